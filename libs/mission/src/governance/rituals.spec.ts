import { given, missionAfter, startedCedre, told, type Told } from '#specs';
import { describe, expect, it } from '@jest/globals';
import { declareChannel } from './declare-channel.command.js';
import { leadOn } from './governance.state.js';
import { holdRitual } from './hold-ritual.command.js';
import { scheduleRitual } from './schedule-ritual.command.js';
import { skipRitual } from './skip-ritual.command.js';
import { transferRitualLead } from './transfer-ritual-lead.command.js';

const planning = { ritual: 'R-PLN', name: 'Point planning', cadence: 'WEEKLY', lead: 'COO', kind: 'TEAM' } as const;
const scheduled = told('RitualScheduled', planning, { on: '2026-01-12' });
const ledBy = (to: string, from: string, on: string, recordedOn = on): Told =>
  told('RitualLeadTransferred', { ritual: 'R-PLN', from, to }, { on, recordedOn });

describe('scheduleRitual', () => {
  it('sets up a recurring meeting with its lead', () => {
    given(startedCedre).when(scheduleRitual, planning).then({ type: 'RitualScheduled', data: planning }).thenFlagged();
    given(startedCedre)
      .by('PROD')
      .when(scheduleRitual, { ...planning, kind: undefined })
      .then({ type: 'RitualScheduled', data: { kind: 'OTHER' } });
  });

  it('gives it a reference of its own and a lead who is known', () => {
    given(startedCedre, scheduled)
      .when(scheduleRitual, planning)
      .thenRefused('REF_TAKEN', { kind: 'ritual', ref: 'R-PLN' });
    given(startedCedre)
      .when(scheduleRitual, { ...planning, lead: 'XYZ' })
      .thenRefused('UNKNOWN_PERSON');
    given(startedCedre).by('SPO').when(scheduleRitual, planning).thenRefused('ROLE_FORBIDDEN');
  });
});

describe('holdRitual and skipRitual', () => {
  const holding = given(startedCedre, scheduled).by('PROD');

  it('counts who was there and who contributed, no more than were there', () => {
    const held = { ritual: 'R-PLN', attendees: 9, contributors: 9 };
    holding.when(holdRitual, held).then({ type: 'RitualHeld', data: held }).thenFlagged();
    holding.when(holdRitual, { ...held, contributors: 10 }).thenRefused('INVALID_INPUT', {
      field: 'contributors',
      why: { fr: '10 pour 9 personnes présentes', en: '10 of 9 people present' },
    });
    holding.when(holdRitual, { ...held, attendees: 1, contributors: 2 }).thenRefused('INVALID_INPUT', {
      why: { fr: '2 pour 1 personne présente', en: '2 of 1 person present' },
    });
  });

  it('says why a meeting did not take place', () => {
    const skipped = { ritual: 'R-PLN', reason: 'arrêt de ligne' };
    holding.when(skipRitual, skipped).then({ type: 'RitualSkipped', data: skipped }).thenFlagged();
    holding.when(skipRitual, { ritual: 'R-PLN' }).thenRefused('REASON_REQUIRED', { field: 'reason' });
  });

  it('is about a ritual that exists', () => {
    const unknown = given(startedCedre);
    unknown.when(holdRitual, { ritual: 'R-PLN', attendees: 1, contributors: 1 }).thenRefused('UNKNOWN_REF');
    unknown.when(skipRitual, { ritual: 'R-PLN', reason: 'férié' }).thenRefused('UNKNOWN_REF', { kind: 'ritual' });
  });
});

describe('transferRitualLead', () => {
  it('gives the lead to another person', () => {
    given(startedCedre, scheduled)
      .by('PROD')
      .when(transferRitualLead, { ritual: 'R-PLN', to: 'PROD' })
      .then({ type: 'RitualLeadTransferred', data: { ritual: 'R-PLN', from: 'COO', to: 'PROD' } })
      .thenFlagged();
  });

  it('refuses whoever leads it already', () => {
    given(startedCedre, scheduled)
      .when(transferRitualLead, { ritual: 'R-PLN', to: 'COO' })
      .thenRefused('WRONG_STATE', { ref: 'R-PLN', state: 'led by', by: 'COO' });
    given(startedCedre, scheduled, ledBy('PROD', 'COO', '2026-01-26'))
      .when(transferRitualLead, { ritual: 'R-PLN', to: 'COO' })
      .then({ type: 'RitualLeadTransferred', data: { from: 'PROD', to: 'COO' } });
  });

  it('leaves it known who led on any day, also when a transfer is recorded late', () => {
    const transfers = [ledBy('PROD', 'COO', '2026-07-13'), ledBy('CE1', 'COO', '2026-07-01', '2026-07-20')];
    const ritual = missionAfter(...startedCedre, scheduled, ...transfers).governance.rituals['R-PLN'];
    const days = ['2026-01-09', '2026-06-30', '2026-07-01', '2026-07-12', '2026-07-13'];
    expect(days.map((day) => ritual && leadOn(ritual, day))).toEqual(['COO', 'COO', 'CE1', 'CE1', 'PROD']);
    expect(ritual?.lead).toBe('PROD');
  });
});

describe('declareChannel', () => {
  const chat = { channel: 'CH-1', tool: 'Messagerie', purpose: 'urgences atelier' };

  it('names a tool and its purpose, once', () => {
    given(startedCedre)
      .by('PROD')
      .when(declareChannel, chat)
      .then({ type: 'ChannelDeclared', data: chat })
      .thenFlagged();
    given(startedCedre, told('ChannelDeclared', chat))
      .when(declareChannel, chat)
      .thenRefused('REF_TAKEN', { kind: 'channel', ref: 'CH-1' });
    given(startedCedre).by('SPO').when(declareChannel, chat).thenRefused('ROLE_FORBIDDEN');
  });
});
