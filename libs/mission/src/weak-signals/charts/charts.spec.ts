import {
  assessed,
  cedreItemsUntil,
  cedreTalliesUntil,
  item,
  missionAfter,
  startedCedre,
  told,
  wordFaults,
  type Told,
} from '#specs';
import { describe, expect, it } from '@jest/globals';
import { DETECTORS } from '../weak-signals.events.js';
import { CHARTS } from './charts.js';

const after = (...facts: readonly Told[]) => missionAfter(...startedCedre, ...facts);

describe('The charts of the detectors', () => {
  it.each(DETECTORS)('say what they are drawn with in good words: %s', (detector) => {
    const state = after(...cedreItemsUntil('2026-07-10'), ...cedreTalliesUntil('2026-W28'));
    const meanings = CHARTS[detector](state, '2026-07-13').flatMap(({ parameters }) =>
      parameters.map(({ meaning }) => meaning),
    );
    expect(meanings.flatMap(wordFaults)).toEqual([]);
  });
});

describe('The chart of items without a relay', () => {
  it('alarms from the ninetieth day on, and never for one that has its relay; the longest comes first', () => {
    const facts = [item('K1', 5, ['COO'], '2026-02-02'), item('K2', 5, ['COO'], '2026-02-01'), item('K3', 5, ['COO'])];
    const state = after(...facts, assessed('K3', 'QUA', '2026-02-03'));
    const points = (day: string) =>
      CHARTS['provider-dependency'](state, day).flatMap((chart) =>
        chart.points.map(({ at, value, alarm }) => [at, value, alarm]),
      );
    expect(points('2026-05-02')).toEqual([
      ['K2', 90, true],
      ['K1', 89, false],
      ['K3', 0, false],
    ]);
  });
});

describe('The chart of items that may be lost', () => {
  it('shows what was lost, and nothing else', () => {
    const left = told(
      'PersonDeparted',
      { person: 'QUA', lastDay: '2026-05-04', itemsHeld: ['K1'] },
      { on: '2026-05-04' },
    );
    const state = after(item('K1', 5, ['QUA']), item('K2', 5, ['SAV']), left);
    expect(CHARTS['knowledge-loss'](state, '2026-05-05').map(({ subject }) => subject)).toEqual(['K1']);
  });
});
