export * from './codec.js';
export * from './errors.js';
export * from './fold-stream.js';
export * from './follow.js';
export * from './ledger.js';
export * from './origins.js';
