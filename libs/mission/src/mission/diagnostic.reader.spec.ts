import { wordFaults } from '#specs';
import { describe, expect, it } from '@jest/globals';
import { ROUTES } from './diagnostic.events.js';
import { scoreOf } from './diagnostic-score.js';
import { readDiagnostic } from './diagnostic.reader.js';

const answers = {
  ownerDecisionShare: 0.71,
  absenceEffect: 'STOP',
  onePersonShare: 0.6,
  priorityChangesPerMonth: 6,
  openIrritants: 7,
  offers: 14,
  channels: 4,
  criticalSuppliers: 3,
  urgentDecisionShare: 0.2,
  reliableIndicators: 4,
  need: 'HOW',
  fullTimeHireAffordable: false,
} as const;
const asOf = { revision: 0, recordedAt: '2025-12-09T08:00:00.000Z', day: '2026-01-05', stoppedAt: undefined };

const read = (given: Parameters<typeof scoreOf>[0], language: 'fr' | 'en' = 'fr') =>
  readDiagnostic(
    { occurredOn: '2025-12-09', diagnostic: 'DX-1', orgKind: 'SME', headcount: 48, ...given, ...scoreOf(given) },
    asOf,
    { opened: ['M1'], unreadable: 0 },
    language,
  );

describe('an express diagnostic', () => {
  it('tells the points of each criterion, the index, the verdict and the route', () => {
    expect(read(answers)).toMatchObject({
      points: 20,
      index: 83,
      verdict: 'RELEVANT',
      route: 'EXTERNAL_COO',
      missions: ['M1'],
      asOf,
    });
    const points = Object.fromEntries(read(answers).scores.map(({ criterion, points: given }) => [criterion, given]));
    expect(points).toEqual({
      ownerDecisionShare: 3,
      absenceEffect: 3,
      onePersonShare: 3,
      priorityChangesPerMonth: 3,
      openIrritants: 3,
      complexity: 3,
      urgentDecisionShare: 1,
      reliableIndicators: 1,
    });
  });

  it('shows what weighs most first, with what was answered', () => {
    const { scores } = read(answers);
    expect(scores.map(({ points }) => points)).toEqual([3, 3, 3, 3, 3, 3, 1, 1]);
    const answer = (criterion: string) => scores.find((score) => score.criterion === criterion)?.answer;
    expect(answer('complexity')).toBe('14 × 4 × 3');
    expect(answer('reliableIndicators')).toBe('4 / 5');
    expect(answer('ownerDecisionShare')?.replace(/\s/, ' ')).toBe('71 %');
  });

  it('gives a range while questions are open, and puts these last', () => {
    const { criticalSuppliers: _, onePersonShare: __, ...open } = answers;
    const shown = read(open, 'en');
    expect(shown).toMatchObject({ index: undefined, points: 14, verdict: undefined, route: 'SHORT_ADVICE' });
    expect(shown.low).toBeCloseTo(58.333, 3);
    expect(shown.high).toBeCloseTo(83.333, 3);
    expect(shown.scores.slice(-2)).toMatchObject([
      { criterion: 'onePersonShare', points: undefined, answer: undefined },
      { criterion: 'complexity', points: undefined, answer: undefined },
    ]);
  });

  it.each(ROUTES)('names its criteria and advises, on the way %s, in good words of both languages', (route) => {
    const shown = readDiagnostic(
      {
        occurredOn: '2025-12-09',
        diagnostic: 'DX-1',
        orgKind: 'SME',
        headcount: 48,
        ...answers,
        ...scoreOf(answers),
        route,
      },
      asOf,
      { opened: [], unreadable: 0 },
      'fr',
    );
    expect([shown.advice, ...shown.scores.map(({ name }) => name)].flatMap(wordFaults)).toEqual([]);
  });

  it('says what to do next', () => {
    expect(read({ ...answers, need: 'WHAT' }, 'en').advice.text).toContain('refer to strategy');
    expect(read(answers).advice.text).toContain('draftMission');
  });
});
