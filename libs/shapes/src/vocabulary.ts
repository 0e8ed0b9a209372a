export { asOf } from './as-of.shapes.js';
export * from './kinds.js';
export { pageOf } from './page.shapes.js';
export { sentence } from './sentence.shapes.js';
