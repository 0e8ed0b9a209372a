export * from './deliveries-settings.js';
export { hostNames, origins, sealingKeys, trustedAddresses } from './rules.js';
export * from './setting.js';
export * from './settings.js';
export * from './sign-in-settings.js';
