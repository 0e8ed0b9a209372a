export * from './accounts.js';
export * from './api-tokens.js';
export * from './calendars.js';
export * from './invitations.js';
export * from './passkeys.js';
export { PASSWORD_LENGTH } from './passwords.js';
export * from './sessions.js';
