export * from './as-of.types.js';
export * from './costs.js';
export * from './errors.js';
export * from './foreign-text.js';
export * from './input-class.js';
export * from './outcome.types.js';
export * from './page.types.js';
export * from './scalars.js';
