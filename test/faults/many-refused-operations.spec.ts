import { REFUSED_PACE } from '#api';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Person, Relais } from '../journeys/support/relais.js';

let relais: Relais;
let COO: Person, DIR: Person;

beforeAll(async () => {
  relais = await Relais.start('2026-03-02T09:00:00+01:00');
  [COO, DIR] = await Promise.all([relais.as('COO'), relais.as('DIR')]);
});
afterAll(() => relais.stop());

describe('Whoever sends many operations that are refused', () => {
  it('is turned away before theirs are read, and no one else is', async () => {
    const flood = Array.from({ length: REFUSED_PACE.atOnce * 3 }, (_, n) => COO.ask(`{ unknown${n} }`));
    const turnedAway = (await Promise.all(flood)).filter(({ status }) => status !== 400);
    expect(turnedAway.length).toBeGreaterThan(0);
    expect(turnedAway.length).toBeLessThanOrEqual(REFUSED_PACE.atOnce * 2);
    expect(turnedAway[0]).toMatchObject({
      status: 429,
      errors: [{ extensions: { code: 'TOO_BUSY', retryAfterMs: 1_000 } }],
    });
    expect(await DIR.ask('{ __typename }')).toMatchObject({ status: 200 });
  });
});
