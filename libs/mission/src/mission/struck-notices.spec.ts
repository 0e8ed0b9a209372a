import { missionNotices } from '../mission-notices.js';
import { missionAfter, startedCedre, told } from '#specs';
import { describe, expect, it } from '@jest/globals';

const reported = told(
  'IrritantReported',
  { irritant: 'I1', topic: 'délais', severity: 2 },
  { on: '2026-01-14', by: 'QUA', role: 'TEAM' },
);
const after = (quiet: boolean) =>
  missionAfter(
    ...startedCedre,
    reported,
    told(
      'LineStruck',
      { revision: startedCedre.length, type: 'IrritantReported', reason: 'doublon', quiet },
      { on: '2026-01-19', by: 'DIR', role: 'LEADERSHIP' },
    ),
  );
const struckOn = (day: string, { quiet = false, scope = undefined as undefined | ['operations'] } = {}) =>
  missionNotices(after(quiet), day, scope, []).filter(({ code }) => code === 'LINE_STRUCK');

describe('A line that was struck late or by others than its author', () => {
  it('is brought to the notice of leadership for thirty days', () => {
    expect(struckOn('2026-02-18')).toMatchObject([
      {
        subject: String(startedCedre.length),
        since: '2026-01-19',
        fact: {
          fr: `DIR a rayé la ligne ${startedCedre.length}. Motif : doublon.`,
          en: `DIR struck line ${startedCedre.length}. Reason: doublon.`,
        },
      },
    ]);
    expect(struckOn('2026-02-19')).toEqual([]);
  });

  it('is not when it was quiet, and never brought to an acquirer’s', () => {
    expect(struckOn('2026-01-19', { quiet: true })).toEqual([]);
    expect(struckOn('2026-01-19', { scope: ['operations'] })).toEqual([]);
  });
});
