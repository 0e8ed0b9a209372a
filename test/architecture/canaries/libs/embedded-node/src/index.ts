export const embeddedNode = 'embedded-node';
