import { given, startedCedre, told } from '#specs';
import { describe, it } from '@jest/globals';
import { recordFieldVisit } from './record-field-visit.command.js';

const process = { process: 'P1', name: 'Devis', critical: true, owner: 'PROD', functions: ['ventes'] };
const noted = { observation: 'OB1', topic: 'priorités', text: 'Trois urgences par jour.', to: 'PROD' };
const facts = [...startedCedre, told('ProcessIdentified', process), told('ObservationNoted', noted)];
const visit = { site: 'Valence', on: '2026-03-02', met: 4, about: ['P1'], observations: ['OB1'] };

describe('recordFieldVisit', () => {
  const visiting = given(facts).on('2026-03-03');

  it('says whom one met, and what one saw', () => {
    visiting.when(recordFieldVisit, visit).then({ type: 'FieldVisitRecorded', data: visit }).thenFlagged();
    const { about: _, observations: __, ...bare } = visit;
    visiting
      .by('DIR')
      .when(recordFieldVisit, bare)
      .then({ type: 'FieldVisitRecorded', data: { ...bare, about: [], observations: [] } });
  });

  it('is of a day that is over, on a site that is known', () => {
    visiting.when(recordFieldVisit, { ...visit, on: '2026-03-04' }).thenRefused('FUTURE_DATE', { date: '2026-03-04' });
    visiting.when(recordFieldVisit, { ...visit, site: 'Brest' }).thenRefused('UNKNOWN_NAME', { name: 'Brest' });
  });

  it('names what exists', () => {
    visiting.when(recordFieldVisit, { ...visit, about: ['P9'] }).thenRefused('UNKNOWN_REF', { kind: 'process' });
    visiting
      .when(recordFieldVisit, { ...visit, observations: ['OB9'] })
      .thenRefused('UNKNOWN_REF', { kind: 'observation' });
  });

  it('is for the consultant and leadership', () => {
    visiting
      .by('PROD')
      .when(recordFieldVisit, visit)
      .thenRefused('ROLE_FORBIDDEN', { allowed: ['CONSULTANT', 'LEADERSHIP'] });
  });
});
