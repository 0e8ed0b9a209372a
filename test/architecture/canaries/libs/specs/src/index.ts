export const specs = 'specs';
