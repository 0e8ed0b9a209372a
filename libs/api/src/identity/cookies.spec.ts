import { describe, expect, it } from '@jest/globals';
import { cookieOf, noSessionCookie, noSignInCookie, sessionCookie, signInCookie } from './cookies.js';

describe('a cookie that is sent', () => {
  it('is found by its whole name among others, with every sign of its value', () => {
    const header = 'relais=other; __Host-relais=a.b==; x=1';
    expect(cookieOf(header, '__Host-relais')).toBe('a.b==');
    expect(cookieOf(header, 'x')).toBe('1');
    expect(cookieOf('__Host-relais=', '__Host-relais')).toBe('');
  });

  it('is undefined when it is not', () => {
    expect([cookieOf(undefined, 'x'), cookieOf('', 'x'), cookieOf('ax=1; xa=2', 'x')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('a cookie that is set', () => {
  /** Its attributes, in any order. */
  const attributes = (cookie: string) => cookie.split('; ').toSorted();

  it('holds a session for this host alone, for no script and no other site, as long as the browser runs', () => {
    expect(attributes(sessionCookie('sealed'))).toEqual([
      'HttpOnly',
      'Path=/',
      'SameSite=Strict',
      'Secure',
      '__Host-relais=sealed',
    ]);
    expect(attributes(noSessionCookie)).toEqual([
      'HttpOnly',
      'Max-Age=0',
      'Path=/',
      'SameSite=Strict',
      'Secure',
      '__Host-relais=',
    ]);
  });

  it('holds a sign-in for five minutes, and comes back from the provider', () => {
    expect(attributes(signInCookie('sealed'))).toEqual([
      'HttpOnly',
      'Max-Age=300',
      'Path=/auth',
      'SameSite=Lax',
      'Secure',
      '__Secure-relais-sign-in=sealed',
    ]);
    expect(attributes(noSignInCookie)).toEqual([
      'HttpOnly',
      'Max-Age=0',
      'Path=/auth',
      'SameSite=Lax',
      'Secure',
      '__Secure-relais-sign-in=',
    ]);
  });
});
