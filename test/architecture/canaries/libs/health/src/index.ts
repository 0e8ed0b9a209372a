export const health = 'health';
