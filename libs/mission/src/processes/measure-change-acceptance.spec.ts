import { given, missionAfter, startedCedre, told } from '#specs';
import { describe, expect, it } from '@jest/globals';
import { measureChangeAcceptance } from './measure-change-acceptance.command.js';
import { recordMethodAdaptation } from './record-method-adaptation.command.js';

describe('recordMethodAdaptation', () => {
  const standUp = {
    method: 'Rituel debout quotidien',
    adaptedFrom: 'modèle cabinet',
    adaptation: '2×/semaine, animé par le chef d’équipe',
    proposedBy: 'équipe Chambéry',
  };

  it('records how a method was made to fit, with or without its process', () => {
    given(startedCedre)
      .when(recordMethodAdaptation, standUp)
      .then({ type: 'CultureAdaptationRecorded', data: standUp })
      .thenFlagged();
    given(startedCedre)
      .when(recordMethodAdaptation, { ...standUp, process: 'P2' })
      .thenRefused('UNKNOWN_REF', { kind: 'process', ref: 'P2' });
  });

  it('says what was changed', () => {
    given(startedCedre)
      .when(recordMethodAdaptation, { ...standUp, adaptation: '' })
      .thenRefused('REASON_REQUIRED', { field: 'adaptation' });
  });
});

describe('measureChangeAcceptance', () => {
  const asked = { method: 'Module planning', site: 'Chambéry', respondents: 5, favourable: 5 };

  it('records how many of those asked accept a change', () => {
    given(startedCedre)
      .when(measureChangeAcceptance, asked)
      .then({ type: 'ChangeAcceptanceMeasured', data: asked })
      .thenFlagged();
    const { processes } = missionAfter(...startedCedre, told('ChangeAcceptanceMeasured', asked));
    expect(processes.acceptances).toMatchObject([{ site: 'Chambéry', favourable: 5, respondents: 5 }]);
  });

  it('asks at least five people', () => {
    given(startedCedre)
      .when(measureChangeAcceptance, { ...asked, respondents: 4 })
      .thenRefused('ANONYMITY_THRESHOLD', { threshold: 5 });
  });

  it('counts no more in favour than were asked', () => {
    given(startedCedre)
      .when(measureChangeAcceptance, { ...asked, favourable: 6 })
      .thenRefused('INVALID_INPUT', { field: 'favourable' });
  });

  it('is not for the successor', () => {
    given(startedCedre, told('AccessRoleAssigned', { person: 'NEW', role: 'SUCCESSOR' }))
      .by('NEW')
      .when(measureChangeAcceptance, asked)
      .thenRefused('ROLE_FORBIDDEN');
  });
});
