export const readModels = 'read-models';
