export * from './private-file.js';
export * from './package-root.js';
