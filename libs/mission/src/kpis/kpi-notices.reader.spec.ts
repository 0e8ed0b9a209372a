import { isRefusal } from '#decider';
import {
  kpiDefined as defined,
  kpiMeasured as measured,
  kpiTarget as target,
  startedCedre,
  told,
  viewOn,
  wellPut,
  type Told,
} from '#specs';
import { describe, expect, it } from '@jest/globals';
import { readKpiBoard } from './kpi-board.reader.js';

/** The KPI that the objective of the mission Cèdre is about, so that nothing is said about it. */
const OWN = defined('K-OWN', { source: 'OWNER_SHARE', direction: 'DOWN', cadence: 'WEEKLY' });

const noticesOf = (day: string, facts: readonly Told[]) => {
  const read = readKpiBoard(viewOn(day, [...startedCedre, ...facts]), undefined, 'en');
  return isRefusal(read) ? [] : wellPut(read.notices);
};

const codes = (day: string, ...facts: readonly Told[]) =>
  noticesOf(day, [OWN, ...facts]).map(({ code, subject }) => `${code} ${subject ?? ''}`);

describe('what to do next about measures', () => {
  const K = [defined('K'), target('K', 8)];
  const january = measured('K', '2026-01', 6, '2026-02-03', { evidence: 'EV-005' });

  it('is to define what objectives are about', () => {
    expect(noticesOf('2026-02-02', [])).toMatchObject([{ code: 'KPI_UNDEFINED', subject: 'K-OWN' }]);
    expect(codes('2026-02-02')).toEqual([]);
  });

  it('is first to settle doubts, which hold up the exit', () => {
    const doubt = told(
      'KpiDisputed',
      { kpi: 'K', period: '2026-01', reason: 'périmètre', by: 'SPO' },
      { on: '2026-02-09' },
    );
    const notices = noticesOf('2026-03-11', [OWN, ...K, january, doubt]);
    expect(notices.map(({ code, urgency }) => [code, urgency])).toEqual([
      ['KPI_DISPUTED', 'BLOCKING'],
      ['KPI_NOT_MEASURED', 'OVERDUE'],
    ]);
    expect(notices[1]).toMatchObject({ since: '2026-03-10' });
    expect(notices[1]?.fact.text).toBe('KPI K (Indicateur K) is not measured for 2026-02.');
  });

  it('is to measure what is due or stale', () => {
    expect(codes('2026-03-10', ...K, january)).toEqual([]);
    expect(codes('2026-03-11', ...K, january)).toEqual(['KPI_NOT_MEASURED K']);
    const wave = [
      defined('K', { cadence: 'QUARTERLY' }),
      target('K', 8),
      measured('K', 'wave-1', 6, '2026-02-03', { evidence: 'E' }),
    ];
    expect(codes('2026-03-20', ...wave)).toEqual([]);
    expect(codes('2026-03-21', ...wave)).toEqual(['KPI_STALE K']);
  });

  it('is to set targets and baselines, and to cite evidence', () => {
    expect(codes('2026-02-02', defined('K'))).toEqual(['KPI_TARGET_MISSING K']);
    expect(codes('2026-02-02', ...K)).toEqual(['KPI_BASELINE_MISSING K']);
    expect(codes('2026-02-04', ...K, measured('K', '2026-01', 6, '2026-02-03'))).toEqual(['KPI_EVIDENCE_MISSING K']);
  });

  it('is to answer for a target whose day has passed, until it is met', () => {
    const dated = [defined('K'), target('K', 8, '2026-02-28'), january];
    expect(codes('2026-02-28', ...dated)).toEqual([]);
    expect(codes('2026-03-01', ...dated)).toEqual(['KPI_TARGET_OVERDUE K']);
    expect(codes('2026-03-01', defined('K'), target('K', 6, '2026-02-28'), january)).toEqual([]);
  });

  it('is to look for the cause of what goes the wrong way', () => {
    const fall = [9, 8, 7, 6].map((value, at) =>
      measured('K', `2026-0${at + 1}`, value, `2026-0${at + 2}-03`, { evidence: 'E' }),
    );
    expect(codes('2026-05-04', ...K, ...fall)).toEqual(['KPI_WORSENING K']);
  });

  it('is nothing once the mission is closed', () => {
    const closed = told('MissionClosed', { postMissionChecks: [] }, { on: '2026-10-09' });
    expect(codes('2026-10-12', ...K, closed)).toEqual([]);
  });
});
