// breaks no-cycles
export { there } from './circle-there.js';
export const back = 'back';
