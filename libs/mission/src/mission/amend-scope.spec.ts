import { draftedCedre, given, missionAfter, startedCedre, told } from '#specs';
import { describe, expect, it } from '@jest/globals';
import { amendScope } from './amend-scope.command.js';

const amending = given(startedCedre).by('SPO').on('2026-03-02');

describe('amendScope', () => {
  it('states the whole scope after the change; what is left out stays', () => {
    amending.when(amendScope, { included: ['production', 'achats'], reason: 'SAV est confié à RH' }).then({
      type: 'ScopeAmended',
      data: {
        included: ['production', 'achats'],
        excluded: ['stratégie produit', 'financement', 'licenciements'],
        sites: ['Valence', 'Chambéry'],
        functions: ['PRODUCTION', 'LOGISTICS', 'CUSTOMER_SERVICE', 'QUALITY'],
        fullDelegationDomains: [],
        plannedEnd: '2026-10-09',
        reason: 'SAV est confié à RH',
      },
    });
  });

  it('may move the end of the contract, after the planned start', () => {
    const until = (plannedEnd: string) => amending.when(amendScope, { plannedEnd, reason: 'la vente glisse' });
    until('2026-12-18').then({ type: 'ScopeAmended', data: { plannedEnd: '2026-12-18' } });
    until('2026-01-12').thenRefused('DATES_REVERSED', { start: '2026-01-12', end: '2026-01-12' });
  });

  it('keeps an inclusion, an exclusion, and no overlap', () => {
    amending.when(amendScope, { included: [], reason: 'rien' }).thenRefused('SCOPE_MISSING');
    amending.when(amendScope, { excluded: [], reason: 'tout' }).thenRefused('SCOPE_MISSING');
    amending.when(amendScope, { included: ['financement'], reason: 'banque' }).thenRefused('SCOPE_MISSING');
  });

  it('gives a reason', () => {
    amending.when(amendScope, { sites: ['Valence'] }).thenRefused('REASON_REQUIRED', { field: 'reason' });
  });

  it('amends a scope that exists', () => {
    given(draftedCedre)
      .by('DIR')
      .when(amendScope, { included: ['production'], reason: 'x' })
      .thenRefused('SCOPE_MISSING');
  });

  it('is for leadership and the sponsor', () => {
    amending.by('COO').when(amendScope, { sites: [], reason: 'x' }).thenRefused('ROLE_FORBIDDEN');
  });

  it('is what the rules know from then on', () => {
    const scope = {
      included: ['production'],
      excluded: ['financement'],
      sites: [],
      functions: [],
      fullDelegationDomains: [],
    };
    const amended = told('ScopeAmended', { ...scope, plannedEnd: '2026-12-18', reason: 'x' }, { on: '2026-03-02' });
    const { mission } = missionAfter(...startedCedre, amended);
    expect(mission).toMatchObject({
      scope,
      plannedEnd: '2026-12-18',
      amendments: [{ on: '2026-03-02', plannedEnd: '2026-12-18' }],
    });
  });
});
