export const mission = 'mission';
