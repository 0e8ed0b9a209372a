export const state = 'state';
