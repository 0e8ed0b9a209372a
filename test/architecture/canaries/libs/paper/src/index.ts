export const paper = 'paper';
