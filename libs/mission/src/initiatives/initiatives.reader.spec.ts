import { SECOND_VISIT, startedCedre, told, viewOn, wellPut, type Told } from '#specs';
import { describe, expect, it } from '@jest/globals';
import { economicsOf, verdictOf } from './economics.js';
import { readInitiatives } from './initiatives.reader.js';

type Proposal = Parameters<typeof told<'InitiativeProposed'>>[1];

const second: Proposal = { ...SECOND_VISIT, segment: 'segment B', by: 'COM' };
const twoForOne: Proposal = {
  ...second,
  initiative: 'N1',
  name: '2 visites pour le prix d’1',
  offer: 'TWO_FOR_ONE',
  variableCostRate: 0.54,
  volume: 85,
  expectedUplift: 0.9,
};

const proposed = (bet: Proposal = second, on = '2026-03-16'): Told =>
  told('InitiativeProposed', bet, { on, by: 'COM' });

const modelled = (
  bet: Proposal,
  base: number,
  more: { costs?: object; low?: number; cannibalisation?: number } = {},
): Told => {
  const economics = economicsOf(bet, more.costs ?? {});
  const verdict = verdictOf(economics, base);
  const { initiative } = bet;
  return told(
    'InitiativeScenarioModelled',
    { initiative, base, costs: {}, ...more, ...economics, verdict },
    { on: '2026-03-17' },
  );
};

const checked = (initiative: string, utilisationBefore: number, utilisationAfter: number, more: object = {}): Told =>
  told('InitiativeCapacityChecked', { initiative, resource: 'main', utilisationBefore, utilisationAfter, ...more });

const approved = (initiative = 'N2', more: object = {}): Told =>
  told(
    'InitiativeApproved',
    { initiative, conditions: ['plafond 40'], reviewOn: '2026-05-26', cap: 40, by: 'DIR', waived: false, ...more },
    { on: '2026-03-18', by: 'DIR' },
  );

const measured = (sold: number, uplift: number, more: object = {}, on = '2026-05-26'): Told =>
  told(
    'InitiativeMeasured',
    { initiative: 'N2', sold, uplift, contributionCents: 210_000, ...more },
    { on, by: 'COM' },
  );

const N2 = [proposed(), modelled(second, 0.35), checked('N2', 0.88, 0.92), approved()];

const read = (day: string, ...facts: readonly Told[]) =>
  readInitiatives(viewOn(day, [...startedCedre, ...facts]), 'en');
const one = (...facts: readonly Told[]) => read('2026-05-27', ...facts).initiatives[0];
const codes = (day: string, ...facts: readonly Told[]) => wellPut(read(day, ...facts).notices).map(({ code }) => code);

describe('the scenario of a bet', () => {
  it('puts revenue and margin side by side: two for one brings revenue and loses money on every pair', () => {
    const scenario = one(proposed(twoForOne), modelled(twoForOne, 0.9))?.scenario;
    expect(scenario).toMatchObject({
      marginRate: 0.46,
      unitContributionCents: -5_120,
      unitRevenueCents: 64_000,
      breakEvenUplift: undefined,
      verdict: 'LOSS_ON_EVERY_SALE',
    });
    expect(scenario?.cases).toEqual([
      { case: 'BASE', uplift: 0.9, extraUnits: 76.5, revenueCents: 4_896_000, contributionCents: -391_680 },
    ]);
  });

  it('shows each case that was given, after costs and what usual sales lose', () => {
    const costs = { tools: 50_000, training: 10_000 };
    const scenario = one(proposed(), modelled(second, 0.35, { low: 0.15, costs, cannibalisation: 0.5 }))?.scenario;
    expect(scenario?.costs).toMatchObject({ tools: 50_000, production: undefined, totalCents: 60_000 });
    // 14 extra visits at 576.00, less 20 usual ones that are paid 64.00 less; contribution 307.20 each, less 64.00 and costs.
    expect(scenario?.cases).toEqual([
      { case: 'LOW', uplift: 0.15, extraUnits: 6, revenueCents: 217_600, contributionCents: -3_680 },
      { case: 'BASE', uplift: 0.35, extraUnits: 14, revenueCents: 678_400, contributionCents: 242_080 },
    ]);
    expect(scenario?.breakEvenUplift).toBeCloseTo(0.2083, 4);
  });
});

describe('a running bet', () => {
  it('comes with the interval of its uplift, and the advice that follows from it', () => {
    const bet = one(...N2, measured(13, 0.38));
    expect(bet?.measurements[0]?.low).toBeCloseTo(-0.3702, 4);
    expect(bet?.measurements[0]?.high).toBeCloseTo(1.1302, 4);
    expect(bet).toMatchObject({ status: 'APPROVED', advice: 'CONTINUE', cap: 40 });
    expect(one(...N2, measured(1300, 0.38))?.advice).toBe('AMPLIFY');
    expect(one(...N2, measured(1300, 0.1))?.advice).toBe('STOP');
    expect(one(...N2)).toMatchObject({ advice: undefined });
  });

  it('has a return on what it cost, as measured or else as in the scenario; none without a cost', () => {
    const roi = (...facts: readonly Told[]) => one(...facts)?.measurements[0];
    expect(roi(...N2, measured(13, 0.38))).toMatchObject({ costCents: 0, roi: undefined });
    expect(roi(...N2, measured(13, 0.38, { costCents: 100_000 }))).toMatchObject({ costCents: 100_000, roi: 1.1 });
    const costly = [proposed(), modelled(second, 0.35, { costs: { tools: 420_000 } }), approved()];
    expect(roi(...costly, measured(13, 0.38))).toMatchObject({ costCents: 420_000, roi: -0.5 });
  });

  it('is compared with its plan while it runs and when it is closed', () => {
    expect(one(...N2)).toMatchObject({
      planned: { extraUnits: 14, revenueCents: 806_400, contributionCents: 430_080 },
      actual: undefined,
    });
    expect(one(...N2, measured(13, 0.38))?.actual).toEqual({
      sold: 13,
      revenueCents: 748_800,
      recordedContributionCents: 210_000,
      returnsCents: undefined,
      supportCents: undefined,
      contributionCents: 210_000,
      gapCents: -220_080,
      final: false,
    });
    const closing = { sold: 57, contributionCents: 980_000, plannedContributionCents: 430_080, gapCents: 549_920 };
    const closed = one(
      ...N2,
      told('InitiativeClosed', { initiative: 'N2', lesson: 'segment B seulement', ...closing }),
    );
    expect(closed).toMatchObject({
      status: 'CLOSED',
      lesson: 'segment B seulement',
      advice: undefined,
      actual: { sold: 57, revenueCents: 3_283_200, contributionCents: 980_000, gapCents: 549_920, final: true },
    });
  });

  it('tells how it was steered, and whether against the measure', () => {
    const amplified = (newCap: number) =>
      told('InitiativeAmplified', { initiative: 'N2', newCap, reason: 'uplift 38 %' }, { on: '2026-05-26', by: 'DIR' });
    const adjusted = told('InitiativeAdjusted', { initiative: 'N2', change: 'segment A aussi', reason: 'demande' });
    const bet = one(...N2, measured(13, 0.38), amplified(60), measured(20, 0.1), amplified(80), adjusted);
    expect(bet?.cap).toBe(80);
    expect(bet?.steers).toMatchObject([
      { how: 'AMPLIFIED', newCap: 60, change: undefined, againstMeasure: false },
      { how: 'AMPLIFIED', newCap: 80, againstMeasure: true },
      { how: 'ADJUSTED', newCap: undefined, change: 'segment A aussi', againstMeasure: false },
    ]);
  });

  it('asks of each resource what everything that runs on the same days asks of it', () => {
    const other = { ...second, initiative: 'N3', from: '2026-06-30', to: '2026-07-31' };
    const beside = [proposed(other), modelled(other, 0.35), checked('N3', 0.88, 0.9), approved('N3')];
    expect(one(...N2, ...beside)?.capacity).toMatchObject([
      { resource: 'main', utilisationAfter: 0.92, utilisationTogether: 0.94, band: 'CONDITIONAL', overwork: false },
    ]);
    const later = { ...other, from: '2026-07-01' };
    const after = [proposed(later), modelled(later, 0.35), checked('N3', 0.88, 0.9), approved('N3')];
    expect(one(...N2, ...after)?.capacity).toMatchObject([{ utilisationTogether: 0.92 }]);
    expect(one(proposed(), checked('N2', 0.8, 0.85, { hoursPerFte: 45 }))?.capacity).toMatchObject([
      { band: 'GREEN', overwork: true },
    ]);
  });
});

describe('bets together', () => {
  const refused = told('InitiativeRefused', { initiative: 'N1', reason: 'marge', by: 'COO' }, { on: '2026-03-12' });
  const stopped = told('InitiativeStopped', { initiative: 'N2', reason: 'sans effet' }, { on: '2026-05-04' });

  it('are counted by month, months without an idea too, and by what is running', () => {
    const { ideasPerMonth, workInProgress } = read(
      '2026-05-27',
      proposed(twoForOne, '2026-03-09'),
      refused,
      ...N2,
      stopped,
    );
    expect(ideasPerMonth).toEqual([
      { month: '2026-03', proposed: 2, approved: 1, refused: 1, ended: 0 },
      { month: '2026-04', proposed: 0, approved: 0, refused: 0, ended: 0 },
      { month: '2026-05', proposed: 0, approved: 0, refused: 0, ended: 1 },
    ]);
    expect(workInProgress).toEqual({ running: 0, limit: 3, undecided: 0, tooManyIdeas: false });
    expect(read('2026-04-01', ...N2, proposed(twoForOne)).workInProgress).toMatchObject({ running: 1, undecided: 1 });
  });

  it('stop counting months when the mission is closed', () => {
    const closed = told('MissionClosed', { postMissionChecks: [] }, { on: '2026-04-09' });
    expect(read('2026-08-01', ...N2, closed).ideasPerMonth.map(({ month }) => month)).toEqual(['2026-03', '2026-04']);
  });

  it('are too many from the sixth open one on', () => {
    const ideas = (count: number) =>
      Array.from({ length: count }, (_, at) => proposed({ ...second, initiative: `I${at}` }));
    expect(read('2026-04-01', ...ideas(5)).workInProgress.tooManyIdeas).toBe(false);
    expect(read('2026-04-01', ...ideas(6)).workInProgress.tooManyIdeas).toBe(true);
    expect(codes('2026-04-01', ...ideas(6)).at(-1)).toBe('TOO_MANY_IDEAS');
  });

  it('add up in revenue and in margin, those refused left out', () => {
    const facts = [proposed(twoForOne, '2026-03-09'), modelled(twoForOne, 0.9), refused, ...N2, measured(13, 0.38)];
    expect(read('2026-05-27', ...facts).sides).toEqual({
      plannedRevenueCents: 806_400,
      plannedContributionCents: 430_080,
      actualRevenueCents: 748_800,
      actualContributionCents: 210_000,
      gapCents: -220_080,
    });
  });
});

describe('what to do next about bets', () => {
  it('is to put ideas into figures and check who delivers', () => {
    expect(codes('2026-04-01', proposed())).toEqual(['SCENARIO_MISSING', 'CAPACITY_NOT_CHECKED']);
    const losing = [proposed(twoForOne), modelled(twoForOne, 0.9), checked('N1', 0.88, 1.24)];
    expect(codes('2026-04-01', ...losing)).toEqual(['LOSS_ON_EVERY_SALE', 'CAPACITY_EXCEEDED']);
    expect(
      codes('2026-04-01', proposed(), modelled(second, 0.35), checked('N2', 0.8, 0.9, { hoursPerFte: 45 })),
    ).toEqual(['OVERWORK']);
  });

  it('is to review a running bet on its day, until it is measured', () => {
    expect(codes('2026-05-18', ...N2)).toEqual([]);
    expect(codes('2026-05-26', ...N2)).toEqual(['INITIATIVE_REVIEW_SOON']);
    expect(codes('2026-05-27', ...N2)).toEqual(['INITIATIVE_REVIEW_DUE']);
    expect(codes('2026-05-27', ...N2, measured(13, 0.38, {}, '2026-05-20'))).toEqual(['INITIATIVE_REVIEW_DUE']);
    expect(codes('2026-05-27', ...N2, measured(13, 0.38))).toEqual([]);
  });

  it('is to follow the measure, unless that was done', () => {
    const capped = [...N2.slice(0, 3), approved('N2', { cap: 2000 })];
    expect(codes('2026-05-27', ...capped, measured(1300, 0.1))).toEqual(['STOP_ADVISED']);
    expect(codes('2026-05-27', ...capped, measured(1300, 0.38))).toEqual(['AMPLIFY_ADVISED']);
    const adjusted = told('InitiativeAdjusted', { initiative: 'N2', change: 'prix', reason: 'mesure' });
    expect(codes('2026-05-27', ...capped, measured(1300, 0.1), adjusted)).toEqual([]);
  });

  it('is to keep the cap, and to close what is over', () => {
    expect(codes('2026-05-27', ...N2, measured(40, 0.38))).toEqual([]);
    expect(codes('2026-05-27', ...N2, measured(41, 0.38))).toEqual(['CAP_EXCEEDED']);
    expect(codes('2026-06-30', ...N2, measured(13, 0.38))).toEqual([]);
    expect(codes('2026-07-01', ...N2, measured(13, 0.38))).toEqual(['INITIATIVE_TO_CLOSE']);
    const stopped = told('InitiativeStopped', { initiative: 'N2', reason: 'sans effet' }, { on: '2026-05-04' });
    expect(codes('2026-05-05', ...N2, stopped)).toEqual(['INITIATIVE_TO_CLOSE']);
  });
});
