import { describe, expect, it } from '@jest/globals';
import { readHypothesis } from './hypothesis.js';

const fields = { salaryCents: 'euros', failureRate: 'percent', months: 'number', source: 'text' } as const;

const typed =
  (texts: Readonly<Record<string, string>>) =>
  (name: string): string | undefined =>
    texts[name];

describe('readHypothesis', () => {
  it('reads euros as cents and percent as shares, with a comma or a point', () => {
    const { whole, wrong } = readHypothesis(
      fields,
      typed({ salaryCents: '70 000,50 €', failureRate: '12.5 %', months: '24', source: ' our payroll ' }),
      'fr',
    );
    expect(whole).toEqual({ salaryCents: 7_000_050, failureRate: 0.125, months: 24, source: 'our payroll' });
    expect(wrong).toEqual([]);
  });

  it('is not whole as long as something is missing', () => {
    const { whole, known } = readHypothesis(fields, typed({ months: '24', source: ' ' }), 'fr');
    expect(whole).toBeUndefined();
    expect(known).toEqual({ months: 24 });
  });

  it('says what is no number', () => {
    const { whole, wrong } = readHypothesis(
      fields,
      typed({ salaryCents: 'much', failureRate: '1', months: '1', source: 'x' }),
      'fr',
    );
    expect(wrong).toEqual(['salaryCents']);
    expect(whole).toBeUndefined();
  });
});
