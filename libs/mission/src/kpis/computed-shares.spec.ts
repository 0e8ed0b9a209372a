import { given, startedCedre, told, viewOn } from '#specs';
import { describe, expect, it } from '@jest/globals';
import { defineKpi } from './define-kpi.command.js';
import { readKpiBoard } from './kpi-board.reader.js';
import { reviseObjective } from '../mission/revise-objective.command.js';
import { setObjective } from '../mission/set-objective.command.js';
import { setKpiBaseline } from './set-kpi-baseline.command.js';
import { setKpiTarget } from './set-kpi-target.command.js';

const terms = {
  kpi: 'K-SHARE',
  family: 'OWNER_DEPENDENCY',
  direction: 'DOWN',
  owner: 'QUA',
  cadence: 'WEEKLY',
  source: 'OWNER_SHARE',
} as const;
const objective = {
  objective: 'O7',
  issue: 'E1',
  kpi: 'K-SHARE',
  baseline: 71,
  target: 25,
  due: '2026-09-30',
  feasible: 'oui',
  relevant: 'oui',
};
const defined = told('KpiDefined', { ...terms, unit: 'part', shared: false, version: 1 });

describe('a KPI that is a computed share', () => {
  it.each(['%', '% des décisions', 'percent', 'pour cent', 'points'])('is not counted in %s', (unit) => {
    given(startedCedre)
      .when(defineKpi, { ...terms, unit })
      .thenRefused('NOT_A_SHARE', { kpi: 'K-SHARE', value: unit });
    given(startedCedre)
      .when(defineKpi, { ...terms, source: 'MEASURED', unit })
      .then({ type: 'KpiDefined', data: { unit } });
  });

  it('is aimed at a share', () => {
    const cedre = given(startedCedre, defined).by('DIR');
    cedre.when(setKpiTarget, { kpi: 'K-SHARE', target: 20 }).thenRefused('NOT_A_SHARE', { value: 20 });
    cedre.when(setKpiTarget, { kpi: 'K-SHARE', target: -0.1 }).thenRefused('NOT_A_SHARE', { value: -0.1 });
    cedre.when(setKpiTarget, { kpi: 'K-SHARE', target: 1 }).then({ type: 'KpiTargetSet', data: { target: 1 } });
    cedre.when(setKpiBaseline, { kpi: 'K-SHARE', value: 71 }).thenRefused('NOT_A_SHARE', { value: 71 });
  });

  it('is no percentage in an objective, set or revised', () => {
    const cedre = given(startedCedre, defined).by('DIR');
    const share = { ...objective, baseline: 0.71, target: 0.25 };
    cedre.when(setObjective, objective).thenRefused('NOT_A_SHARE', { kpi: 'K-SHARE', value: 25 });
    cedre.when(setObjective, { ...share, baseline: 71 }).thenRefused('NOT_A_SHARE', { value: 71 });
    cedre.when(setObjective, share).then({ type: 'ObjectiveSet', data: share });
    const revised = { objective: 'O7', reason: 'x' };
    const aimed = given(startedCedre, defined, told('ObjectiveSet', share)).by('DIR');
    aimed.when(reviseObjective, { ...revised, target: 20 }).thenRefused('NOT_A_SHARE', { value: 20 });
    aimed.when(reviseObjective, { ...revised, target: 0.2 }).then({ type: 'ObjectiveRevised', data: { target: 0.2 } });
  });

  it('is not defined for an objective in percent, the last one about it', () => {
    const [first, last] = [
      { ...objective, objective: '20', baseline: 0.7, target: 0.3 },
      { ...objective, objective: '3' },
    ];
    given(startedCedre, told('ObjectiveSet', first), told('ObjectiveSet', last))
      .when(defineKpi, { ...terms, unit: 'part' })
      .thenRefused('NOT_A_SHARE', { value: 71 });
    given(startedCedre, told('ObjectiveSet', objective))
      .when(defineKpi, { ...terms, unit: 'part' })
      .thenRefused('NOT_A_SHARE', { value: 71 });
  });

  it('neither meets nor misses a target in percent that was set before', () => {
    const decided = told(
      'WeeklySignalTallyRecorded',
      {
        week: '2026-W05',
        openDays: 5,
        clarifications: 0,
        clarificationsExcluded: 0,
        contributors: 1,
        invited: 1,
        ownerDecisions: 5,
        opsDecisions: 8,
        ritualsHeld: 0,
        ritualsPlanned: 0,
      },
      { on: '2026-01-30' },
    );
    const view = viewOn('2026-02-02', [
      ...startedCedre,
      defined,
      told('KpiTargetSet', { kpi: 'K-SHARE', target: 20 }),
      decided,
    ]);
    const board = readKpiBoard(view, undefined, 'en');
    const [kpi] = 'kpis' in board ? board.kpis : [];
    expect(kpi).toMatchObject({ value: 0.625, progress: undefined, target: { value: 20, met: undefined } });
  });
});
