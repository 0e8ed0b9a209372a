import { given, startedCedre, told } from '#specs';
import { describe, it } from '@jest/globals';
import { acceptDeliverable } from './accept-deliverable.command.js';
import { handOverDeliverable } from './hand-over-deliverable.command.js';
import { reachMilestone } from './reach-milestone.command.js';
import { rejectDeliverable } from './reject-deliverable.command.js';

const manual = { deliverable: 'L6' };
const planned = told('DeliverablePlanned', { ...manual, name: 'Manuel', producer: 'PROD' });
const submission = { ...manual, name: 'Manuel', evidence: 'EV-031' };
const byFirm = told('DeliverableSubmitted', { ...submission, producer: 'COO' });
const bySav = told('DeliverableSubmitted', { ...submission, producer: 'SAV' }, { by: 'SAV', role: 'TEAM' });
const forProd = told('DeliverableSubmitted', { ...submission, producer: 'PROD' }, { by: 'SAV', role: 'TEAM' });
const accepted = told('DeliverableAccepted', { ...manual, by: 'DIR' }, { by: 'DIR', role: 'LEADERSHIP' });
const rejected = told('DeliverableRejected', { ...manual, reason: 'P7', by: 'DIR' }, { by: 'DIR', role: 'LEADERSHIP' });

describe('acceptDeliverable', () => {
  it('takes a submitted output as good', () => {
    given(startedCedre, byFirm)
      .by('DIR')
      .when(acceptDeliverable, manual)
      .then({ type: 'DeliverableAccepted', data: { ...manual, by: 'DIR' } })
      .thenFlagged();
    given(startedCedre, bySav).by('QUA').when(acceptDeliverable, manual).thenFlagged();
  });

  it('is never for the firm, whoever produced it', () => {
    given(startedCedre, byFirm)
      .by('COO')
      .when(acceptDeliverable, manual)
      .thenRefused('SELF_ACCEPTANCE', { actor: 'COO' });
    given(startedCedre, bySav)
      .by('ANA')
      .when(acceptDeliverable, manual)
      .thenRefused('SELF_ACCEPTANCE', { actor: 'ANA' });
  });

  it('is never for its producer, nor for whoever handed it in on their behalf', () => {
    given(startedCedre, bySav)
      .by('SAV')
      .when(acceptDeliverable, manual)
      .thenRefused('SELF_ACCEPTANCE', { actor: 'SAV' });
    given(startedCedre, planned, forProd).by('PROD').when(acceptDeliverable, manual).thenRefused('SELF_ACCEPTANCE');
    given(startedCedre, planned, forProd).by('SAV').when(acceptDeliverable, manual).thenRefused('SELF_ACCEPTANCE');
    given(startedCedre, planned, forProd).by('QUA').when(acceptDeliverable, manual).thenFlagged();
  });

  it('is about what is submitted, and only once', () => {
    given(startedCedre).by('DIR').when(acceptDeliverable, manual).thenRefused('UNKNOWN_REF', { ref: 'L6' });
    given(startedCedre, planned)
      .by('DIR')
      .when(acceptDeliverable, manual)
      .thenRefused('WRONG_STATE', { state: 'planned' });
    given(startedCedre, byFirm, rejected)
      .by('DIR')
      .when(acceptDeliverable, manual)
      .thenRefused('WRONG_STATE', { state: 'rejected' });
    given(startedCedre, byFirm, accepted)
      .by('DIR')
      .when(acceptDeliverable, manual)
      .thenRefused('WRONG_STATE', { state: 'accepted' });
  });

  it('lets the step that waits for it be reached', () => {
    const step = told('MilestonePlanned', {
      milestone: 'J5',
      kind: 'DELIVERABLES',
      due: '2026-08-28',
      deliverables: ['L6', 'L7'],
      functions: [],
    });
    const other = told('DeliverableSubmitted', { ...submission, deliverable: 'L7', producer: 'COO' });
    const otherAccepted = told('DeliverableAccepted', { deliverable: 'L7', by: 'DIR' });
    const reaching = { milestone: 'J5' };
    given(startedCedre, step, byFirm, accepted, other)
      .when(reachMilestone, reaching)
      .thenRefused('DELIVERABLES_PENDING', { deliverables: ['L7'] });
    given(
      startedCedre,
      step,
      byFirm,
      accepted,
      other,
      otherAccepted,
      told('DeliverableHandedOver', { ...manual, to: 'PROD' }),
    )
      .when(reachMilestone, reaching)
      .then({ type: 'MilestoneReached', data: reaching });
  });
});

describe('rejectDeliverable', () => {
  const back = { ...manual, reason: 'P7 rédigé par le cabinet' };

  it('sends an output back with a reason', () => {
    given(startedCedre, byFirm)
      .by('DIR')
      .when(rejectDeliverable, back)
      .then({ type: 'DeliverableRejected', data: { ...back, by: 'DIR' } })
      .thenFlagged();
    given(startedCedre, byFirm).by('DIR').when(rejectDeliverable, manual).thenRefused('REASON_REQUIRED');
  });

  it('is neither for the firm nor for its producer', () => {
    given(startedCedre, byFirm).by('COO').when(rejectDeliverable, back).thenRefused('ROLE_FORBIDDEN');
    given(startedCedre, bySav).by('SAV').when(rejectDeliverable, back).thenRefused('SELF_ACCEPTANCE', { what: 'L6' });
  });

  it('is about what is submitted', () => {
    given(startedCedre, byFirm, accepted)
      .by('DIR')
      .when(rejectDeliverable, back)
      .thenRefused('WRONG_STATE', { state: 'accepted' });
  });
});

describe('handOverDeliverable', () => {
  const handover = { ...manual, to: 'PROD' };

  it('gives an accepted output to a person of the company', () => {
    given(startedCedre, byFirm, accepted)
      .when(handOverDeliverable, handover)
      .then({ type: 'DeliverableHandedOver', data: handover })
      .thenFlagged();
  });

  it('never to the firm itself', () => {
    given(startedCedre, byFirm, accepted)
      .when(handOverDeliverable, { ...manual, to: 'ANA' })
      .thenRefused('NOT_INTERNAL', { person: 'ANA' });
  });

  it('happens once, after acceptance', () => {
    given(startedCedre, byFirm).when(handOverDeliverable, handover).thenRefused('WRONG_STATE', { state: 'submitted' });
    given(startedCedre, byFirm, accepted, told('DeliverableHandedOver', handover))
      .when(handOverDeliverable, handover)
      .thenRefused('WRONG_STATE', { state: 'handed over' });
  });
});
