import { missionAfter, startedCedre, told } from '#specs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { entriesOf, refsOf, valuesOf } from './in-order.js';

const ref = fc.oneof(fc.nat({ max: 40 }).map(String), fc.constantFrom('O-1', 'a', 'Z9', '007'));

describe('things under their references', () => {
  it('are told in the order of recording, whatever their references are', () => {
    fc.assert(
      fc.property(fc.uniqueArray(ref, { minLength: 1, maxLength: 8 }), (refs) => {
        const things = Object.fromEntries(refs.map((each, revision) => [each, { revision, each }]));
        expect(refsOf(things)).toEqual(refs);
        expect(valuesOf(things).map(({ each }) => each)).toEqual(refs);
        expect(entriesOf(JSON.parse(JSON.stringify(things)) as typeof things).map(([each]) => each)).toEqual(refs);
      }),
    );
  });

  it('are told alike under any other references', () => {
    const aims = (refs: readonly string[]) =>
      missionAfter(
        ...startedCedre,
        ...refs.map((objective, index) =>
          told(
            'ObjectiveSet',
            {
              objective,
              issue: 'E1',
              kpi: 'K-1',
              baseline: 10,
              target: index,
              due: '2026-06-30',
              feasible: 'oui',
              relevant: 'oui',
            },
            { by: 'DIR', role: 'LEADERSHIP' },
          ),
        ),
      );
    fc.assert(
      fc.property(fc.uniqueArray(ref, { minLength: 1, maxLength: 5 }), (refs) => {
        const { objectives } = aims(refs).mission;
        expect(refsOf(objectives)).toEqual(['O1', ...refs]);
        expect(valuesOf(objectives).findLast(({ kpi }) => kpi === 'K-1')?.target).toBe(refs.length - 1);
      }),
    );
  });
});
