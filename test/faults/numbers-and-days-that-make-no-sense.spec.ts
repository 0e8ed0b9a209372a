import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { GraphQLSchema } from 'graphql';
import { randomUUID } from 'node:crypto';
import { schemaOf } from '../journeys/support/everything.js';
import { Relais, type Person } from '../journeys/support/relais.js';
import { startedMission } from '../journeys/support/started-mission.js';
import { askView, VIEWS } from '../journeys/support/views.js';

const HEADCOUNT = 62;
/** Eight weeks of five working days that are over. */
const WEEKS = ['02', '03', '04', '05', '06', '07', '08', '09', '10'].map((week) => `2026-W${week}`);
const usual = {
  openDays: 5,
  clarifications: 4,
  contributors: 14,
  invited: 18,
  ownerDecisions: 3,
  opsDecisions: 9,
  ritualsHeld: 2,
  ritualsPlanned: 2,
};

describe('numbers and days that make no sense', () => {
  let relais: Relais;
  let people: Readonly<Record<'COO' | 'DIR' | 'SPO' | 'PROD', Person>>;
  let schema: GraphQLSchema;

  beforeAll(async () => {
    relais = await Relais.start('2026-03-10T09:00:00.000Z');
    await startedMission((person) => relais.as(person));
    const [COO, DIR, SPO, PROD] = await Promise.all(['COO', 'DIR', 'SPO', 'PROD'].map((code) => relais.as(code)));
    people = { COO, DIR, SPO, PROD } as typeof people;
    schema = await schemaOf(people.DIR);
    for (const week of WEEKS) await people.COO.does('recordWeeklyTally', { week, ...usual });
  });

  afterAll(() => relais.stop());

  /** Every view answers everything it has, or refuses with a sentence: whatever a view throws fails here. */
  const everyViewAnswers = async (moment: { readonly asKnownOn?: string } = {}) => {
    for (const view of VIEWS) await askView(people.DIR, view, { schema, ...moment });
  };

  /** What the wall says of an input. */
  const wallOn = async (person: Person, command: string, input: Readonly<Record<string, unknown>>) => {
    const type = `${command.charAt(0).toUpperCase()}${command.slice(1)}Input`;
    const { errors } = await person.ask(
      `mutation($input: ${type}!) { ${command}(input: $input) { ... on Refusal { code } } }`,
      { input: { commandId: randomUUID(), mission: 'M1', ...input } },
    );
    return errors?.[0]?.extensions.code;
  };

  it('leave every view as it is when many requests were counted', async () => {
    for (const week of WEEKS) {
      await people.COO.does('correctWeeklyTally', { week, clarifications: 8_126, reason: 'faute de frappe' });
      await people.COO.does('correctWeeklyTally', { week, contributors: 200, invited: 4 * HEADCOUNT, reason: 'x' });
    }
    await everyViewAnswers();
    await people.COO.does('correctWeeklyTally', { week: '2026-W10', clarifications: 155_000, reason: 'x' });
    await everyViewAnswers();
  });

  it('are refused with the most that makes sense', async () => {
    const correct = (input: object) =>
      people.COO.send('correctWeeklyTally', { week: '2026-W09', reason: 'x', ...input });
    expect(await correct({ invited: 1_800 })).toMatchObject({
      code: 'COUNT_BEYOND',
      facts: { field: 'invited', value: 1_800, bound: 4 * HEADCOUNT },
      sentence: {
        fr: 'invited : 1800 dépasse 248, le plus qui ait un sens ici ; vérifier le nombre et le corriger.',
        en: 'invited: 1800 is beyond 248, the most that makes sense here; check the number and correct it.',
      },
    });
    expect(await correct({ clarifications: 2_147_483_647 })).toMatchObject({
      code: 'COUNT_BEYOND',
      facts: { bound: 500 * 5 * HEADCOUNT },
    });
  });

  it('cannot be recorded where nothing could show them', async () => {
    const capacity = { resource: 'four', from: '2026-03-02', to: '2026-03-06', demandPerDay: 5 };
    expect(await wallOn(people.COO, 'measureCapacity', { ...capacity, capacityPerDay: 1e-310 })).toBe('BAD_USER_INPUT');
    await people.COO.does('measureCapacity', { ...capacity, capacityPerDay: 1e-6 });
    expect(await wallOn(people.SPO, 'setBudget', { amountCents: Number.MAX_SAFE_INTEGER })).toBe('BAD_USER_INPUT');
    await everyViewAnswers();
  });

  it('are refused when they end before they begin', async () => {
    const document = { title: 'x', sha256: 'a'.repeat(64) };
    expect(
      await people.COO.send('registerEvidence', {
        evidence: 'EV-R1',
        ...document,
        effectiveOn: '2026-02-01',
        validUntil: '2026-01-01',
      }),
    ).toMatchObject({ code: 'DATES_REVERSED', facts: { start: '2026-02-01', end: '2026-01-01' } });
  });

  it('do not reach the end of the calendar', async () => {
    const document = { evidence: 'EV-R2', title: 'x', sha256: 'a'.repeat(64) };
    for (const effectiveOn of ['2999-12-31', '9999-12-31', '10000-01-01', '0001-01-01', '2200-01-01']) {
      expect(await wallOn(people.COO, 'registerEvidence', { ...document, effectiveOn })).toBe('BAD_USER_INPUT');
    }
    expect(await people.COO.send('registerEvidence', { ...document, effectiveOn: '2199-12-31' })).toMatchObject({
      code: 'FUTURE_DATE',
    });
    await people.COO.does('registerEvidence', { ...document, effectiveOn: '1900-01-01', validUntil: '2199-12-31' });
    await people.DIR.does('amendScope', { plannedEnd: '2199-12-31', reason: 'x' });
    await everyViewAnswers();
    for (const asKnownOn of ['1900-01-01', '2026-02-01', '2199-12-31']) await everyViewAnswers({ asKnownOn });
  });
});
