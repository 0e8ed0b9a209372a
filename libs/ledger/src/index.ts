export * from './codec.js';
export * from './errors.js';
export * from './follow.js';
export * from './ledger.js';
