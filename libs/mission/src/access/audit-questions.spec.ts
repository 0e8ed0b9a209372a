import { given, startedCedre, told } from '#specs';
import { describe, it } from '@jest/globals';
import { answerAuditQuestion } from './answer-audit-question.command.js';
import { askAuditQuestion } from './ask-audit-question.command.js';

const granted = [
  ...startedCedre,
  told(
    'AuditAccessGranted',
    { to: 'ACQ', scope: ['mission', 'kpis'], until: '2026-10-31', nda: 'EV-27', cleanTeam: true },
    { on: '2026-07-27', by: 'SPO', role: 'SPONSOR' },
  ),
];
const lineOf = (type: string) => String(granted.findIndex((fact) => fact.type === type));

describe('askAuditQuestion', () => {
  const question = { question: 'Q1', about: ['O1'], text: 'Quelle base au 07/01 ?' };
  const asking = given(granted).by('ACQ').on('2026-08-05');

  it('is open to an acquirer before the closing', () => {
    asking.when(askAuditQuestion, question).then({ type: 'AuditQuestionAsked', data: { ...question, by: 'ACQ' } });
  });

  it('is about what the acquirer may read: references and lines of their slices', () => {
    asking.when(askAuditQuestion, { ...question, about: ['E1', lineOf('MissionStarted')] }).thenFlagged();
    asking.when(askAuditQuestion, { ...question, about: [] }).thenFlagged();
    asking
      .when(askAuditQuestion, { ...question, about: ['O1', 'KT-1'] })
      .thenRefused('NOT_IN_SCOPE', { about: 'KT-1', scope: ['mission', 'kpis'] });
    const role = lineOf('AccessRoleAssigned');
    asking.when(askAuditQuestion, { ...question, about: [role] }).thenRefused('NOT_IN_SCOPE', { about: role });
  });

  it('does not tell what does not exist from what is out of scope', () => {
    asking.when(askAuditQuestion, { ...question, about: ['K99'] }).thenRefused('NOT_IN_SCOPE', { about: 'K99' });
    asking.when(askAuditQuestion, { ...question, about: ['9999'] }).thenRefused('NOT_IN_SCOPE', { about: '9999' });
  });

  it('ends with the access', () => {
    asking.on('2026-10-31').when(askAuditQuestion, question).thenFlagged();
    asking.on('2026-11-01').when(askAuditQuestion, question).thenRefused('ACCESS_EXPIRED', { until: '2026-10-31' });
  });

  it('is asked once under a reference, by an acquirer', () => {
    const asked = told('AuditQuestionAsked', { ...question, by: 'ACQ' }, { on: '2026-08-04' });
    given(granted, asked)
      .by('ACQ')
      .on('2026-08-05')
      .when(askAuditQuestion, question)
      .thenRefused('REF_TAKEN', { ref: 'Q1' });
    asking
      .by('DIR')
      .when(askAuditQuestion, question)
      .thenRefused('ROLE_FORBIDDEN', { allowed: ['ACQUIRER'] });
  });
});

describe('answerAuditQuestion', () => {
  const answer = { question: 'Q1', answer: '0,71, mesurée le 09/12', evidence: 'EV-001' };
  const asked = [
    ...granted,
    told('AuditQuestionAsked', { question: 'Q1', about: [], text: '?', by: 'ACQ' }, { on: '2026-08-05', by: 'ACQ' }),
  ];
  const answering = given(asked).by('DAF').on('2026-08-06');

  it('answers, with evidence or without', () => {
    answering
      .when(answerAuditQuestion, answer)
      .then({ type: 'AuditQuestionAnswered', data: { ...answer, by: 'DAF' } })
      .thenFlagged('EVIDENCE_UNREGISTERED');
    answering.by('COO').when(answerAuditQuestion, { question: 'Q1', answer: '0,71' }).thenFlagged();
  });

  it('answers a question once', () => {
    const answered = told('AuditQuestionAnswered', { question: 'Q1', answer: '0,71', by: 'DIR' }, { on: '2026-08-05' });
    given(asked, answered)
      .by('DAF')
      .on('2026-08-06')
      .when(answerAuditQuestion, answer)
      .thenRefused('WRONG_STATE', { on: '2026-08-05' });
    answering
      .when(answerAuditQuestion, { ...answer, question: 'Q9' })
      .thenRefused('UNKNOWN_REF', { kind: 'question', ref: 'Q9' });
  });

  it('is not for the sponsor, nor for the acquirer', () => {
    answering.by('SPO').when(answerAuditQuestion, answer).thenRefused('ROLE_FORBIDDEN');
    answering.by('ACQ').when(answerAuditQuestion, answer).thenRefused('READ_ONLY_BEFORE_CLOSING');
  });
});
