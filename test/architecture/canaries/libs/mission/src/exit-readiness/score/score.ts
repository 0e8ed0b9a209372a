export const score = 'score';
