export * from './addresses.js';
export * from './back-off.js';
export * from './deliveries.js';
export * from './post.js';
export * from './signed.js';
export * from './webhooks.js';
