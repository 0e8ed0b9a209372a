export const settings = 'settings';
