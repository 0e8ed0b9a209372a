import { TooBusy } from '#fairness';
import { describe, expect, it } from '@jest/globals';
import { PacedRequests } from './paced-requests.js';

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
});
