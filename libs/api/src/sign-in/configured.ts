import type { SessionLimits } from '#accounts';
import { sealingKeys, type SignInSettings } from '#settings';
import { Sealer } from '../identity/sealer.js';
import { Provider } from './provider.js';

const MINUTE_MS = 60_000;

export const sessionLimitsOf = (settings: SignInSettings): SessionLimits => ({
  idleMs: settings.SESSION_IDLE_MIN * MINUTE_MS,
  longestMs: settings.SESSION_LONGEST_MIN * MINUTE_MS,
});

/** The provider by which people sign in; undefined without one. */
export function providerOf(settings: SignInSettings): Provider | undefined {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId = '', OIDC_SCOPES: scopes } = settings;
  const { OIDC_CLIENT_SECRET: secret, OIDC_PERSON_CLAIM: personClaim } = settings;
  return issuer === undefined ? undefined : new Provider({ issuer, clientId, secret, scopes, personClaim });
}

/** @param keys as SESSION_KEYS has them */
export const sealerOf = (keys: string): Sealer => new Sealer(sealingKeys(keys));
