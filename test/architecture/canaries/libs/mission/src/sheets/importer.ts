export const importer = 'importer';
