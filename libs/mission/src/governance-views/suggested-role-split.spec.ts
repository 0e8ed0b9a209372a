import { proposal, startedCedre, told, viewOn, type Told } from '#specs';
import { describe, expect, it } from '@jest/globals';
import { readSuggestedRoleSplit } from './suggested-role-split.reader.js';

/** Put up by COM on 2 March, a decision each. */
const proposed = (count: number): readonly Told[] =>
  Array.from({ length: count }, (_, at) => proposal({ decision: `D${at}` }, { on: '2026-03-02' }));
const agreed = (at: number, on: string, by = 'DIR') => told('DecisionAgreed', { decision: `D${at}`, by }, { on, by });
const bet = (initiative: string, offer: 'DISCOUNT' | 'FEATURE' | 'CHANNEL') =>
  told(
    'InitiativeProposed',
    {
      ...{ initiative, name: initiative, offer, priceCents: 1_000, variableCostRate: 0.5, volume: 10 },
      ...{ expectedUplift: 0.2, from: '2026-04-01', to: '2026-04-30', by: 'COM' },
    },
    { on: '2026-03-02', by: 'COM' },
  );
const kpi = (ref: string, family: 'NPS' | 'OPERATING_MARGIN') =>
  told(
    'KpiDefined',
    {
      ...{ kpi: ref, name: ref, family, unit: 'points', direction: 'UP', formula: 'f', version: 1 },
      ...{ source: 'MEASURED', owner: 'DAF', cadence: 'MONTHLY', shared: true },
    },
    { on: '2026-01-09' },
  );

const on = (day: string, ...facts: readonly Told[]) =>
  readSuggestedRoleSplit(viewOn(day, [...startedCedre, ...facts]), 'en').models;
const fitting = (day: string, ...facts: readonly Told[]) =>
  on(day, ...facts)
    .filter(({ fits }) => fits)
    .map(({ model }) => model);
const reading = (model: 1 | 2 | 3 | 4, day: string, ...facts: readonly Told[]) =>
  on(day, ...facts)[model - 1]?.reasons.map((reason) => reason.reading.text);

const withDraft = (terms: object): readonly Told[] =>
  startedCedre.map((fact) => (fact.type === 'MissionDrafted' ? { ...fact, data: { ...fact.data, ...terms } } : fact));
const fittingDrafted = (terms: object, ...facts: readonly Told[]) =>
  readSuggestedRoleSplit(viewOn('2026-03-20', [...withDraft(terms), ...facts]), 'en')
    .models.filter(({ fits }) => fits)
    .map(({ model }) => model);

describe('The way of splitting roles that fits', () => {
  it('is none of them for a company about which nothing of it is known', () => {
    expect(fitting('2026-03-20')).toEqual([]);
    expect(on('2026-03-20').map(({ model, chosen }) => [model, chosen])).toEqual([
      [1, false],
      [2, false],
      [3, false],
      [4, false],
    ]);
  });

  it('is strategist–executor for one that grows', () => {
    expect(fittingDrafted({ context: 'GROWTH' })).toEqual([1]);
    expect(fittingDrafted({ context: 'SALE_PREPARATION' })).toEqual([]);
  });

  // Two of six proposals are new offers: 2/6 is a third. Two of seven, 28.6 %, are not. Of four one cannot tell.
  it('is visionary–catalyst where a third of what is proposed are new offers', () => {
    const offers = [bet('I1', 'FEATURE'), bet('I2', 'CHANNEL'), bet('I3', 'DISCOUNT')];
    expect(fitting('2026-03-03', ...proposed(3), ...offers)).toEqual([2]);
    expect(reading(2, '2026-03-03', ...proposed(3), ...offers)).toEqual([
      'New offers among what is proposed: 2 of 6 (33.3%); a third is needed.',
    ]);
    expect(fitting('2026-03-03', ...proposed(4), ...offers)).toEqual([]);
    expect(reading(2, '2026-03-03', ...proposed(1), ...offers)).toEqual([
      'New offers among what is proposed: 2 of 4, too few to tell; a third is needed.',
    ]);
  });

  it('is brand–performance where an objective rests on how the company is seen', () => {
    expect(fitting('2026-03-20', kpi('K-OWN', 'NPS'))).toEqual([3]);
    expect(reading(3, '2026-03-20', kpi('K-OWN', 'NPS'))).toEqual(['Objective on the brand: O1 (K-OWN).']);
    expect(fitting('2026-03-20', kpi('K-OWN', 'OPERATING_MARGIN'))).toEqual([]);
    expect(fitting('2026-03-20', kpi('K-NPS', 'NPS'))).toEqual([]);
  });

  // Four of five, 80 %, were agreed to within five days: on the fifth day they still count, on the sixth not.
  it('is co-piloting for a small one in which a second decider agrees within five days', () => {
    const inTime = [0, 1, 2].map((at) => agreed(at, '2026-03-04'));
    const four = [...proposed(5), ...inTime, agreed(3, '2026-03-07')];
    expect(fitting('2026-03-20', ...four)).toEqual([4]);
    expect(reading(4, '2026-03-20', ...four)).toEqual([
      'Headcount: 48; a small company has fewer than 50.',
      'Proposals that a second decider agreed to within 5 days: 4 of 5 (80%); 80% are needed.',
    ]);
    expect(fitting('2026-03-20', ...proposed(5), ...inTime, agreed(3, '2026-03-08'))).toEqual([]);
    expect(fitting('2026-03-20', ...proposed(5), ...inTime, agreed(3, '2026-03-07', 'COM'))).toEqual([]);
    expect(fittingDrafted({ headcount: 50 }, ...four)).toEqual([]);
    expect(fittingDrafted({ headcount: 49 }, ...four)).toEqual([4]);
  });

  it('does not count against co-piloting what was put up five days ago and waits', () => {
    const all = [...proposed(6), ...[0, 1, 2, 3, 4].map((at) => agreed(at, '2026-03-03'))];
    const other = [proposal({ decision: 'LATE' }, { on: '2026-03-04' })];
    expect(reading(4, '2026-03-07', ...all, ...other)?.[1]).toContain('5 of 5 (100%)');
    expect(reading(4, '2026-03-10', ...all, ...other)?.[1]).toContain('5 of 7 (71.4%)');
  });

  it('may be several, and is told with the risk and the metric of each; leadership chooses', () => {
    const chosen = told(
      'RoleSplitModelChosen',
      { model: 3, rationale: 'la marque d’abord', reviewOn: '2026-09-01' },
      { on: '2026-02-02', by: 'DIR', role: 'LEADERSHIP' },
    );
    const four = [...proposed(5), ...[0, 1, 2, 3].map((at) => agreed(at, '2026-03-04'))];
    expect(fittingDrafted({ context: 'GROWTH' }, kpi('K-OWN', 'NPS'), ...four)).toEqual([1, 3, 4]);
    const [, , brand, coPiloting] = on('2026-03-20', chosen, ...four);
    expect([brand?.chosen, brand?.fits, coPiloting?.chosen, coPiloting?.fits]).toEqual([true, false, false, true]);
    expect(coPiloting).toMatchObject({
      risk: { text: 'Deadlock: nothing moves until both agree.' },
      metric: { unit: 'DAYS', value: 2, count: 4 },
    });
  });
});
