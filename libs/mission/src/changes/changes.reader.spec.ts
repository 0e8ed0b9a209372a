import {
  assessed,
  cedreItemsUntil,
  decision,
  proposal,
  signalAcknowledged,
  signalRaised,
  startedCedre,
  told,
  viewOn,
  type Told,
} from '#specs';
import { describe, expect, it } from '@jest/globals';
import { readinessThen } from './changed-readiness.reader.js';
import { readChanges } from './changes.reader.js';

const SPONSOR = { roles: ['SPONSOR'], keyAccounts: true } as const;

/** What moved for a reader from one day to another, with a mention of each name in the lines that are given. */
function changes(
  from: { readonly day: string; readonly facts: readonly Told[] } | undefined,
  to: { readonly day: string; readonly facts: readonly Told[] },
  { rights = SPONSOR, naming = {} }: { rights?: object; naming?: Readonly<Record<string, readonly number[]>> } = {},
) {
  const opened = (moment: typeof to) => viewOn(moment.day, moment.facts, rights as never);
  const [before, after] = [from && opened(from), opened(to)];
  const ready = (view: typeof after) => readinessThen(view, []);
  return readChanges(
    { before, after },
    { before: before && ready(before), after: ready(after) },
    {
      person: 'SPO',
      language: 'en',
      linesNaming: (names) => Promise.resolve(new Map(names.map((name) => [name, naming[name] ?? []]))),
      linesOfRoles: () => Promise.resolve(new Set(Object.values(naming).flat())),
    },
  );
}

const milestone = (ref: string, due: string) =>
  told('MilestonePlanned', {
    milestone: ref,
    kind: 'HANDOVER',
    name: 'Passation',
    due,
    deliverables: [],
    functions: [],
  });

const EARLY: readonly Told[] = [
  ...startedCedre,
  ...cedreItemsUntil('2026-03-31'),
  milestone('J1', '2026-05-04'),
  milestone('J2', '2026-06-01'),
  proposal({ decision: 'D1', title: 'Ouvrir une deuxième équipe' }),
];
const FROM = { day: '2026-03-31', facts: EARLY };
/** The line that comes after those of the earlier moment. */
const NEXT = EARLY.length;

describe('What moved between two moments', () => {
  it('is nothing when nothing was recorded and no day made a difference', async () => {
    const nothing = await changes(FROM, FROM);
    expect(nothing).toMatchObject({ signals: [], decisions: [], milestones: [], people: [] });
    expect(nothing.readiness).toMatchObject({ dimensions: [], gates: [], coverage: [] });
    expect(nothing.readiness?.score.before).toBe(nothing.readiness?.score.after);
  });

  it('is every decision, signal and milestone that is there now or stands elsewhere, with its lines', async () => {
    const facts = [
      ...EARLY,
      decision({ decision: 'D1' }, { on: '2026-04-07' }),
      signalRaised('SIG1', 'persistent-irritants', '2026-04-08'),
      signalAcknowledged('SIG1', '2026-04-09'),
      told('MilestoneRescheduled', { milestone: 'J1', due: '2026-05-18', previousDue: '2026-05-04', reason: 'retard' }),
      told('MilestoneReached', { milestone: 'J2', evidence: 'EV-1' }),
    ];
    const naming = { D1: [NEXT - 1, NEXT], SIG1: [NEXT + 1, NEXT + 2], J1: [3, NEXT + 3] };
    const moved = await changes(FROM, { day: '2026-04-10', facts }, { naming });
    expect(moved.decisions).toEqual([
      {
        ref: 'D1',
        title: {
          fr: 'Ouvrir une deuxième équipe',
          en: 'Ouvrir une deuxième équipe',
          text: 'Ouvrir une deuxième équipe',
        },
        before: 'PROPOSED',
        beforeLabel: { fr: 'proposé', en: 'proposed', text: 'proposed' },
        after: 'TAKEN',
        afterLabel: { fr: 'pris', en: 'taken', text: 'taken' },
        lines: [NEXT],
      },
    ]);
    expect(moved.signals).toMatchObject([
      { ref: 'SIG1', before: undefined, after: 'ACKNOWLEDGED', lines: [NEXT + 1, NEXT + 2] },
    ]);
    expect(moved.milestones).toMatchObject([
      {
        ref: 'J1',
        before: 'PLANNED',
        after: 'PLANNED',
        dueBefore: '2026-05-04',
        dueAfter: '2026-05-18',
        slippedDays: 14,
      },
      { ref: 'J2', before: 'PLANNED', after: 'REACHED', slippedDays: undefined },
    ]);
    expect(moved.milestones?.[0]?.lines).toEqual([NEXT + 3]);
  });

  it('names gates that opened and were lifted, and the terms and coverage behind the score', async () => {
    const facts = [
      ...EARLY,
      signalRaised('SIG1', 'owner-dependency', '2026-04-08'),
      assessed('K02', 'SAV', '2026-04-07'),
    ];
    const { readiness } = await changes(FROM, { day: '2026-06-30', facts });
    expect(readiness?.gates).toContainEqual(expect.objectContaining({ gate: 'G-SIG', change: 'OPENED' }));
    expect(readiness?.coverage).toContainEqual(
      expect.objectContaining({ coverage: 'WITHOUT_OWNER', gained: ['K02'], lost: [] }),
    );
    const terms = readiness?.dimensions.find(({ dimension }) => dimension === 'D2')?.terms ?? [];
    expect(terms.map(({ term }) => term)).toContain('coverageWithoutOwner');
    for (const { before, after } of terms) expect(before).not.toBe(after);
    const back = await changes({ day: '2026-06-30', facts }, FROM);
    expect(back.readiness?.gates).toContainEqual(expect.objectContaining({ gate: 'G-SIG', change: 'LIFTED' }));
  });

  it('is a role that was given, that ended by its day or was taken away, and a last day', async () => {
    const given = told(
      'AccessRoleAssigned',
      { person: 'NEW', role: 'TEAM', until: '2026-04-03' },
      { on: '2026-04-01' },
    );
    const facts = [
      ...EARLY,
      given,
      told('AccessRoleRemoved', { person: 'QUA', role: 'TEAM' }, { on: '2026-04-07' }),
      told('PersonDeparted', { person: 'DAF', lastDay: '2026-04-30', itemsHeld: [] }, { on: '2026-04-08' }),
    ];
    const naming = { NEW: [NEXT], QUA: [NEXT + 1], DAF: [NEXT + 2] };
    const { people } = await changes(FROM, { day: '2026-04-10', facts }, { naming });
    expect(people).toEqual([
      { person: 'NEW', change: 'ROLE_GIVEN', role: 'TEAM', on: '2026-04-01', lines: [NEXT] },
      { person: 'NEW', change: 'ROLE_ENDED', role: 'TEAM', on: '2026-04-03', lines: [NEXT] },
      { person: 'QUA', change: 'ROLE_ENDED', role: 'TEAM', on: '2026-04-07', lines: [NEXT + 1] },
      { person: 'DAF', change: 'LEFT', role: undefined, on: '2026-04-30', lines: [NEXT + 2] },
    ]);
  });

  it('is everything when nothing was recorded at the earlier moment', async () => {
    const all = await changes(undefined, FROM);
    expect(all.from).toBeUndefined();
    expect(all.readiness).toMatchObject({ score: { before: undefined }, verdictBefore: undefined });
    expect(all.decisions).toMatchObject([{ ref: 'D1', before: undefined, after: 'PROPOSED' }]);
    expect(all.people.map(({ change }) => change)).toContain('ROLE_GIVEN');
  });

  it('tells an acquirer what their grant opens, and of people themselves alone', async () => {
    const rights = { roles: ['ACQUIRER'], keyAccounts: false, scope: ['milestones'], rivals: [] };
    const seen = await changes(undefined, FROM, { rights });
    expect(seen).toMatchObject({ readiness: undefined, signals: undefined, decisions: undefined });
    expect(seen.people.map(({ person }) => person)).toEqual(['SPO']);
    expect(seen.milestones?.map(({ ref }) => ref)).toEqual(['J1', 'J2']);
  });
});
