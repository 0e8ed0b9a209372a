export * from './api-module.js';
export { isKnownHost } from './doors/known-hosts.js';
export * from './doors/limits.js';
export * from './doors/surface.js';
export * from './doors/trusted-proxies.js';
export * from './http-server.js';
export * from './identity/tokens.js';
