import { given, missionAfter, startedCedre, told } from '#specs';
import { describe, expect, it } from '@jest/globals';
import { planDeliverable } from './plan-deliverable.command.js';
import { submitDeliverable } from './submit-deliverable.command.js';

const planned = told('DeliverablePlanned', { deliverable: 'L6', name: 'Manuel', due: '2026-07-31' });
const forProd = told('DeliverablePlanned', { deliverable: 'L6', name: 'Manuel', producer: 'PROD' });
const submitted = told('DeliverableSubmitted', {
  deliverable: 'L6',
  name: 'Manuel',
  evidence: 'EV-031',
  producer: 'COO',
});
const accepted = told('DeliverableAccepted', { deliverable: 'L6', by: 'DIR' }, { by: 'DIR', role: 'LEADERSHIP' });
const rejected = told(
  'DeliverableRejected',
  { deliverable: 'L6', reason: 'P7', by: 'DIR' },
  { by: 'DIR', role: 'LEADERSHIP' },
);
const handedOver = told('DeliverableHandedOver', { deliverable: 'L6', to: 'PROD' });

describe('planDeliverable', () => {
  const manual = { deliverable: 'L6', name: 'Manuel des processus', due: '2026-07-31', producer: 'PROD' };

  it('promises an output, with or without a date and a producer', () => {
    given(startedCedre)
      .by('DIR')
      .when(planDeliverable, manual)
      .then({ type: 'DeliverablePlanned', data: manual })
      .thenFlagged();
    given(startedCedre).when(planDeliverable, { deliverable: 'L6', name: 'Manuel' }).thenFlagged();
    given(startedCedre)
      .when(planDeliverable, { ...manual, producer: 'X1' })
      .thenRefused('UNKNOWN_PERSON', { person: 'X1' });
  });

  it('refuses what was planned or submitted before', () => {
    given(startedCedre, planned)
      .when(planDeliverable, manual)
      .thenRefused('REF_TAKEN', { kind: 'deliverable', ref: 'L6' });
    given(startedCedre, submitted)
      .when(planDeliverable, manual)
      .thenRefused('REF_TAKEN', { kind: 'deliverable', ref: 'L6' });
  });
});

describe('submitDeliverable', () => {
  const handedIn = { deliverable: 'L6', name: 'Manuel', evidence: 'EV-031' };

  it('hands in an output that no one planned, under its name', () => {
    given(startedCedre)
      .when(submitDeliverable, handedIn)
      .then({ type: 'DeliverableSubmitted', data: { ...handedIn, producer: 'COO' } })
      .thenFlagged('EVIDENCE_UNREGISTERED');
    given(startedCedre)
      .when(submitDeliverable, { ...handedIn, name: undefined })
      .thenRefused('INVALID_INPUT', { field: 'name' });
  });

  it('hands in what was planned, for the producer that was planned', () => {
    const unnamed = { deliverable: 'L6', evidence: 'EV-031' };
    given(startedCedre, planned)
      .by('SAV')
      .when(submitDeliverable, unnamed)
      .then({
        type: 'DeliverableSubmitted',
        data: { ...unnamed, producer: 'SAV' },
      });
    given(startedCedre, forProd)
      .by('SAV')
      .when(submitDeliverable, unnamed)
      .then({
        type: 'DeliverableSubmitted',
        data: { ...unnamed, producer: 'PROD' },
      });
  });

  it('is not for those who order the work', () => {
    given(startedCedre).by('DIR').when(submitDeliverable, handedIn).thenRefused('ROLE_FORBIDDEN');
  });

  it('brings the output with it', () => {
    given(startedCedre)
      .when(submitDeliverable, { ...handedIn, evidence: undefined })
      .thenRefused('EVIDENCE_REQUIRED');
  });

  it('may be done again until the output is accepted', () => {
    const again = { deliverable: 'L6', evidence: 'EV-034' };
    given(startedCedre, submitted).when(submitDeliverable, again).thenFlagged('EVIDENCE_UNREGISTERED');
    given(startedCedre, submitted, rejected)
      .by('SAV')
      .when(submitDeliverable, again)
      .then({
        type: 'DeliverableSubmitted',
        data: { ...again, producer: 'SAV' },
      });
    given(startedCedre, submitted, accepted)
      .when(submitDeliverable, again)
      .thenRefused('WRONG_STATE', { state: 'accepted' });
    given(startedCedre, submitted, accepted, handedOver)
      .when(submitDeliverable, again)
      .thenRefused('WRONG_STATE', { state: 'handed over' });
  });

  it('keeps every version and why it was sent back', () => {
    const second = told('DeliverableSubmitted', {
      deliverable: 'L6',
      name: 'Manuel v2',
      evidence: 'EV-034',
      producer: 'COO',
    });
    const { milestones } = missionAfter(...startedCedre, planned, submitted, rejected, second, accepted, handedOver);
    expect(milestones.deliverables['L6']).toMatchObject({
      name: 'Manuel v2',
      status: 'HANDED_OVER',
      planned: { due: '2026-07-31', by: 'COO' },
      submissions: [{ evidence: 'EV-031' }, { evidence: 'EV-034' }],
      rejections: [{ by: 'DIR', reason: 'P7' }],
      accepted: { by: 'DIR' },
      handedOver: { to: 'PROD' },
    });
  });
});
