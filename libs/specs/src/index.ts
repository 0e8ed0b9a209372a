export * from './cedre.js';
export * from './story.js';
