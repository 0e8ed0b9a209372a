import { flagsOf } from '#mission';
import { given, granted, missionAfter, recorded, startedCedre, told, type Told } from '#specs';
import { describe, expect, it } from '@jest/globals';
import { takeDecision } from './take-decision.command.js';

/** DIR delegates purchasing to COO until 30 June, at level 5 unless told otherwise. */
const delegated = (terms: Parameters<typeof granted>[0] = {}) =>
  granted({ domain: 'achats', validTo: '2026-06-30', ...terms });

const steel = { decision: 'D1', domain: 'achats', chosen: 'double source aciers', justification: 'fournisseur unique' };

describe('a decision is marked', () => {
  it('when the grantor decides where a delegation of level 5 or more is in force', () => {
    given(startedCedre, delegated())
      .by('DIR')
      .when(takeDecision, steel)
      .thenFlagged('UNPROPOSED', 'DECIDED_OVER_DELEGATION');
  });

  it('when the other party of a joint delegation has not agreed, whoever of the two decides', () => {
    const joint = given(startedCedre, delegated({ level: 4 }));
    joint.by('DIR').when(takeDecision, steel).thenFlagged('UNPROPOSED', 'JOINT_AGREEMENT_MISSING');
    joint.by('COO').when(takeDecision, steel).thenFlagged('UNPROPOSED', 'JOINT_AGREEMENT_MISSING');
  });

  it('when there is still no reason more than five working days later', () => {
    const silent = { ...steel, justification: undefined, occurredOn: '2026-04-21' };
    const late = (on: string) => given(startedCedre, delegated()).on(on).when(takeDecision, silent);
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
      told(
        'DecisionJustificationCompleted',
        { decision: 'D1', justification: 'prix', objectives: [], channels: [], kpis: [] },
        { on },
      );
    const flags = (...facts: readonly Told[]) => {
      const story = [...startedCedre, delegated(), silent, ...facts];
      const decision = recorded(story).filter(({ type }) => type === 'DecisionTaken');
      return decision.flatMap((event) => flagsOf(missionAfter(...story), event, '2026-06-30'));
    };
    expect(flags()).toEqual(['UNPROPOSED', 'JUSTIFICATION_MISSING']);
    expect(flags(completed('2026-04-28'))).toEqual(['UNPROPOSED']);
    expect(flags(completed('2026-04-29'))).toEqual(['UNPROPOSED', 'JUSTIFICATION_MISSING']);
  });
});
