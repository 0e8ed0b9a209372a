import { describe, expect, it } from '@jest/globals';
import { hostname } from 'node:os';
import { isKnownHost } from './known-hosts.js';

describe('the machine', () => {
  it.each(['localhost', 'localhost:3000', 'LOCALHOST:1', '127.0.0.1:3000', '[::1]:3000', '192.168.1.4', hostname()])(
    'is meant by %s',
    (host) => {
      expect(isKnownHost(host)).toBe(true);
    },
  );

  it.each([
    ...['evil.example', 'evil.example:3000', 'localhost.evil.example', '127.0.0.1.evil.example', 'xlocalhost', ''],
    ...['localhost:3000@evil.example', 'localhost/evil', '[::1', '[evil]:3000', 'localhost:3000:1', 'localhost,evil'],
  ])('is not meant by "%s"', (host) => {
    expect(isKnownHost(host)).toBe(false);
  });

  it('is meant by the names that it was given, and by nothing that only looks like them', () => {
    expect(isKnownHost('relais.example:3000', ['Relais.Example'])).toBe(true);
    expect(isKnownHost('relais.example.evil.example', ['relais.example'])).toBe(false);
    expect(isKnownHost('relais.example', [])).toBe(false);
  });

  it('is not meant by a request that names no host', () => {
    expect(isKnownHost(undefined)).toBe(false);
  });
});
