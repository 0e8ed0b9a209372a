export * from './private-file.js';
