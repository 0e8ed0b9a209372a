export * from './health-module.js';
export * from './health.controller.js';
export * from './readiness.js';
