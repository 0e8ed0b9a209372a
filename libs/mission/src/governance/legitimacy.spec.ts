import { given, startedCedre, told } from '#specs';
import { describe, it } from '@jest/globals';
import { acknowledgeLegitimacy } from './acknowledge-legitimacy.command.js';
import { challengeLegitimacy } from './challenge-legitimacy.command.js';
import { communicateLegitimacy } from './communicate-legitimacy.command.js';

const announcement = { audience: 'tous (48)', channel: 'réunion Valence + visio Chambéry', toEveryone: true };
const announced = told('LegitimacyCommunicated', announcement, { on: '2026-01-12', by: 'DIR', role: 'LEADERSHIP' });

describe('communicateLegitimacy', () => {
  it('is said by leadership or the sponsor', () => {
    for (const person of ['DIR', 'SPO']) {
      given(startedCedre)
        .by(person)
        .when(communicateLegitimacy, announcement)
        .then({ type: 'LegitimacyCommunicated', data: announcement })
        .thenFlagged();
    }
  });

  it('is never said by the firm itself, whatever else its people may be', () => {
    given(startedCedre).when(communicateLegitimacy, announcement).thenRefused('ROLE_FORBIDDEN');
    const alsoLeads = told('AccessRoleAssigned', { person: 'COO', role: 'LEADERSHIP' });
    given(startedCedre, alsoLeads)
      .when(communicateLegitimacy, announcement)
      .thenRefused('ROLE_FORBIDDEN', { allowed: ['LEADERSHIP', 'SPONSOR'] });
  });

  it('reaches everybody only when it says so', () => {
    given(startedCedre)
      .by('SPO')
      .when(communicateLegitimacy, { audience: 'Codir (7)', channel: 'Codir' })
      .then({ type: 'LegitimacyCommunicated', data: { toEveryone: false } });
  });
});

describe('acknowledgeLegitimacy', () => {
  const acknowledged = { audience: 'tous', acknowledged: 41, headcount: 48 };
  const acknowledging = given(startedCedre, announced).by('RH');

  it('counts the people who know the role', () => {
    acknowledging
      .when(acknowledgeLegitimacy, acknowledged)
      .then({ type: 'LegitimacyAcknowledged', data: acknowledged })
      .thenFlagged();
  });

  it('is for the people of the client', () => {
    given(startedCedre, announced).by('COO').when(acknowledgeLegitimacy, acknowledged).thenRefused('ROLE_FORBIDDEN');
  });

  it('counts no more people than were asked', () => {
    acknowledging.when(acknowledgeLegitimacy, { ...acknowledged, acknowledged: 48 }).thenFlagged();
    acknowledging
      .when(acknowledgeLegitimacy, { ...acknowledged, acknowledged: 49 })
      .thenRefused('INVALID_INPUT', { field: 'acknowledged' });
  });

  it('comes after an announcement', () => {
    given(startedCedre)
      .by('RH')
      .when(acknowledgeLegitimacy, acknowledged)
      .thenRefused('WRONG_STATE', { kind: 'legitimacy', state: 'not communicated' });
  });
});

describe('challengeLegitimacy', () => {
  const challenge = { topic: 'qui décide du planning', reason: 'deux consignes le même jour' };

  it('is open to everybody who works in the mission', () => {
    for (const person of ['SAV', 'DIR', 'SPO', 'COO']) {
      given(startedCedre)
        .by(person)
        .when(challengeLegitimacy, challenge)
        .then({ type: 'LegitimacyChallenged', data: challenge })
        .thenFlagged();
    }
  });

  it('gives a reason', () => {
    given(startedCedre)
      .by('SAV')
      .when(challengeLegitimacy, { ...challenge, reason: '' })
      .thenRefused('REASON_REQUIRED', { field: 'reason' });
  });

  it('may name a decision that exists', () => {
    given(startedCedre)
      .by('SAV')
      .when(challengeLegitimacy, { ...challenge, decision: 'D1' })
      .thenRefused('UNKNOWN_REF', { kind: 'decision', ref: 'D1' });
  });
});
