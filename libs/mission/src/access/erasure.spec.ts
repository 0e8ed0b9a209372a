import { given, startedCedre, told } from '#specs';
import { describe, it } from '@jest/globals';
import { destroySubjectKey } from './destroy-subject-key.command.js';
import { requestErasure } from './request-erasure.command.js';

const registered = (person: string) =>
  told('PersonRegistered', {
    person,
    sealed: { subject: person, fields: ['name', 'position'], iv: '', tag: '', text: '' },
  });
const access = told(
  'AuditAccessGranted',
  { to: 'ACQ', scope: ['kpis'], until: '2026-10-31', nda: 'EV-27', cleanTeam: true },
  { on: '2026-07-20', by: 'SPO', role: 'SPONSOR' },
);
const known = [...startedCedre, ...['TEC', 'DIR', 'COO', 'SPO', 'ACQ', 'MED'].map(registered), access];
const requested = told('ErasureRequested', { subject: 'TEC', reason: 'retraite' }, { on: '2026-07-22', by: 'TEC' });
const destroyed = told(
  'SubjectKeyDestroyed',
  { subject: 'TEC', fields: 2, proofUnaffected: true },
  { on: '2026-07-24', by: 'ADM', role: 'FIRM_ADMIN' },
);

describe('requestErasure', () => {
  const request = { subject: 'TEC', reason: 'départ en retraite le 10/07' };
  const asking = given(known).by('TEC').on('2026-07-22');

  it('is for anybody about themselves, the acquirer before the closing included', () => {
    asking.when(requestErasure, request).then({ type: 'ErasureRequested', data: request }).thenFlagged();
    for (const subject of ['DIR', 'COO', 'SPO', 'ACQ']) {
      asking
        .by(subject)
        .when(requestErasure, { ...request, subject })
        .thenFlagged();
    }
  });

  it('is about another person for the sponsor alone', () => {
    asking.by('SPO').when(requestErasure, request).thenActed('SPONSOR');
    for (const actor of ['DIR', 'COO', 'ACQ']) {
      asking
        .by(actor)
        .when(requestErasure, request)
        .thenRefused('ROLE_FORBIDDEN', { actor, allowed: ['SPONSOR'] });
    }
  });

  it('is about anybody for a sponsor who also works in the team', () => {
    const both = told('AccessRoleAssigned', { person: 'SPO', role: 'TEAM' }, { on: '2026-07-20', by: 'ADM' });
    given(known, both).by('SPO').on('2026-07-22').when(requestErasure, request).thenActed('TEAM');
  });

  it('is about a person of whom something is sealed', () => {
    asking
      .by('SPO')
      .when(requestErasure, { ...request, subject: 'XYZ' })
      .thenRefused('UNKNOWN_PERSON', { person: 'XYZ' });
    asking
      .by('QUA')
      .when(requestErasure, { ...request, subject: 'QUA' })
      .thenRefused('UNKNOWN_PERSON', { person: 'QUA' });
  });

  it('says why', () => {
    asking.when(requestErasure, { ...request, reason: '' }).thenRefused('REASON_REQUIRED', { field: 'reason' });
  });

  it('is made once, and not again for a person who is erased', () => {
    const again = given(known, requested).by('TEC').on('2026-07-24');
    const facts = { kind: 'erasure', ref: 'TEC' };
    again.when(requestErasure, request).thenRefused('WRONG_STATE', { ...facts, state: 'REQUESTED', on: '2026-07-22' });
    given(known, requested, destroyed)
      .by('SPO')
      .on('2026-07-27')
      .when(requestErasure, request)
      .thenRefused('WRONG_STATE', { ...facts, state: 'DESTROYED', on: '2026-07-24' });
    again.by('COO').when(requestErasure, request).thenRefused('ROLE_FORBIDDEN');
  });

  it('leaves whoever is erased nothing more to do', () => {
    given(known, requested, destroyed)
      .by('TEC')
      .on('2026-07-27')
      .when(requestErasure, request)
      .thenRefused('ACCESS_EXPIRED', { until: '2026-07-24' });
  });

  it('is not for the mediator, nor for the firm’s administration', () => {
    asking
      .by('MED')
      .when(requestErasure, { ...request, subject: 'MED' })
      .thenRefused('ROLE_FORBIDDEN');
    asking.by('ADM').when(requestErasure, request).thenRefused('ROLE_FORBIDDEN');
  });
});

describe('destroySubjectKey', () => {
  const erasing = given(known, requested).by('ADM').on('2026-07-24');

  it('erases the person, counts what is lost, and leaves the proof alone', () => {
    erasing
      .when(destroySubjectKey, { subject: 'TEC' })
      .then({ type: 'SubjectKeyDestroyed', data: { subject: 'TEC', fields: 2, proofUnaffected: true } })
      .thenFlagged();
  });

  it('does nothing that was not requested', () => {
    erasing.when(destroySubjectKey, { subject: 'DIR' }).thenRefused('ERASURE_NOT_REQUESTED', { subject: 'DIR' });
    erasing.when(destroySubjectKey, { subject: 'XYZ' }).thenRefused('UNKNOWN_PERSON', { person: 'XYZ' });
  });

  it('erases a person once', () => {
    given(known, requested, destroyed)
      .by('ADM')
      .on('2026-07-27')
      .when(destroySubjectKey, { subject: 'TEC' })
      .thenRefused('WRONG_STATE', { kind: 'key', ref: 'TEC', state: 'DESTROYED', on: '2026-07-24' });
  });

  it('is for the firm’s administration', () => {
    for (const actor of ['TEC', 'SPO', 'COO']) {
      erasing.by(actor).when(destroySubjectKey, { subject: 'TEC' }).thenRefused('ROLE_FORBIDDEN');
    }
  });
});
