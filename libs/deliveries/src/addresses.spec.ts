import { describe, expect, it } from '@jest/globals';
import { isPublic, NotReached, reach, type HostAddress, type Reach, type Resolve } from './addresses.js';

describe('an address of the public internet', () => {
  it.each(['93.184.215.14', '8.8.8.8', '2606:2800:21f:cb07:6820:80da:af6b:8b2c'])('is %s', (address) => {
    expect(isPublic(address)).toBe(true);
  });

  it.each([
    ['of this machine', '127.0.0.1'],
    ['of this machine, written otherwise', '127.8.9.10'],
    ['of this machine', '::1'],
    ['of none', '0.0.0.0'],
    ['of none', '::'],
    ['private', '10.0.0.7'],
    ['private', '172.16.0.1'],
    ['private', '192.168.1.1'],
    ['of a carrier', '100.64.0.1'],
    ['link-local, where clouds tell secrets', '169.254.169.254'],
    ['link-local', 'fe80::1'],
    ['link-local, with its zone', 'fe80::1%eth0'],
    ['unique-local, where clouds tell secrets', 'fd00:ec2::254'],
    ['site-local', 'fec0::1'],
    ['broadcast', '255.255.255.255'],
    ['multicast', '224.0.0.1'],
    ['multicast', 'ff02::1'],
    ['reserved', '240.0.0.1'],
    ['for documentation', '192.0.2.1'],
    ['for benchmarks', '198.18.0.1'],
    ['an IPv4 one in an IPv6 one', '::ffff:127.0.0.1'],
    ['an IPv4 one in an IPv6 one', '::ffff:a00:7'],
    ['an old form of that', '::127.0.0.1'],
    ['translated', '64:ff9b::7f00:1'],
    ['of 6to4', '2002:7f00:1::'],
    ['of Teredo', '2001:0:53aa:64c::1'],
    ['no address', 'localhost'],
  ])('is none that is %s: %s', (_, address) => {
    expect(isPublic(address)).toBe(false);
  });
});

describe('where a URL leads', () => {
  const resolving =
    (...addresses: readonly string[]): Resolve =>
    () =>
      Promise.resolve(addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })));
  const led = (url: string, where: Reach = 'public', resolve = resolving('93.184.215.14')) =>
    reach(url, where, resolve).catch((error: unknown) => (error as NotReached).why);

  it('is told by all addresses of its name', async () => {
    const public_: readonly HostAddress[] = [{ address: '93.184.215.14', family: 4 }];
    expect(await led('https://hooks.example/x?y=1')).toEqual(public_);
    expect(await led('https://hooks.example', 'public', resolving('93.184.215.14', '10.0.0.1'))).toBe(
      'PRIVATE_ADDRESS',
    );
  });

  it.each([
    'https://127.0.0.1/',
    'https://[::1]/',
    'https://[::ffff:10.0.0.1]/',
    'https://2130706433/',
    'https://0x7f.1/',
    'https://0177.0.0.1/',
  ])('needs no name: %s', async (url) => {
    expect(await led(url)).toBe('PRIVATE_ADDRESS');
  });

  it.each([
    ['http://hooks.example', 'NOT_SECURE'],
    ['ftp://hooks.example', 'NO_URL'],
    ['https://user:secret@hooks.example', 'NO_URL'],
    ['https://hooks.example/#part', 'NO_URL'],
    ['hooks.example', 'NO_URL'],
  ])('is nowhere for %s: %s', async (url, why) => {
    expect(await led(url)).toBe(why);
  });

  it('is nowhere for a name without an address', async () => {
    expect(await led('https://hooks.example', 'public', resolving())).toBe('UNKNOWN_HOST');
    expect(await led('https://hooks.example', 'any', () => Promise.reject(new Error('ENOTFOUND')))).toBe(
      'UNKNOWN_HOST',
    );
  });

  it('is anywhere where that is allowed, and still a URL', async () => {
    expect(await led('http://127.0.0.1:8080/', 'any')).toEqual([{ address: '127.0.0.1', family: 4 }]);
    expect(await led('file:///etc/passwd', 'any')).toBe('NO_URL');
  });
});
