export * from './evaluation.js';
export * from './feedback-watch.js';
export * from './open-projector.js';
export * from './projector.js';
export * from './signal-watch.js';
export * from './standing.js';
export * from './watch-record.js';
