import { flagsOf } from '#mission';
import { decision, granted, missionAfter, proposal, recorded, startedCedre, told, type Told } from '#specs';
import { describe, expect, it } from '@jest/globals';
import { registerFlags } from './register-flags.js';

/** The marks of D1 in the register, once they are known to be those of its event. */
function marks(day: string, ...facts: readonly Told[]): readonly string[] {
  const story = [...startedCedre, ...facts];
  const state = missionAfter(...story);
  const { D1: taken } = state.decisions.taken;
  const event = recorded(story).find(({ type }) => type === 'DecisionTaken');
  if (!taken || !event) throw new Error('D1 was not taken');
  const flags = registerFlags(state, taken, day);
  expect(flags).toEqual(flagsOf(state, event, day));
  return flags;
}

describe('The marks of a decision in the register', () => {
  it('are those of its event in the audit trail', () => {
    expect(marks('2026-02-02', proposal(), decision())).toEqual([]);
    expect(marks('2026-02-02', decision())).toEqual(['UNPROPOSED']);
    expect(marks('2026-02-10', proposal(), decision({ justification: undefined }))).toEqual(['JUSTIFICATION_MISSING']);
    expect(marks('2026-03-02', proposal(), decision({}, { on: '2026-02-02', recordedOn: '2026-02-10' }))).toEqual([
      'LATE_RECORD',
    ]);
    const delegated = granted({ domain: 'agences' });
    expect(marks('2026-02-02', proposal(), delegated, decision())).toEqual(['DECIDED_OVER_DELEGATION']);
    expect(marks('2026-02-02', proposal(), granted({ domain: 'agences', level: 4 }), decision())).toEqual([
      'JOINT_AGREEMENT_MISSING',
    ]);
  });

  it('name evidence that is registered neither as a document nor as an absence test', () => {
    const attached = told(
      'EvidenceAttached',
      { evidence: 'EV-9', title: 'Devis', sha256: '0'.repeat(64), effectiveOn: '2026-01-20', validUntil: '2027-01-20' },
      { on: '2026-01-20' },
    );
    const test = told('AbsenceTestStarted', { test: 'A1', absent: 'DIR', from: '2026-01-19', to: '2026-01-30' });
    const cites = (evidence: readonly string[]) => [proposal(), decision({ evidence })];
    expect(marks('2026-02-02', ...cites(['EV-9']))).toEqual(['EVIDENCE_UNREGISTERED']);
    expect(marks('2026-02-02', attached, test, ...cites(['EV-9', 'A1']))).toEqual([]);
  });
});
