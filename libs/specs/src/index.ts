export * from './cedre.js';
export * from './story.js';
export * from './tallies.js';
