import { given } from '#specs';
import { describe, it } from '@jest/globals';
import { completeExpressDiagnostic } from './complete-express-diagnostic.command.js';

const answers = {
  diagnostic: 'DX-1',
  orgKind: 'SME',
  headcount: 48,
  ownerDecisionShare: 0.71,
  need: 'HOW',
  fullTimeHireAffordable: false,
};
const scored = { scores: { ownerDecisionShare: 3 }, range: { low: 12.5, high: 100 }, route: 'TOOLS_FIRST' } as const;
const before = given().on('2025-12-09');

describe('completeExpressDiagnostic', () => {
  it('scores a company before there is any mission', () => {
    before
      .by('ADM')
      .when(completeExpressDiagnostic, answers)
      .then({ type: 'ExpressDiagnosticCompleted', data: { ...answers, ...scored } });
  });

  it('is for the administration of a firm', () => {
    before
      .by('COO')
      .when(completeExpressDiagnostic, answers)
      .thenRefused('ROLE_FORBIDDEN', { allowed: ['FIRM_ADMIN'] });
  });

  it('is completed once', () => {
    const completed = { ...answers, ...scored, occurredOn: '2025-12-08', orgKind: 'SME', need: 'HOW' } as const;
    before
      .by('ADM')
      .diagnosedAs({ completed })
      .when(completeExpressDiagnostic, answers)
      .thenRefused('REF_TAKEN', { ref: 'DX-1' });
  });
});
