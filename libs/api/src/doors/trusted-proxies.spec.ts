import { describe, expect, it } from '@jest/globals';
import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { TrustedProxies } from './trusted-proxies.js';

function request(from: string, headers: Readonly<Record<string, string>>): IncomingMessage {
  const socket = new Socket();
  Object.defineProperty(socket, 'remoteAddress', { value: from });
  return Object.assign(new IncomingMessage(socket), { headers: { host: 'inner:3000', ...headers } });
}

const PROXY = '10.0.0.7';
const proxies = new TrustedProxies(['10.0.0.0/8', 'loopback']);
const forwarded = { 'x-forwarded-for': '198.51.100.4, 203.0.113.9, 10.1.1.1', 'x-forwarded-host': 'relais.example' };

describe('Trusted proxies', () => {
  it('tell strangers apart who come through them, by the last address that is none of theirs', () => {
    expect(proxies.addressOf(request(PROXY, forwarded))).toBe('203.0.113.9');
    expect(proxies.addressOf(request('::1', { 'x-forwarded-for': '203.0.113.9' }))).toBe('203.0.113.9');
    expect(proxies.addressOf(request(PROXY, {}))).toBe(PROXY);
  });

  it('take a network of version 6 for one address', () => {
    const from = (address: string) => proxies.addressOf(request(address, {}));
    expect(from('2001:db8:1:2::1')).toBe(from('2001:db8:1:2:ffff::9'));
    expect(from('2001:db8:1:2::1')).not.toBe(from('2001:db8:1:3::1'));
  });

  it('tell for which host a request is meant', () => {
    expect(proxies.hostOf(request(PROXY, forwarded))).toBe('relais.example');
    expect(proxies.hostOf(request(PROXY, { 'x-forwarded-host': 'evil.example, relais.example' }))).toBe(
      'relais.example',
    );
    expect(proxies.hostOf(request(PROXY, {}))).toBe('inner:3000');
  });

  it('are believed alone: what others say of themselves is not', () => {
    expect(proxies.addressOf(request('203.0.113.9', forwarded))).toBe('203.0.113.9');
    expect(proxies.hostOf(request('203.0.113.9', forwarded))).toBe('inner:3000');
    const none = new TrustedProxies();
    expect(none.addressOf(request('127.0.0.1', forwarded))).toBe('127.0.0.1');
    expect(none.hostOf(request('127.0.0.1', forwarded))).toBe('inner:3000');
  });
});
