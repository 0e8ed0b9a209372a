export const decider = 'decider';
