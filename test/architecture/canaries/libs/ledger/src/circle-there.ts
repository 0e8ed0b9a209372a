// the other half of the circle that begins in circle-back.ts
export { back } from './circle-back.js';
export const there = 'there';
