import { given, startedCedre, told } from '#specs';
import { describe, it } from '@jest/globals';
import { declareKeyAccount } from './declare-key-account.command.js';
import { transferKeyAccount } from './transfer-key-account.command.js';

const accountA = { account: 'A', revenueShare: 0.22, holder: 'DIR' };
const declaredA = told('KeyAccountDeclared', accountA);

describe('declareKeyAccount', () => {
  it('names a client, its share of revenue and who holds it', () => {
    given(startedCedre)
      .by('DIR')
      .when(declareKeyAccount, accountA)
      .then({ type: 'KeyAccountDeclared', data: accountA });
  });

  it('keeps all shares together within the whole revenue', () => {
    const declaring = given(startedCedre, declaredA).by('DIR');
    declaring.when(declareKeyAccount, { account: 'B', revenueShare: 0.78, holder: 'DIR' }).thenFlagged();
    declaring
      .when(declareKeyAccount, { account: 'B', revenueShare: 0.79, holder: 'DIR' })
      .thenRefused('INVALID_INPUT', { field: 'revenueShare' });
  });

  it('does not take a rounding for an excess', () => {
    const tenths = [0.1, 0.2, 0.3].map((revenueShare, at) =>
      told('KeyAccountDeclared', { account: `T${at}`, revenueShare, holder: 'DIR' }),
    );
    given(startedCedre, tenths)
      .by('DIR')
      .when(declareKeyAccount, { account: 'B', revenueShare: 0.4, holder: 'DIR' })
      .thenFlagged();
  });
});

describe('transferKeyAccount', () => {
  const toCom = { account: 'A', to: 'COM', evidence: 'EV-025' };
  const passing = given(startedCedre, declaredA).by('COM');

  it('passes the relation on, with evidence', () => {
    passing
      .when(transferKeyAccount, toCom)
      .then({ type: 'KeyAccountRelationTransferred', data: { ...toCom, from: 'DIR', revenueShare: 0.22 } })
      .thenFlagged('EVIDENCE_UNREGISTERED');
    passing.when(transferKeyAccount, { ...toCom, evidence: undefined }).thenRefused('EVIDENCE_REQUIRED');
  });

  it('goes to another person, and inside the company', () => {
    passing.when(transferKeyAccount, { ...toCom, to: 'ANA' }).thenRefused('NOT_INTERNAL', { person: 'ANA' });
    passing
      .when(transferKeyAccount, { ...toCom, to: 'DIR' })
      .thenRefused('WRONG_STATE', { kind: 'account', state: 'held by', by: 'DIR' });
  });

  it('is not for the firm', () => {
    passing.by('COO').when(transferKeyAccount, toCom).thenRefused('ROLE_FORBIDDEN');
  });
});
