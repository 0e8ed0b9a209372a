export * from './setting.js';
export * from './settings.js';
