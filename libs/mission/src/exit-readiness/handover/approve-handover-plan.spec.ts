import { given, ownerTestPassed, startedCedre, told } from '#specs';
import { describe, it } from '@jest/globals';
import { approveHandoverPlan } from './approve-handover-plan.command.js';

const declared = told('BlockerDeclared', { blocker: 'B1', gate: 'G-ABS', reason: 'à traiter' });
const successor = told(
  'SuccessorAppointed',
  { successor: 'PROD', position: 'Directeur', from: '2026-09-01', evidence: 'EV-021' },
  { on: '2026-09-11' },
);
const waived = told('BlockerWaived', { blocker: 'B1', gate: 'G-ABS', reason: 'assumé', by: 'SPO' });

describe('approveHandoverPlan', () => {
  const plan = { recipients: ['PROD', 'ACQ-ORG'], date: '2026-10-02' };
  const signed = (publishedOn: string) => ({
    published: [{ checkpoint: 'CP5', size: 1, root: '', note: '', publishedOn }],
  });
  const ready = given(startedCedre, ownerTestPassed, successor).on('2026-09-30').by('SPO');

  it('is possible once no gate blocks', () => {
    ready
      .signedAs(signed('2026-09-28'))
      .when(approveHandoverPlan, plan)
      .then({ type: 'HandoverPlanApproved', data: plan });
  });

  it('names the gate that blocks, what keeps it open and what would lift it', () => {
    ready.when(approveHandoverPlan, plan).thenRefused('BLOCKED_BY_GATE', { gate: 'G-PROOF', gates: ['G-PROOF'] });
    const item = told('KnowledgeItemIdentified', {
      item: 'K02',
      name: 'Client A',
      criticality: 5,
      holders: ['DIR'],
      firmCreated: false,
    });
    given(startedCedre, item, ownerTestPassed, successor)
      .on('2026-09-25')
      .by('SPO')
      .signedAs(signed('2026-08-28'))
      .when(approveHandoverPlan, plan)
      .thenRefused('BLOCKED_BY_GATE', {
        gate: 'G-OWN',
        subjects: ['K02'],
        expected: {
          fr: 'une autre personne que le dirigeant au niveau 4',
          en: 'another person than the owner at level 4',
        },
      });
  });

  it('passes over a waived gate', () => {
    given(startedCedre, declared, waived, successor)
      .on('2026-09-30')
      .by('SPO')
      .signedAs(signed('2026-09-28'))
      .when(approveHandoverPlan, plan)
      .then({ type: 'HandoverPlanApproved', data: plan });
  });

  it('hands over before the end of the mission, to someone', () => {
    const approving = ready.signedAs(signed('2026-09-28'));
    approving.when(approveHandoverPlan, { ...plan, date: '2026-10-09' }).thenFlagged();
    approving
      .when(approveHandoverPlan, { ...plan, date: '2026-10-10' })
      .thenRefused('BEYOND_MISSION_END', { plannedEnd: '2026-10-09' });
    approving
      .when(approveHandoverPlan, { ...plan, recipients: [] })
      .thenRefused('INVALID_INPUT', { field: 'recipients' });
  });
});
