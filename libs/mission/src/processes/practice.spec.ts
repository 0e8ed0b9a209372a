import { missionAfter, startedCedre, told, type Told } from '#specs';
import { describe, expect, it } from '@jest/globals';
import { facadeReadings } from '../weak-signals/detectors/facade.js';
import { practiceOf } from './practice.js';
import { processNotices } from './process-notices.js';

const DAY = '2026-06-15';
const identified = told('ProcessIdentified', {
  process: 'P2',
  name: 'Ordonnancement',
  critical: true,
  owner: 'PROD',
  functions: [],
});
const written = told('ProcessDocumented', {
  process: 'P2',
  version: '1',
  document: 'EV-1',
  author: 'COO',
  stepsTotal: 20,
  stepsDocumented: 20,
});
const run = told(
  'ProcessExecutedByInternal',
  { process: 'P2', executor: 'PROD', conforming: true },
  { on: '2026-03-02' },
);

const mission = (...facts: readonly Told[]) => missionAfter(...startedCedre, identified, written, ...facts);
const noticed = (...facts: readonly Told[]) =>
  processNotices(mission(...facts), DAY).some(({ code }) => code === 'FACADE');
const gapOf = (...facts: readonly Told[]) => {
  const process = mission(...facts).processes.processes['P2'];
  return process && practiceOf(process, DAY).gap;
};

describe('the gap between paper and practice', () => {
  it('of a process that was never executed is not evaluated, by no view', () => {
    expect(gapOf()).toBeUndefined();
    expect(noticed()).toBe(false);
    expect(facadeReadings(mission(), DAY)).toEqual([]);
  });

  it('of one that is executed no more is all that is written', () => {
    expect(gapOf(run)).toBe(1);
    expect(noticed(run)).toBe(true);
    expect(facadeReadings(mission(run), DAY)).toMatchObject([{ subject: 'P2', alarm: { value: 1 } }]);
  });
});
