export * from './paper.js';
export { printed } from './print.js';
