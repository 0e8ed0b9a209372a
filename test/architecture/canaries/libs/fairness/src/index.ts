export const fairness = 'fairness';
