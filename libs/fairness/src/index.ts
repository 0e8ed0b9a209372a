export * from './courtesy.js';
export * from './fair-turns.js';
export * from './paces.js';
export * from './rate.js';
export * from './rotation.js';
export * from './stretches.js';
