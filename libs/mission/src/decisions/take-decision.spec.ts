import { flagsOf } from '#mission';
import { given, missionAfter, recorded, startedCedre, told, type Told } from '#specs';
import { describe, expect, it } from '@jest/globals';
import type { DelegationTerms } from '../governance/governance.events.js';
import { takeDecision } from './take-decision.command.js';

const granted = (terms: Partial<DelegationTerms> = {}): Told =>
  told(
    'DelegationGranted',
    {
      domain: 'achats',
      holder: 'COO',
      level: 5,
      validFrom: '2026-01-12',
      validTo: '2026-06-30',
      binding: 'NONE',
      ...terms,
      grantor: 'DIR',
    },
    { on: '2026-01-12', by: 'DIR', role: 'LEADERSHIP' },
  );

const decidedByDaf = told(
  'DecisionProcessDefined',
  { domain: 'budget', decide: 'DAF', recommend: 'ACH', agree: [], input: [], perform: ['ACH'], conflictPath: [] },
  { on: '2026-01-09' },
);

const steel = { decision: 'D1', domain: 'achats', chosen: 'double source aciers', justification: 'fournisseur unique' };

describe('takeDecision within one’s rights', () => {
  it('records the choice with its reason, its day of effect and whoever took it', () => {
    given(startedCedre, granted())
      .when(takeDecision, steel)
      .then({
        type: 'DecisionTaken',
        data: { ...steel, effectiveOn: '2026-02-02', by: 'COO', communicated: false, objectives: [], kpis: [] },
      })
      .thenFlagged('UNPROPOSED');
  });

  it('takes effect on the business day of the decision unless another one is named', () => {
    const deciding = given(startedCedre, granted()).on('2026-02-04');
    deciding
      .when(takeDecision, { ...steel, occurredOn: '2026-02-03' })
      .then({ type: 'DecisionTaken', data: { effectiveOn: '2026-02-03' } });
    deciding
      .when(takeDecision, { ...steel, effectiveOn: '2026-03-02' })
      .then({ type: 'DecisionTaken', data: { effectiveOn: '2026-03-02' } });
  });

  it('needs a domain when the decision was not proposed', () => {
    given(startedCedre, granted())
      .when(takeDecision, { ...steel, domain: undefined })
      .thenRefused('INVALID_INPUT', { field: 'domain' });
  });

  it('is not for the sponsor', () => {
    given(startedCedre)
      .by('SPO')
      .when(takeDecision, steel)
      .thenRefused('ROLE_FORBIDDEN', { allowed: ['LEADERSHIP', 'CONSULTANT', 'TEAM', 'SUCCESSOR'] });
  });

  it('keeps the firm inside the scope of the mission, and nobody else', () => {
    const outside = granted({ domain: 'financement', holder: 'DAF' });
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
    given(startedCedre, granted())
      .by('PROD')
      .when(takeDecision, steel)
      .thenRefused('OUTSIDE_DELEGATION', { domain: 'achats', decider: 'COO', since: '2026-01-12' });
  });

  it('lets only leadership decide where nobody is named', () => {
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
    const deciding = given(startedCedre, granted());
    deciding.when(takeDecision, { ...steel, effectiveOn: '2026-06-30' }).thenFlagged('UNPROPOSED');
    deciding
      .when(takeDecision, { ...steel, effectiveOn: '2026-07-01' })
      .thenRefused('DELEGATION_EXPIRED', { domain: 'achats', validTo: '2026-06-30' });
    deciding
      .when(takeDecision, { ...steel, effectiveOn: '2026-01-11' })
      .thenRefused('OUTSIDE_DELEGATION', { decider: 'LEADERSHIP' });
  });

  it('does not call a delegation ended while its holder still holds another one that makes nobody a decider', () => {
    given(startedCedre, granted(), granted({ level: 3, validFrom: '2026-07-01', validTo: '2026-10-09' }))
      .when(takeDecision, { ...steel, effectiveOn: '2026-07-01' })
      .thenRefused('OUTSIDE_DELEGATION');
  });
});

describe('takeDecision and ceilings', () => {
  const limited = granted({ ceilingCents: 500_000 });

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
    given(startedCedre, granted({ level: 4, ceilingCents: 500_000 }))
      .on('2026-02-17')
      .when(takeDecision, { ...steel, amountCents: 700_000 })
      .thenRefused('CEILING_EXCEEDED', { amount: 700_000, ceiling: 500_000 });
  });

  it('does not bind the grantor', () => {
    given(startedCedre, limited)
      .by('DIR')
      .when(takeDecision, { ...steel, amountCents: 700_000 })
      .thenFlagged('UNPROPOSED', 'DECIDED_OVER_DELEGATION');
  });
});

describe('takeDecision, marked', () => {
  it('when the grantor decides where a delegation of level 5 or more is in force', () => {
    given(startedCedre, granted()).by('DIR').when(takeDecision, steel).thenFlagged('UNPROPOSED', 'DECIDED_OVER_DELEGATION');
  });

  it('when the other party of a joint delegation has not agreed, whoever of the two decides', () => {
    const joint = given(startedCedre, granted({ level: 4 }));
    joint.by('DIR').when(takeDecision, steel).thenFlagged('UNPROPOSED', 'JOINT_AGREEMENT_MISSING');
    joint.by('COO').when(takeDecision, steel).thenFlagged('UNPROPOSED', 'JOINT_AGREEMENT_MISSING');
  });

  it('when there is still no reason more than five working days later', () => {
    const silent = { ...steel, justification: undefined, occurredOn: '2026-04-21' };
    const late = (on: string) => given(startedCedre, granted()).on(on).when(takeDecision, silent);
    late('2026-04-28').thenFlagged('UNPROPOSED');
    late('2026-04-29').thenFlagged('UNPROPOSED', 'LATE_RECORD', 'JUSTIFICATION_MISSING');
  });

  it('for good when its reason comes more than five working days later, not when it comes in time', () => {
    const silent = told(
      'DecisionTaken',
      {
        ...steel,
        justification: undefined,
        effectiveOn: '2026-04-21',
        objectives: [],
        channels: [],
        kpis: [],
        communicated: false,
        evidence: [],
        by: 'COO',
      },
      { on: '2026-04-21' },
    );
    const completed = (on: string) =>
      told('DecisionJustificationCompleted', { decision: 'D1', justification: 'prix', objectives: [], channels: [], kpis: [] }, { on });
    const flags = (...facts: readonly Told[]) => {
      const story = [...startedCedre, granted(), silent, ...facts];
      return flagsOf(missionAfter(...story), recorded(story)[startedCedre.length + 1]!, '2026-06-30');
    };
    expect(flags()).toEqual(['UNPROPOSED', 'JUSTIFICATION_MISSING']);
    expect(flags(completed('2026-04-28'))).toEqual(['UNPROPOSED']);
    expect(flags(completed('2026-04-29'))).toEqual(['UNPROPOSED', 'JUSTIFICATION_MISSING']);
  });
});

describe('takeDecision after a proposal', () => {
  const proposed = told(
    'DecisionProposed',
    { decision: 'D1', domain: 'achats', title: 'Aciers', options: [{ name: 'une source' }, { name: 'deux' }], by: 'ACH' },
    { by: 'ACH', role: 'TEAM' },
  );
  const objected = (by: string, suspends: boolean) =>
    told('DecisionObjected', { decision: 'D1', reason: 'trop cher', by, suspends }, { by });
  const agreed = (by: string) => told('DecisionAgreed', { decision: 'D1', by }, { by });
  const mediation = told('MediationOpened', { decision: 'D1', parties: ['DIR', 'ACH'], mediator: 'MED' }, { by: 'SPO' });
  const concluded = (settled: boolean) =>
    told('MediationConcluded', { decision: 'D1', outcome: 'essai', settled, by: 'MED' }, { by: 'MED' });
  const undisputed = { decision: 'D1', chosen: 'deux', justification: 'fournisseur unique' };

  it('takes the domain of the proposal and is not marked', () => {
    given(startedCedre, granted(), proposed)
      .when(takeDecision, undisputed)
      .then({ type: 'DecisionTaken', data: { domain: 'achats' } })
      .thenFlagged();
  });

  it('stays in the domain of the proposal', () => {
    const deciding = given(startedCedre, granted(), proposed);
    deciding.when(takeDecision, { ...undisputed, domain: 'achats' }).thenFlagged();
    deciding.when(takeDecision, { ...undisputed, domain: 'qualité' }).thenRefused('INVALID_INPUT', { field: 'domain' });
  });

  it('waits for a suspending objection to be cleared, and for no other', () => {
    given(startedCedre, granted(), proposed, objected('DIR', true), objected('DAF', true))
      .when(takeDecision, undisputed)
      .thenRefused('OBJECTION_PENDING', { by: ['DIR', 'DAF'], decision: 'D1' });
    given(startedCedre, granted(), proposed, objected('CE1', false)).when(takeDecision, undisputed).thenFlagged();
    const withdrawn = told('DecisionObjectionWithdrawn', { decision: 'D1', by: 'DIR' }, { by: 'DIR' });
    given(startedCedre, granted(), proposed, objected('DIR', true), withdrawn).when(takeDecision, undisputed).thenFlagged();
  });

  it('waits for the end of a conflict, and for the objections that it leaves', () => {
    const disputed = [...startedCedre, granted(), proposed, objected('DIR', true), mediation];
    given(disputed).when(takeDecision, undisputed).thenRefused('OBJECTION_PENDING', { by: ['DIR', 'ACH'] });
    given(disputed, concluded(true)).when(takeDecision, undisputed).thenFlagged();
    given(disputed, concluded(false)).when(takeDecision, undisputed).thenRefused('OBJECTION_PENDING', { by: ['DIR'] });
    given(startedCedre, granted(), proposed, mediation).when(takeDecision, undisputed).thenRefused('OBJECTION_PENDING');
  });

  it('looks at rights before objections', () => {
    given(startedCedre, granted(), proposed, objected('DIR', true))
      .by('PROD')
      .when(takeDecision, undisputed)
      .thenRefused('OUTSIDE_DELEGATION');
  });

  it('is not marked under a joint delegation when the other party has agreed', () => {
    const joint = granted({ level: 4 });
    given(startedCedre, joint, proposed, agreed('DIR')).when(takeDecision, undisputed).thenFlagged();
    given(startedCedre, joint, proposed, agreed('COO')).by('DIR').when(takeDecision, undisputed).thenFlagged();
    given(startedCedre, joint, proposed, agreed('DAF'), agreed('COO'))
      .when(takeDecision, undisputed)
      .thenFlagged('JOINT_AGREEMENT_MISSING');
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
    given(startedCedre, granted(), taken('D1'))
      .when(takeDecision, steel)
      .thenRefused('WRONG_STATE', { kind: 'decision', ref: 'D1', state: 'taken' });
  });

  it('may replace a decision in force', () => {
    given(startedCedre, granted(), taken('D1'))
      .when(takeDecision, { ...steel, decision: 'D2', supersedes: 'D1' })
      .then({ type: 'DecisionTaken', data: { supersedes: 'D1' } });
  });

  it('does not replace a decision that is unknown or already replaced', () => {
    const deciding = given(startedCedre, granted(), taken('D1'), taken('D2', 'D1'));
    deciding.when(takeDecision, { ...steel, decision: 'D3', supersedes: 'D0' }).thenRefused('UNKNOWN_REF', { ref: 'D0' });
    deciding
      .when(takeDecision, { ...steel, decision: 'D3', supersedes: 'D1' })
      .thenRefused('WRONG_STATE', { ref: 'D1', state: 'superseded by D2' });
    deciding.when(takeDecision, { ...steel, decision: 'D3', supersedes: 'D2' }).thenFlagged('UNPROPOSED');
  });

  it('does not replace a decision that is only proposed', () => {
    const options = [{ name: 'une source' }, { name: 'deux' }];
    const proposed = told('DecisionProposed', { decision: 'D1', domain: 'achats', title: 'Aciers', options, by: 'ACH' });
    given(startedCedre, granted(), proposed)
      .when(takeDecision, { ...steel, decision: 'D2', supersedes: 'D1' })
      .thenRefused('WRONG_STATE', { ref: 'D1', state: 'not taken' });
  });

  it('is not taken in the future, though it may take effect then', () => {
    given(startedCedre, granted())
      .on('2026-02-02')
      .when(takeDecision, { ...steel, occurredOn: '2026-02-03' })
      .thenRefused('FUTURE_DATE', { date: '2026-02-03' });
  });
});
