export const graph = 'graph';
