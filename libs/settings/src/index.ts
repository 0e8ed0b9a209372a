export { hostNames, origins, trustedAddresses } from './rules.js';
export * from './setting.js';
export * from './settings.js';
