export * from './audit-entries.js';
export * from './checkpoints.js';
export * from './database.js';
export * from './documents.js';
export * from './mission-index.js';
export * from './projection.js';
export * from './runner.js';
export * from './schema.js';
