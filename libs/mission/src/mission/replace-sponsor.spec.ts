import { draftedCedre, given, missionAfter, startedCedre, told } from '#specs';
import { describe, expect, it } from '@jest/globals';
import { recordSponsorAbsence } from './record-sponsor-absence.command.js';
import { replaceSponsor } from './replace-sponsor.command.js';

describe('replaceSponsor', () => {
  const change = { sponsor: 'DAF', commitments: ['revue mensuelle'], reason: 'SPO part en congé' };
  const replacing = given(startedCedre).by('SPO');

  it('puts another person in the place of the sponsor, with the same delay unless told', () => {
    replacing
      .when(replaceSponsor, change)
      .then({ type: 'SponsorReplaced', data: { ...change, arbitrationDays: 5, previous: 'SPO' } })
      .thenFlagged();
    const slower = { ...change, arbitrationDays: 8 };
    replacing.by('DIR').when(replaceSponsor, slower).then({ type: 'SponsorReplaced', data: slower });
  });

  it('needs someone to replace, by another person, for a reason', () => {
    given(draftedCedre).by('DIR').when(replaceSponsor, change).thenRefused('SPONSOR_MISSING');
    replacing
      .when(replaceSponsor, { ...change, sponsor: 'SPO' })
      .thenRefused('WRONG_STATE', { kind: 'sponsor', ref: 'SPO' });
    replacing
      .when(replaceSponsor, { ...change, reason: undefined })
      .thenRefused('REASON_REQUIRED', { field: 'reason' });
  });

  it('marks an owner who sponsors their own mission', () => {
    replacing.when(replaceSponsor, { ...change, sponsor: 'DIR' }).thenFlagged('SPONSOR_IS_OWNER');
  });

  it('is for leadership and the sponsor', () => {
    replacing.by('COO').when(replaceSponsor, change).thenRefused('ROLE_FORBIDDEN');
  });

  it('changes who is sponsor from then on', () => {
    const replaced = told('SponsorReplaced', { ...change, arbitrationDays: 8, previous: 'SPO' }, { on: '2026-04-01' });
    const { sponsor } = missionAfter(...startedCedre, replaced).mission;
    expect(sponsor).toEqual({
      person: 'DAF',
      commitments: ['revue mensuelle'],
      arbitrationDays: 8,
      since: '2026-04-01',
    });
  });
});

describe('recordSponsorAbsence', () => {
  const absence = { from: '2026-04-01', to: '2026-04-01' };

  it('records that the sponsor is away, also without knowing until when', () => {
    given(startedCedre).when(recordSponsorAbsence, absence).then({ type: 'SponsorAbsenceRecorded', data: absence });
    given(startedCedre).by('PROD').when(recordSponsorAbsence, { from: '2026-04-01' }).thenFlagged();
  });

  it('runs forward', () => {
    given(startedCedre)
      .when(recordSponsorAbsence, { from: '2026-04-02', to: '2026-04-01' })
      .thenRefused('DATES_REVERSED', { start: '2026-04-02', end: '2026-04-01' });
  });

  it('needs a sponsor', () => {
    given(draftedCedre).when(recordSponsorAbsence, absence).thenRefused('SPONSOR_MISSING');
  });

  it('is not for the sponsor', () => {
    given(startedCedre).by('SPO').when(recordSponsorAbsence, absence).thenRefused('ROLE_FORBIDDEN');
  });

  it('is kept with the sponsor of that time', () => {
    const absent = told('SponsorAbsenceRecorded', { from: '2026-04-01' });
    const { sponsorAbsences } = missionAfter(...startedCedre, absent).mission;
    expect(sponsorAbsences).toEqual([{ sponsor: 'SPO', from: '2026-04-01' }]);
  });
});
