import { replay, type Recorded } from '#decider';
import { missionFold } from '#mission';
import { decision, item, missionAfter, recorded, startedCedre, tally, told, type Told } from '#specs';
import { describe, expect, it } from '@jest/globals';
import { readSnapshot, tellingOf } from './readiness-snapshot.reader.js';
import { readinessOf } from '../score/readiness.js';
import { snapshotOf } from './snapshot.js';

const DAY = '2026-02-13';

const before = [...startedCedre, item('K1', 4, ['DIR'], '2026-01-21'), tally('2026-W06')];

/** The snapshot that is taken after the facts before it. */
const taken = told(
  'ReadinessSnapshotTaken',
  {
    snapshot: 'S1',
    atRevision: before.length - 1,
    ...snapshotOf(readinessOf(missionAfter(...before), DAY, [])),
  },
  { on: DAY },
);

const decided = decision(
  { decision: 'D5', domain: 'budget', justification: 'la banque attend' },
  { on: '2026-02-10', recordedOn: '2026-02-16' },
);

const read = (later: readonly Told[], { keyAccounts = true, checkpoints = [] as { publishedOn: string }[] } = {}) => {
  const events = recorded([...before, taken, ...later]);
  const { exitReadiness: state, mission } = replay(missionFold, events);
  const retold = () => {
    const pasts = tellingOf(state).map(([snapshot, tells]) => [snapshot, retoldFrom(events, tells)] as const);
    return Promise.resolve(new Map(pasts));
  };
  const { S1 } = state.snapshots;
  if (!S1) throw new Error('no snapshot');
  return readSnapshot('S1', S1, { language: 'en', keyAccounts, checkpoints, mission, retold });
};
const retoldFrom = (events: readonly Recorded[], tells: (event: Recorded) => boolean) =>
  replay(missionFold, events.filter(tells));
const now = async (...later: readonly Told[]) => read(later).asKnownNow;

describe('A snapshot', () => {
  it('shows everything that it froze', () => {
    expect(read([])).toMatchObject({
      snapshot: 'S1',
      asOf: DAY,
      atRevision: before.length - 1,
      revision: before.length,
      formula: 'R1',
      verdict: 'NOT_READY_BLOCKED',
      band: 'below-50',
      gates: [
        { gate: 'G-ABS', subjects: [], waived: false },
        { gate: 'G-SUC', subjects: [], waived: false },
        { gate: 'G-PROOF', subjects: [], waived: false },
      ],
      domains: [],
      keyAccountTotal: 0,
      excludedWeeks: [],
      openSignals: [],
      forecast: undefined,
      reviews: [],
    });
    expect(read([]).dimensions[4]).toMatchObject({
      dimension: 'D5',
      name: { text: 'Knowledge transferred' },
      weight: 15,
      value: 0,
      terms: [{ term: 'bestLevel', subject: 'K1', value: 0, evaluated: false }],
    });
  });

  it('shows what leadership and the sponsor think of it', () => {
    const reviewed = told(
      'ReadinessReviewed',
      { snapshot: 'S1', opinion: 'UNFAVOURABLE', comment: 'K1 d’abord', reserves: [], by: 'SPO' },
      { on: '2026-02-16', by: 'SPO' },
    );
    expect(read([reviewed]).reviews).toMatchObject([
      { opinion: 'UNFAVOURABLE', comment: 'K1 d’abord', by: 'SPO', on: '2026-02-16' },
    ]);
  });

  it('keeps what key accounts weigh from who may not see them', () => {
    expect(read([], { keyAccounts: false }).keyAccountTotal).toBeUndefined();
  });
});

describe('The day of a snapshot as known now', () => {
  it('is the same as long as nothing more is known of it', async () => {
    const later = [
      item('K2', 5, ['DIR'], '2026-02-16'),
      told('ManagerAssessed', { wave: 1, managers: 6, atTarget: 6, average: 3 }, { on: '2026-02-14' }),
    ];
    expect(await now(...later)).toMatchObject({ differs: false, opened: [], closed: [], laterLines: [] });
  });

  it('counts what had happened by then and was recorded later, and says which lines those are', async () => {
    const known = await now(decided);
    expect(known).toMatchObject({ differs: true, laterLines: [before.length + 1] });
    expect(known.dimensions[0]).toMatchObject({ dimension: 'D1', then: 1 / 3, now: 2 / 3 });
    expect(known.score - read([]).score).toBeCloseTo(10 / 3, 12);
  });

  it('counts the corrections of what was counted by then, and of nothing later', async () => {
    const corrected = (week: string) =>
      told(
        'WeeklySignalTallyCorrected',
        { week, from: { ownerDecisions: 17 }, to: { ownerDecisions: 5 }, reason: 'x' },
        { on: '2026-03-02' },
      );
    const share = async (...later: readonly Told[]) => (await now(...later)).dimensions[1]?.now;
    expect(await share(corrected('2026-W06'))).toBeCloseTo((1 - 5 / 24) / 4, 12);
    expect(await share(tally('2026-W08'), corrected('2026-W08'))).toBeCloseTo((1 - 17 / 24) / 4, 12);
  });

  it('knows the gates that were not open after all, and those that were', async () => {
    const checkpoints = [{ publishedOn: DAY }];
    const late = { ...item('K2', 5, ['DIR'], '2026-02-12'), recordedOn: '2026-02-16' };
    expect(await read([late], { checkpoints }).asKnownNow).toMatchObject({
      differs: true,
      closed: ['G-PROOF'],
      opened: ['G-OWN'],
      gates: [{ gate: 'G-ABS' }, { gate: 'G-OWN', subjects: ['K2'] }, { gate: 'G-SUC' }],
    });
  });
});
