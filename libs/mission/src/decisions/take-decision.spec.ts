import { given, granted, startedCedre, told } from '#specs';
import { describe, it } from '@jest/globals';
import { takeDecision } from './take-decision.command.js';

/** DIR delegates purchasing to COO until 30 June, at level 5 unless told otherwise. */
const delegated = (terms: Parameters<typeof granted>[0] = {}) =>
  granted({ domain: 'achats', validTo: '2026-06-30', ...terms });

const decidedByDaf = told(
  'DecisionProcessDefined',
  { domain: 'budget', decide: 'DAF', recommend: 'ACH', agree: [], input: [], perform: ['ACH'], conflictPath: [] },
  { on: '2026-01-09' },
);

const steel = { decision: 'D1', domain: 'achats', chosen: 'double source aciers', justification: 'fournisseur unique' };

describe('takeDecision within one’s rights', () => {
  it('records the choice with its reason, its day of effect and whoever took it', () => {
    given(startedCedre, delegated())
      .when(takeDecision, steel)
      .then({
        type: 'DecisionTaken',
        data: { ...steel, effectiveOn: '2026-02-02', by: 'COO', communicated: false, objectives: [], kpis: [] },
      })
      .thenFlagged('UNPROPOSED');
  });

  it('takes effect on the business day of the decision unless another one is named', () => {
    const deciding = given(startedCedre, delegated()).on('2026-02-04');
    deciding
      .when(takeDecision, { ...steel, occurredOn: '2026-02-03' })
      .then({ type: 'DecisionTaken', data: { effectiveOn: '2026-02-03' } });
    deciding
      .when(takeDecision, { ...steel, effectiveOn: '2026-03-02' })
      .then({ type: 'DecisionTaken', data: { effectiveOn: '2026-03-02' } });
  });

  it('needs a domain when the decision was not proposed', () => {
    given(startedCedre, delegated())
      .when(takeDecision, { ...steel, domain: undefined })
      .thenRefused('INVALID_INPUT', { field: 'domain' });
  });

  it('is not for the sponsor', () => {
    given(startedCedre)
      .by('SPO')
      .when(takeDecision, steel)
      .thenRefused('ROLE_FORBIDDEN', { allowed: ['LEADERSHIP', 'CONSULTANT', 'TEAM', 'SUCCESSOR'] });
  });

  it('keeps the firm inside the scope of the mission, and no one else', () => {
    const outside = delegated({ domain: 'financement', holder: 'DAF' });
    const financing = { ...steel, domain: 'financement' };
    given(startedCedre, outside).when(takeDecision, financing).thenRefused('OUTSIDE_SCOPE', { what: 'financement' });
    given(startedCedre, outside).by('DAF').when(takeDecision, financing).thenFlagged('UNPROPOSED');
  });
});

describe('takeDecision and the effective decider', () => {
  it('refuses whoever may not decide in the domain, and names who may since when', () => {
    given(startedCedre, decidedByDaf)
      .when(takeDecision, { ...steel, domain: 'budget' })
      .thenRefused('OUTSIDE_DELEGATION', { domain: 'budget', decider: 'DAF', since: '2026-01-09' });
    given(startedCedre, delegated())
      .by('PROD')
      .when(takeDecision, steel)
      .thenRefused('OUTSIDE_DELEGATION', { domain: 'achats', decider: 'COO', since: '2026-01-12' });
  });

  it('lets only leadership decide where no one is named', () => {
    given(startedCedre).by('DIR').when(takeDecision, steel).thenFlagged('UNPROPOSED');
    given(startedCedre).when(takeDecision, steel).thenRefused('OUTSIDE_DELEGATION', { decider: 'LEADERSHIP' });
  });

  it('does not let leadership decide where a process names another decider', () => {
    given(startedCedre, decidedByDaf)
      .by('DIR')
      .when(takeDecision, { ...steel, domain: 'budget' })
      .thenRefused('OUTSIDE_DELEGATION', { decider: 'DAF' });
  });

  it('looks at the rights of the day of effect: the last day of a delegation counts, the next one does not', () => {
    const deciding = given(startedCedre, delegated());
    deciding.when(takeDecision, { ...steel, effectiveOn: '2026-06-30' }).thenFlagged('UNPROPOSED');
    deciding
      .when(takeDecision, { ...steel, effectiveOn: '2026-07-01' })
      .thenRefused('DELEGATION_EXPIRED', { domain: 'achats', validTo: '2026-06-30' });
    deciding
      .when(takeDecision, { ...steel, effectiveOn: '2026-01-11' })
      .thenRefused('OUTSIDE_DELEGATION', { decider: 'LEADERSHIP' });
  });

  it('does not call a delegation ended while its holder still holds another one that makes no one a decider', () => {
    given(startedCedre, delegated(), delegated({ level: 3, validFrom: '2026-07-01', validTo: '2026-10-09' }))
      .when(takeDecision, { ...steel, effectiveOn: '2026-07-01' })
      .thenRefused('OUTSIDE_DELEGATION');
  });
});

describe('takeDecision and ceilings', () => {
  const limited = delegated({ ceilingCents: 500_000 });

  it('binds the holder to the ceiling, to the cent', () => {
    const deciding = given(startedCedre, limited);
    deciding.when(takeDecision, { ...steel, amountCents: 500_000 }).thenFlagged('UNPROPOSED');
    deciding.when(takeDecision, { ...steel, amountCents: 500_001 }).thenRefused('CEILING_EXCEEDED', {
      amount: 500_001,
      ceiling: 500_000,
      grantor: 'DIR',
      domain: 'achats',
    });
  });

  it('binds the holder of a joint delegation too', () => {
    given(startedCedre, delegated({ level: 4, ceilingCents: 500_000 }))
      .on('2026-02-17')
      .when(takeDecision, { ...steel, amountCents: 700_000 })
      .thenRefused('CEILING_EXCEEDED', { amount: 700_000, ceiling: 500_000 });
  });

  it('of nothing binds whoever spends, and no one who decides without an amount', () => {
    const deciding = given(startedCedre, delegated({ ceilingCents: 0 }));
    deciding.when(takeDecision, { ...steel, amountCents: undefined }).thenAccepted();
    deciding
      .when(takeDecision, { ...steel, amountCents: 1 })
      .thenRefused('CEILING_EXCEEDED', { amount: 1, ceiling: 0 });
  });

  it('does not bind the grantor', () => {
    given(startedCedre, limited)
      .by('DIR')
      .when(takeDecision, { ...steel, amountCents: 700_000 })
      .thenFlagged('UNPROPOSED', 'DECIDED_OVER_DELEGATION');
  });
});

describe('takeDecision and earlier decisions', () => {
  const taken = (decision: string, supersedes?: string) =>
    told('DecisionTaken', {
      ...steel,
      decision,
      effectiveOn: '2026-02-02',
      objectives: [],
      channels: [],
      kpis: [],
      communicated: true,
      evidence: [],
      by: 'COO',
      ...(supersedes && { supersedes }),
    });

  it('is taken once', () => {
    given(startedCedre, delegated(), taken('D1'))
      .when(takeDecision, steel)
      .thenRefused('WRONG_STATE', { kind: 'decision', ref: 'D1', state: 'taken' });
  });

  it('may replace a decision in force', () => {
    given(startedCedre, delegated(), taken('D1'))
      .when(takeDecision, { ...steel, decision: 'D2', supersedes: 'D1' })
      .then({ type: 'DecisionTaken', data: { supersedes: 'D1' } });
  });

  it('does not replace a decision that is unknown or already replaced', () => {
    const deciding = given(startedCedre, delegated(), taken('D1'), taken('D2', 'D1'));
    deciding
      .when(takeDecision, { ...steel, decision: 'D3', supersedes: 'D0' })
      .thenRefused('UNKNOWN_REF', { ref: 'D0' });
    deciding
      .when(takeDecision, { ...steel, decision: 'D3', supersedes: 'D1' })
      .thenRefused('WRONG_STATE', { ref: 'D1', state: 'superseded by', by: 'D2' });
    deciding.when(takeDecision, { ...steel, decision: 'D3', supersedes: 'D2' }).thenFlagged('UNPROPOSED');
  });

  it('does not replace a decision that is only proposed', () => {
    const options = [{ name: 'une source' }, { name: 'deux' }];
    const proposed = told('DecisionProposed', {
      decision: 'D1',
      domain: 'achats',
      title: 'Aciers',
      options,
      by: 'ACH',
    });
    given(startedCedre, delegated(), proposed)
      .when(takeDecision, { ...steel, decision: 'D2', supersedes: 'D1' })
      .thenRefused('WRONG_STATE', { ref: 'D1', state: 'not taken' });
  });

  it('is not taken in the future, though it may take effect then', () => {
    given(startedCedre, delegated())
      .on('2026-02-02')
      .when(takeDecision, { ...steel, occurredOn: '2026-02-03' })
      .thenRefused('FUTURE_DATE', { date: '2026-02-03' });
  });
});
