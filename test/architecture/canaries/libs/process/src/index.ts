export const process = 'process';
