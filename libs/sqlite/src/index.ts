export * from './open-shared.js';
