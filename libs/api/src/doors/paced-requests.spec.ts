import { TooBusy } from '#fairness';
import { describe, expect, it } from '@jest/globals';
import { networkOf, PacedRequests } from './paced-requests.js';

const STEADY = { perSecond: 0 };

describe('requests over HTTP', () => {
  const paces = () =>
    new PacedRequests({
      perPerson: { atOnce: 2, ...STEADY },
      perAddress: { atOnce: 4, ...STEADY },
      strangersPerAddress: { atOnce: 1, ...STEADY },
    });

  it('are turned away when one person sends too many, and no one else’s', () => {
    const paced = paces();
    paced.of('ANA');
    paced.of('ANA');
    expect(() => paced.of('ANA')).toThrow(TooBusy);
    expect(() => paced.of('BEN')).not.toThrow();
  });

  it('are turned away when too many come from one address, whoever sends them', () => {
    const paced = paces();
    for (let times = 0; times < 4; times++) paced.from('192.0.2.1');
    expect(() => paced.from('192.0.2.1')).toThrow(TooBusy);
    expect(() => paced.from('192.0.2.2')).not.toThrow();
  });

  it('are turned away sooner when no one says who they are', () => {
    const paced = paces();
    paced.ofNoOne('192.0.2.1');
    expect(() => paced.ofNoOne('192.0.2.1')).toThrow(TooBusy);
    expect(() => paced.from('192.0.2.1')).not.toThrow();
  });

  it('come from one address when they come from one network of version 6', () => {
    const paced = paces();
    paced.ofNoOne('2001:db8:1:2::1');
    expect(() => paced.ofNoOne('2001:db8:1:2:ffff::9')).toThrow(TooBusy);
    expect(() => paced.ofNoOne('2001:db8:1:3::1')).not.toThrow();
  });
});

describe('the network of an address', () => {
  it.each([
    ['192.0.2.1', '192.0.2.1'],
    ['::ffff:192.0.2.1', '::ffff:192.0.2.1'],
    ['::1', '0:0:0:0'],
    ['2001:0db8::1', '2001:db8:0:0'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
    ['2001:db8:1:2:3::', '2001:db8:1:2'],
  ])('of %s is %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});
