export const progress = 'progress';
