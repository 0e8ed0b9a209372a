export const sqlite = 'sqlite';
