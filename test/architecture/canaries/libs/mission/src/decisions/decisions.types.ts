export const types = 'types';
