import { given, startedCedre, told } from '#specs';
import { describe, it } from '@jest/globals';
import { answerClarification } from './answer-clarification.command.js';
import { requestClarification } from './request-clarification.command.js';

const question = { clarification: 'Q1', topic: 'priorités du planning' };
const asked = told('ClarificationRequested', question, { on: '2026-04-20', by: 'CE1', role: 'TEAM' });
const answer = { clarification: 'Q1', answer: 'les urgences passent par PROD' };

describe('requestClarification', () => {
  const asking = given(startedCedre).by('CE1').on('2026-04-20');

  it('names a topic', () => {
    asking.when(requestClarification, question).then({ type: 'ClarificationRequested', data: question }).thenFlagged();
  });

  it('may be about a process or a decision that exists', () => {
    asking.when(requestClarification, { ...question, process: 'P9' }).thenRefused('UNKNOWN_REF', { kind: 'process' });
    asking.when(requestClarification, { ...question, decision: 'D9' }).thenRefused('UNKNOWN_REF', { kind: 'decision' });
  });

  it('is not for the sponsor', () => {
    const allowed = ['TEAM', 'SUCCESSOR', 'CONSULTANT', 'LEADERSHIP'];
    asking.by('SPO').when(requestClarification, question).thenRefused('ROLE_FORBIDDEN', { allowed });
  });
});

describe('answerClarification', () => {
  it('answers once', () => {
    given(startedCedre, asked).when(answerClarification, answer).then({ type: 'ClarificationAnswered', data: answer });
    given(startedCedre, asked, told('ClarificationAnswered', answer))
      .when(answerClarification, answer)
      .thenRefused('WRONG_STATE', { ref: 'Q1', state: 'answered' });
  });
});
