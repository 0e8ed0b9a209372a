import { decision, given, startedCedre, told } from '#specs';
import { describe, it } from '@jest/globals';
import { answerObservation } from './answer-observation.command.js';
import { noteObservation } from './note-observation.command.js';

const seen = { observation: 'OB1', topic: 'priorités', text: 'Trois urgences par jour viennent de DIR.', to: 'PROD' };
const noted = told('ObservationNoted', seen, { on: '2026-03-02' });

describe('noteObservation', () => {
  it('tells a person of the company what the outsider sees', () => {
    given(startedCedre).when(noteObservation, seen).then({ type: 'ObservationNoted', data: seen }).thenFlagged();
  });

  it('says what is seen, to someone who is there', () => {
    given(startedCedre)
      .when(noteObservation, { ...seen, text: ' ' })
      .thenRefused('REASON_REQUIRED', { field: 'text' });
    given(startedCedre)
      .when(noteObservation, { ...seen, to: 'XYZ' })
      .thenRefused('UNKNOWN_PERSON', { person: 'XYZ' });
  });

  it('is for the consultant', () => {
    given(startedCedre)
      .by('DIR')
      .when(noteObservation, seen)
      .thenRefused('ROLE_FORBIDDEN', { allowed: ['CONSULTANT'] });
  });
});

describe('answerObservation', () => {
  const asked = given(startedCedre, noted).on('2026-03-09');
  const answer = { observation: 'OB1', answer: 'DISAGREED', text: 'Une seule, le lundi.' };

  it('is for whoever it was told to, and for leadership', () => {
    asked.by('PROD').when(answerObservation, answer).then({ type: 'ObservationAnswered', data: answer });
    asked.by('DIR').when(answerObservation, answer).thenFlagged();
    asked
      .by('QUA')
      .when(answerObservation, answer)
      .thenRefused('ROLE_FORBIDDEN', { actor: 'QUA', allowed: ['LEADERSHIP'] });
  });

  it('cites the decision where something was done about it', () => {
    const acted = { observation: 'OB1', answer: 'ACTED' };
    asked.by('PROD').when(answerObservation, acted).thenRefused('DECISION_MISSING', { observation: 'OB1' });
    given(startedCedre, noted, decision({ decision: 'D1' }))
      .by('PROD')
      .when(answerObservation, { ...acted, decision: 'D1' })
      .then({ type: 'ObservationAnswered', data: { ...acted, decision: 'D1' } });
  });

  it('is given once', () => {
    given(startedCedre, noted, told('ObservationAnswered', { observation: 'OB1', answer: 'AGREED' }))
      .by('PROD')
      .when(answerObservation, answer)
      .thenRefused('WRONG_STATE', { kind: 'observation', ref: 'OB1', state: 'answered' });
  });
});
