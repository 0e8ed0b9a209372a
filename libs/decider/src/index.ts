export * from './event.js';
export * from './fields.js';
export * from './fold.js';
export * from './names.js';
export * from './outcome.js';
export * from './read-only.js';
export * from './ref-kinds.js';
export * from './refusal.js';
