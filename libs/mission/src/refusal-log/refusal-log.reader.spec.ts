import type { Facts, Recorded } from '#decider';
import {
  beginGeneration,
  countRefusals,
  findRefusals,
  openReadModels,
  type ReadDatabase,
  type RefusalFilter,
  type Row,
} from '#read-models';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { refusalLogProjection } from './refusal-log.projection.js';
import { readRefusalLog } from './refusal-log.reader.js';

const asOf = { revision: 120, recordedAt: '2026-03-31T08:00:00.000Z', day: '2026-03-31', stoppedAt: undefined };

/** Command, code, facts, day and person of what was refused, in order. */
const REFUSED: readonly (readonly [string, string, Facts, string, string])[] = [
  ['startMission', 'MANDATE_NOT_SIGNED', {}, '2026-01-07', 'COO'],
  [
    'takeDecision',
    'CEILING_EXCEEDED',
    { amountCents: 700_000, ceilingCents: 500_000, domain: 'achats' },
    '2026-02-17',
    'ACH',
  ],
  ['takeDecision', 'WRONG_STATE', { kind: 'decision', ref: 'D1', state: 'TAKEN' }, '2026-02-18', 'COO'],
  ['giveDecisionInput', 'WRONG_STATE', { kind: 'decision', ref: 'D1', state: 'TAKEN' }, '2026-02-19', 'ANA'],
  ['takeDecision', 'WRONG_STATE', { kind: 'decision', ref: 'D1', state: 'TAKEN' }, '2026-03-02', 'COO'],
];

const logged = (mission: string): readonly Recorded[] =>
  REFUSED.map(([command, code, facts, day, person], revision) => ({
    type: 'RefusalLogged',
    stream: `refusals-${mission}`,
    revision,
    eventId: '',
    data: { occurredOn: day, command, code, facts },
    metadata: {
      commandId: '',
      correlationId: '',
      actor: { id: person, role: 'NONE' },
      recordedAt: `${day}T09:00:00.000Z`,
      schema: 1,
      inputDigest: '',
    },
    recordedOn: day,
    position: '0',
  }));

let database: ReadDatabase;

/** Takes in every refusal, twice: delivered again it comes to the same. */
async function project(mission: string): Promise<void> {
  for (const event of [...logged(mission), ...logged(mission)]) {
    expect(refusalLogProjection.keyOf(event)).toBe(mission);
    const row = refusalLogProjection.rows?.of(event, {}, mission) as Row<'refusal_entry'>;
    await database
      .replaceInto('refusal_entry')
      .values({ generation: 1, ...row })
      .execute();
  }
}

async function read(filter: Partial<RefusalFilter> = {}, first = 10, below?: number) {
  const wanted = { mission: 'M1', ...filter };
  const rows = await findRefusals(database, { ...wanted, limit: first + 1, ...(below !== undefined && { below }) });
  return readRefusalLog(asOf, { rows, counts: await countRefusals(database, wanted), first }, 'fr');
}

beforeAll(async () => {
  database = await openReadModels(':memory:');
  await beginGeneration(database, refusalLogProjection);
  await project('M1');
  await project('M2');
});
afterAll(() => database.destroy());

describe('the log of refusals', () => {
  it('counts them by code and command, the most frequent first, with the last day', async () => {
    const { byCode, totalCount } = await read();
    expect(totalCount).toBe(5);
    expect(byCode[0]).toEqual({
      code: 'WRONG_STATE',
      count: 3,
      lastOn: '2026-03-02',
      commands: [
        { command: 'takeDecision', count: 2 },
        { command: 'giveDecisionInput', count: 1 },
      ],
    });
    expect(byCode.map(({ count }) => count)).toEqual([3, 1, 1]);
  });

  it('shows each with the sentence that was answered, the last one first', async () => {
    const { edges } = await read();
    expect(edges.map(({ node }) => node.number)).toEqual([4, 3, 2, 1, 0]);
    expect(edges[3]?.node).toMatchObject({
      command: 'takeDecision',
      code: 'CEILING_EXCEEDED',
      actor: 'ACH',
      on: '2026-02-17',
      facts: { amountCents: 700_000 },
    });
    expect(edges[2]?.node.sentence.text).toBe('La décision D1 est dans l’état « pris » : action impossible.');
    expect(edges[4]?.node.sentence.en).toBe('The mandate is not signed by the client and the firm.');
  });

  it('gives pages, of one code when that is asked for', async () => {
    const page = await read({}, 2);
    expect(page).toMatchObject({ totalCount: 5, pageInfo: { hasNextPage: true, endCursor: '3' } });
    const last = await read({ code: 'WRONG_STATE' }, 2, 3);
    expect(last.edges.map(({ node }) => node.number)).toEqual([2]);
    expect(last).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: false } });
  });

  it('promises another page only when there is one', async () => {
    const more = async (first: number) => (await read({}, first)).pageInfo.hasNextPage;
    expect([await more(4), await more(5), await more(6)]).toEqual([true, false, false]);
    expect((await read({}, 2, 2)).pageInfo.hasNextPage).toBe(false);
    expect((await read({}, 1, 2)).pageInfo.hasNextPage).toBe(true);
  });

  it('knows only what was recorded before an instant', async () => {
    const { totalCount, byCode } = await read({ recordedBefore: '2026-02-18T09:00:00.000Z' });
    expect(totalCount).toBe(2);
    expect(byCode.map(({ code }) => code)).not.toContain('WRONG_STATE');
  });
});
