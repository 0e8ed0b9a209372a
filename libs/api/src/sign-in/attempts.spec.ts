import { describe, expect, it } from '@jest/globals';
import { Attempts, ATTEMPTS } from './attempts.js';

const MINUTE = 60_000;

function guessing() {
  let now = 0;
  const attempts = new Attempts(() => now);
  const isRefused = (person: string, address: string) => {
    try {
      attempts.check(person, address);
      return false;
    } catch {
      return true;
    }
  };
  return { attempts, isRefused, pass: (ms: number) => (now += ms) };
}

describe('guessing passwords', () => {
  it('of one person ends after ten, from wherever, and goes on once a minute', () => {
    const { attempts, isRefused, pass } = guessing();
    for (let n = 0; n < ATTEMPTS.person.atOnce; n++) {
      expect(isRefused('COO', `10.0.0.${n}`)).toBe(false);
      attempts.failed('COO', `10.0.0.${n}`);
    }
    expect(isRefused('COO', '10.0.0.99')).toBe(true);
    expect(isRefused('DIR', '10.0.0.99')).toBe(false);
    pass(MINUTE);
    expect(isRefused('COO', '10.0.0.99')).toBe(false);
  });

  it('from one address ends after thirty, whoever is meant', () => {
    const { attempts, isRefused } = guessing();
    for (let n = 0; n < ATTEMPTS.address.atOnce; n++) attempts.failed(`P${n}`, '10.0.0.1');
    expect(isRefused('COO', '10.0.0.1')).toBe(true);
    expect(isRefused('COO', '10.0.0.2')).toBe(false);
  });
});
