import { afterEach, describe, expect, it } from '@jest/globals';
import { Person } from '../journeys/support/relais.js';
import { Api } from './support/api.js';

const STEADY = { perSecond: 0 };
const QUERY = '{ __typename }';

let api: Api;
afterEach(() => api.stop());

/** The statuses of so many requests, one after the other, from an address. */
async function statuses(person: Person, times: number, from: string): Promise<readonly number[]> {
  const found = [];
  for (let n = 0; n < times; n++) found.push((await person.ask(QUERY, {}, { 'x-forwarded-for': from })).status);
  return found;
}

const [HERE, THERE] = ['203.0.113.1', '203.0.113.2'] as const;

describe('Requests that come too often', () => {
  it('of one person are turned away, wherever they come from, and no one else’s', async () => {
    api = await Api.start({}, ['loopback'], { perPerson: { atOnce: 3, ...STEADY } });
    const [ANA, BEN] = [
      new Person(api.url, await api.tokenFor('ANA')),
      new Person(api.url, await api.tokenFor('BEN')),
    ] as const;
    expect(await statuses(ANA, 4, HERE)).toEqual([200, 200, 200, 429]);
    expect(await ANA.ask(QUERY, {}, { 'x-forwarded-for': THERE })).toMatchObject({
      status: 429,
      errors: [{ extensions: { code: 'TOO_BUSY', retryAfterMs: 1_000 } }],
    });
    expect(await statuses(BEN, 1, HERE)).toEqual([200]);
  });

  it('from one address are turned away, whoever sends them', async () => {
    api = await Api.start({}, ['loopback'], { perAddress: { atOnce: 2, ...STEADY } });
    const ANA = new Person(api.url, await api.tokenFor('ANA'));
    expect(await statuses(ANA, 3, HERE)).toEqual([200, 200, 429]);
    expect(await statuses(new Person(api.url, undefined), 1, HERE)).toEqual([429]);
    expect(await statuses(ANA, 1, THERE)).toEqual([200]);
  });

  it('without a good token are turned away, and those of people from the same address are not', async () => {
    api = await Api.start({}, ['loopback'], { strangersPerAddress: { atOnce: 2, ...STEADY } });
    const stranger = new Person(api.url, 'nonsense');
    expect(await statuses(stranger, 3, HERE)).toEqual([401, 401, 429]);
    expect(await statuses(stranger, 1, THERE)).toEqual([401]);
    expect(await statuses(new Person(api.url, await api.tokenFor('ANA')), 1, HERE)).toEqual([200]);
  });
});
