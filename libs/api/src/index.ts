export * from './api-module.js';
export * from './graphql/graphql-module.js';
export * from './http-server.js';
export * from './identity/tokens.js';
