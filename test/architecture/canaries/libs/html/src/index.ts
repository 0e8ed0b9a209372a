export const html = 'html';
