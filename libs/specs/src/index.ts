export * from './cedre.js';
export * from './delegations.js';
export * from './knowledge.js';
export * from './kpis.js';
export * from './ledger.js';
export * from './story.js';
export * from './tallies.js';
export * from './view.js';
