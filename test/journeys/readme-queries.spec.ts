import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../apps/standalone/src/package-root.js';
import type { Person, Relais } from './support/relais.js';
import { startedRelais } from './support/started-mission.js';

const readme = readFileSync(join(packageRoot(), 'README.md'), 'utf8');

/** What the README prints, each under the title of its section. */
const printed = [...readme.matchAll(/^## (?<title>[^\n]+)\n(?:(?!^## )[^])*?^```graphql\n(?<query>[^]*?)^```/gm)].map(
  ({ groups = {} }) => ({ title: groups['title'] ?? '', query: groups['query'] ?? '' }),
);

let relais: Relais;
let consultant: Person;

beforeAll(async () => {
  const started = await startedRelais('2026-03-02T08:00:00.000Z', ['COO']);
  ({
    relais,
    people: [consultant],
  } = started);
});
afterAll(() => relais.stop());

describe('What the README asks', () => {
  it('is a query for each of its sections about asking', () => {
    expect(printed.map(({ title }) => title)).toEqual(['Ask what is due', 'Ask what moved', 'Look before you record']);
  });

  it.each(printed)('is answered as printed: $title', async ({ query }) => {
    const { status, data, errors } = await consultant.ask(query);
    expect([status, errors]).toEqual([200, undefined]);
    expect(Object.values(data ?? {}).every((answer) => answer !== null)).toBe(true);
  });

  it('records nothing where it says so', async () => {
    const query = printed.find(({ title }) => title === 'Look before you record')?.query ?? '';
    const { data } = await consultant.ask(query);
    expect(data).toMatchObject({
      reportIrritant: { __typename: 'Preview', events: [{ type: 'IrritantReported' }], created: [{ ref: 'I1' }] },
    });
    const reported = '{ auditTrail(mission: "M1", type: "IrritantReported") { totalCount } }';
    expect(await consultant.read(reported)).toEqual({ auditTrail: { totalCount: 0 } });
  });
});
