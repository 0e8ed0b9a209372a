/** A session: no other host can set it, no script can read it, no other site can have it sent. */
export const SESSION_COOKIE = '__Host-relais';

/** A sign-in under way, for its five minutes; sent when a provider leads back to us. */
export const SIGN_IN_COOKIE = '__Secure-relais-sign-in';
export const SIGN_IN_S = 300;

/** The value of a cookie; undefined when it is not sent. */
export function cookieOf(header: string | undefined, name: string): string | undefined {
  for (const pair of (header ?? '').split(';')) {
    const [key = '', ...value] = pair.split('=');
    if (key.trim() === name) return value.join('=').trim();
  }
  return undefined;
}

export const sessionCookie = (sealed: string): string =>
  `${SESSION_COOKIE}=${sealed}; Path=/; Secure; HttpOnly; SameSite=Strict`;

export const signInCookie = (sealed: string): string =>
  `${SIGN_IN_COOKIE}=${sealed}; Path=/auth; Max-Age=${SIGN_IN_S}; Secure; HttpOnly; SameSite=Lax`;

export const noSessionCookie = `${SESSION_COOKIE}=; Path=/; Max-Age=0; Secure; HttpOnly; SameSite=Strict`;
export const noSignInCookie = `${SIGN_IN_COOKIE}=; Path=/auth; Max-Age=0; Secure; HttpOnly; SameSite=Lax`;
