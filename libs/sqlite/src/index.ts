export * from './for-kysely.js';
export * from './open-shared.js';
