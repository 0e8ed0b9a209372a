import { DETECTOR_NAMES, TERMS } from '#mission';
import { describe, expect, it } from '@jest/globals';
import { TERMS as TERM_TEXTS } from '../../apps/console/src/exit-readiness/term-texts.js';
import { DETECTORS } from '../../apps/console/src/weak-signals/detector-texts.js';

describe('names that the API gives as texts', () => {
  it.each(['en', 'fr'] as const)('have a label on the console (%s)', (language) => {
    expect(Object.keys(DETECTORS[language]).toSorted()).toEqual(Object.keys(DETECTOR_NAMES).toSorted());
    expect(Object.keys(TERM_TEXTS[language]).toSorted()).toEqual([...TERMS].toSorted());
  });
});
