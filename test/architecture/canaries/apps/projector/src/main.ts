export const projector = 'projector';
