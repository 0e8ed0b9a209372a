export const shapes = 'shapes';
