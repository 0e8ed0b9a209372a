export { AsOf } from './as-of.shapes.js';
export { PageInfo, type Page } from './page.shapes.js';
export { Sentence } from './sentence.shapes.js';
export * from './shape.js';
export * from './shown.js';
/** The vocabulary of shapes: `t.day()`, `t.listOf(t.person())`. */
export * as t from './vocabulary.js';
