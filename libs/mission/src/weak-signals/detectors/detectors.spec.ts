import { missionAfter, startedCedre } from '#specs';
import { describe, expect, it } from '@jest/globals';
import { DETECTORS } from '../weak-signals.events.js';
import { detectors } from './detectors.js';

describe('the detectors', () => {
  it('are all there, each once', () => {
    expect(detectors.map(({ name }) => name).toSorted()).toEqual(DETECTORS.toSorted());
  });

  it('state how often they alarm falsely, or that they are a rule', () => {
    const statistical = detectors.filter(({ falseAlarms }) => falseAlarms !== 'rule').map(({ name }) => name);
    expect(statistical).toEqual([
      'clarifications-cusum',
      'participation-ewma',
      'silence',
      'kpi-shift',
      'owner-overload',
    ]);
  });

  it('have nothing to say on the first day of a mission', () => {
    const state = missionAfter(...startedCedre);
    expect(detectors.flatMap((detector) => detector.read(state, '2026-01-12')).filter(({ alarm }) => alarm)).toEqual(
      [],
    );
  });
});
