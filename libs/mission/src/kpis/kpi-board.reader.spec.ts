import { isRefusal } from '#decider';
import {
  kpiDefined as defined,
  kpiMeasured as measured,
  kpiTarget as target,
  startedCedre,
  tally,
  told,
  viewOn,
  wellPut,
  type Told,
} from '#specs';
import { describe, expect, it } from '@jest/globals';
import { readKpiBoard } from './kpi-board.reader.js';

const shared = (kpi: string, pairedWith: string): Told => defined(kpi, { shared: true, pairedWith });

/** The KPI that the objective of the mission Cèdre is about, so that nothing is said about it. */
const OWN = defined('K-OWN', { source: 'OWNER_SHARE', direction: 'DOWN', cadence: 'WEEKLY' });

const board = (day: string, facts: readonly Told[], only?: boolean) => {
  const read = readKpiBoard(viewOn(day, [...startedCedre, ...facts]), only, 'en');
  if (isRefusal(read)) throw new Error(`refused: ${read.refused}`);
  return read;
};

const row = (day: string, ...facts: readonly Told[]) => board(day, facts).kpis[0];

describe('a measure on the board', () => {
  const margin = [
    defined('K-MOP'),
    told('KpiBaselineSet', { kpi: 'K-MOP', value: 6.2 }, { on: '2026-01-13' }),
    target('K-MOP', 8, '2026-09-30'),
    measured('K-MOP', '2026-01', 6.1, '2026-02-03', { evidence: 'EV-005' }),
    measured('K-MOP', '2026-02', 6, '2026-03-03', { evidence: 'EV-009' }),
    measured('K-MOP', '2026-03', 6.48, '2026-04-02', { evidence: 'EV-010' }),
  ];

  it('shows its last value, its baseline, its target and how far it has come from the first value', () => {
    const kpi = row('2026-04-30', ...margin);
    expect(kpi).toMatchObject({
      value: 6.48,
      last: { period: '2026-03', evidence: 'EV-010', onTime: true, by: 'DAF' },
      ageDays: 28,
      fresh: true,
      baseline: { value: 6.2, on: '2026-01-13' },
      firstValue: 6.1,
      target: { value: 8, due: '2026-09-30', objective: undefined, met: false },
    });
    expect(kpi?.progress).toBeCloseTo(0.2, 12);
  });

  it('shows the formula by which it is measured now, also where it is computed', () => {
    const redefined = (kpi: string) =>
      told(
        'KpiRedefined',
        { kpi, formula: 'hors sous-traitance', fromPeriod: '2026-04', reason: 'périmètre', version: 2 },
        { on: '2026-04-20' },
      );
    const now = { version: 2, formula: 'hors sous-traitance' };
    expect(row('2026-04-30', ...margin, redefined('K-MOP'))).toMatchObject(now);
    const weeks = ['2026-W10', '2026-W11'].map((week) => tally(week));
    expect(row('2026-04-30', OWN, redefined('K-OWN'), ...weeks)).toMatchObject({ ...now, last: { version: 2 } });
  });

  it('takes the periods in their order, whatever the order of recording', () => {
    const late = measured('K-MOP', '2025-12', 5.9, '2026-04-20');
    expect(row('2026-04-30', ...margin, late)).toMatchObject({ value: 6.48, firstValue: 5.9 });
  });

  it('meets its target when it is as good', () => {
    const met = (direction: 'UP' | 'DOWN', value: number) =>
      row('2026-02-10', defined('K', { direction }), target('K', 8), measured('K', '2026-01', value, '2026-02-03'))
        ?.target?.met;
    expect([met('UP', 8), met('UP', 7.9), met('DOWN', 8), met('DOWN', 8.1)]).toEqual([true, false, true, false]);
  });

  it('takes baseline and target of an objective when none was set on it', () => {
    expect(row('2026-02-02', OWN)?.baseline).toEqual({
      value: 0.71,
      on: '2026-01-07',
      evidence: undefined,
      objective: 'O1',
    });
    expect(row('2026-02-02', OWN)?.target).toEqual({ value: 0.25, due: '2026-09-30', objective: 'O1', met: undefined });
  });

  it('is fresh for forty-five days', () => {
    expect(row('2026-05-17', ...margin)).toMatchObject({ ageDays: 45, fresh: true });
    expect(row('2026-05-18', ...margin)).toMatchObject({ ageDays: 46, fresh: false });
  });

  it('has no value before it is measured', () => {
    expect(row('2026-02-02', defined('K-MOP'))).toMatchObject({
      value: undefined,
      last: undefined,
      baseline: undefined,
      target: undefined,
      progress: undefined,
      trend: undefined,
    });
  });

  it('speaks for the whole company where both were measured, and for the first site where only sites were', () => {
    const ofSite = (site: string, value: number) => measured('K-MOP', '2026-01', value, '2026-02-03', { site });
    expect(row('2026-02-10', defined('K-MOP'), ofSite('Valence', 5))?.last?.site).toBe('Valence');
    const company = measured('K-MOP', '2026-01', 6, '2026-02-03');
    expect(row('2026-02-10', defined('K-MOP'), ofSite('Valence', 5), company)).toMatchObject({ value: 6 });
  });

  it('stays at the end of the board when it is followed no longer', () => {
    const retired = told('KpiRetired', { kpi: 'K-MOP', reason: 'remplacé' }, { on: '2026-04-30', by: 'DIR' });
    const { kpis, reliability } = board('2026-05-02', [...margin, OWN, retired]);
    expect(kpis.map(({ kpi, retiredOn }) => [kpi, retiredOn])).toEqual([
      ['K-OWN', undefined],
      ['K-MOP', '2026-04-30'],
    ]);
    expect(reliability.measured).toBe(0);
  });
});

describe('the trend of a measure', () => {
  const falling = (count: number, direction: 'UP' | 'DOWN') => [
    defined('K', { direction }),
    ...Array.from({ length: count }, (_, at) => measured('K', `2026-0${at + 1}`, 10 - at, `2026-0${at + 2}-03`)),
  ];
  const trend = (count: number, direction: 'UP' | 'DOWN') => row('2026-09-01', ...falling(count, direction))!.trend;

  it('needs four values', () => {
    expect(trend(3, 'UP')).toBeUndefined();
  });

  it('is likely below 5 % and established below 1 %, one-sided and exact', () => {
    expect(trend(4, 'UP')).toMatchObject({ word: 'LIKELY_WORSENING', n: 4, s: -6, law: 'EXACT', slope: -1, tau: -1 });
    expect(trend(4, 'UP')?.pAdverse).toBeCloseTo(1 / 24, 12);
    expect(trend(5, 'UP')).toMatchObject({ word: 'WORSENING', s: -10 });
    expect(trend(5, 'UP')?.pAdverse).toBeCloseTo(1 / 120, 12);
  });

  it('is good news when lower is better', () => {
    expect(trend(4, 'DOWN')).toMatchObject({ word: 'LIKELY_IMPROVING', s: -6 });
    expect(trend(5, 'DOWN')?.word).toBe('IMPROVING');
  });

  it('is not seen where values go up and down', () => {
    const values = [6.1, 6, 6.4, 6.2].map((value, at) => measured('K', `2026-0${at + 1}`, value, `2026-0${at + 2}-03`));
    expect(row('2026-09-01', defined('K'), ...values)?.trend).toMatchObject({ word: 'NONE', s: 2 });
  });
});

describe('the reliability of measures', () => {
  const K = [
    defined('K'),
    told('EvidenceAttached', {
      evidence: 'EV-1',
      title: 'Clôture',
      sha256: '0'.repeat(64),
      effectiveOn: '2026-01-31',
      validUntil: '2027-01-31',
    }),
    measured('K', '2026-01', 1, '2026-02-10', { evidence: 'EV-1' }),
    measured('K', '2026-02', 2, '2026-03-11', { evidence: 'EV-2' }),
    measured('K', '2026-04', 3, '2026-05-04'),
  ];
  const corrected = told(
    'KpiMeasurementCorrected',
    { kpi: 'K', period: '2026-04', version: 1, from: 3, to: 2, reason: 'cut-off', evidence: 'EV-3' },
    { on: '2026-05-05', by: 'DAF' },
  );

  it('is the share with evidence, on time by the tenth of the next month, and never corrected', () => {
    expect(row('2026-05-10', ...K)?.reliability).toMatchObject({
      measured: 3,
      withEvidence: 2,
      withRegisteredEvidence: 1,
      due: 3,
      onTime: 1,
      uncorrected: 3,
      openDisputes: 0,
    });
    expect(row('2026-05-11', ...K)?.reliability).toMatchObject({ due: 4, onTime: 2, onTimeShare: 0.5 });
    const after = row('2026-05-11', ...K, corrected)?.reliability;
    expect(after).toMatchObject({ withEvidence: 3, evidenceShare: 1, uncorrected: 2 });
    expect(after?.uncorrectedShare).toBeCloseTo(2 / 3, 12);
  });

  it('expects a quarter by the tenth after it, and nothing by a calendar from a KPI measured in waves', () => {
    const quarterly = defined('K', { cadence: 'QUARTERLY' });
    expect(row('2026-04-10', quarterly)?.reliability.due).toBe(0);
    expect(row('2026-04-11', quarterly)?.reliability).toMatchObject({ due: 1, onTime: 0 });
    const wave = measured('K', 'wave-1', 3, '2026-02-04');
    expect(row('2026-09-01', quarterly, wave)?.reliability).toMatchObject({ due: 0, onTimeShare: undefined });
  });

  it('adds up over the board', () => {
    const { reliability } = board('2026-05-11', [
      ...K,
      corrected,
      defined('L'),
      measured('L', '2026-01', 1, '2026-05-06'),
    ]);
    expect(reliability).toMatchObject({ measured: 4, withEvidence: 3, evidenceShare: 0.75, due: 8, onTime: 2 });
  });
});

describe('a measure that is computed', () => {
  it('takes the owner’s share from the last eight weeks with its interval, and its trend from single weeks', () => {
    const weeks = Array.from({ length: 9 }, (_, at) =>
      tally(`2026-W${at + 10}`, { ownerDecisions: at === 0 ? 24 : 12, opsDecisions: 24 }),
    );
    const kpi = row('2026-05-02', OWN, ...weeks);
    expect(kpi).toMatchObject({ value: 0.5, firstValue: 1, last: { period: '2026-W18', value: 0.5, by: undefined } });
    expect(kpi?.low).toBeCloseTo(0.42997, 4);
    expect(kpi?.high).toBeCloseTo(0.57003, 4);
    expect(kpi?.trend).toMatchObject({ n: 9, s: -8 });
    expect(kpi?.progress).toBeCloseTo(2 / 3, 12);
  });

  it('takes the level of the managers from their last assessment', () => {
    const assessed = (wave: number, average: number) =>
      told('ManagerAssessed', { wave, managers: 6, atTarget: 1, average }, { on: `2026-0${wave + 1}-05`, by: 'RH' });
    expect(
      row('2026-05-02', defined('K-MGR', { source: 'MANAGER_LEVEL' }), assessed(1, 2.1), assessed(2, 2.9)),
    ).toMatchObject({
      value: 2.9,
      firstValue: 2.1,
      last: { period: 'wave-2' },
      reliability: { measured: 0, due: 0 },
    });
  });
});

describe('shared measures', () => {
  const pair = [defined('A'), shared('K-TXC', 'K-CPL'), defined('B'), shared('K-CPL', 'K-TXC')];

  it('stand next to their counterparts', () => {
    expect(board('2026-02-02', pair).kpis.map(({ kpi }) => kpi)).toEqual(['A', 'K-TXC', 'K-CPL', 'B']);
    expect(board('2026-02-02', pair, true).kpis.map(({ kpi }) => kpi)).toEqual(['K-TXC', 'K-CPL']);
    expect(board('2026-02-02', pair, false).kpis.map(({ kpi }) => kpi)).toEqual(['A', 'B']);
  });

  it('bring their counterpart along when it is not shared itself', () => {
    const one = [defined('K-CPL'), shared('K-TXC', 'K-CPL')];
    expect(board('2026-02-02', one, true).kpis.map(({ kpi }) => kpi)).toEqual(['K-TXC', 'K-CPL']);
  });

  it('are refused without it, and held back on a board of all measures', () => {
    const alone = viewOn('2026-02-02', [...startedCedre, defined('A'), shared('K-TXC', 'K-CPL')]);
    expect(readKpiBoard(alone, true, 'en')).toEqual({
      refused: 'KPI_PAIR_MISSING',
      facts: { kpi: 'K-TXC', pair: 'K-CPL' },
    });
    const all = board('2026-02-02', [OWN, shared('K-TXC', 'K-CPL')]);
    expect(all.kpis.map(({ kpi }) => kpi)).toEqual(['K-OWN']);
    expect(all.withheld).toEqual(['K-TXC']);
    const pair = wellPut(all.notices).find(({ code }) => code === 'KPI_PAIR_MISSING');
    expect(pair?.since).toMatch(/^2026-/);
  });
});
