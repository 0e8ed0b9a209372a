import { given, missionAfter, startedCedre, told, viewOn } from '#specs';
import { describe, expect, it } from '@jest/globals';
import { firmHoldings } from '../knowledge-transfer/firm-withdrawal.js';
import { ritualGaps } from '../governance-views/gaps/ritual-gaps.js';
import { readRituals } from '../governance-views/ritual-health.reader.js';
import { endRitual } from './end-ritual.command.js';
import { holdRitual } from './hold-ritual.command.js';
import { skipRitual } from './skip-ritual.command.js';
import { transferRitualLead } from './transfer-ritual-lead.command.js';

const scheduled = told(
  'RitualScheduled',
  { ritual: 'RT1', name: 'Point hebdo', cadence: 'WEEKLY', lead: 'COO', kind: 'TEAM' },
  { on: '2026-03-02' },
);
const held = told('RitualHeld', { ritual: 'RT1', attendees: 6, contributors: 4 }, { on: '2026-03-06' });
const end = { ritual: 'RT1', from: '2026-03-23', reason: 'remplacé par le tableau' };
const ended = told('RitualEnded', end, { on: '2026-03-16' });
const before = [...startedCedre, scheduled, held];

describe('endRitual', () => {
  it('ends a ritual from a day on, for a reason, once', () => {
    given(before).on('2026-03-16').when(endRitual, end).then({ type: 'RitualEnded', data: end }).thenFlagged();
    given(before)
      .on('2026-03-16')
      .when(endRitual, { ...end, reason: '' })
      .thenRefused('REASON_REQUIRED');
    given(before, ended)
      .on('2026-03-17')
      .when(endRitual, end)
      .thenRefused('WRONG_STATE', { kind: 'ritual', ref: 'RT1', state: 'ended', since: '2026-03-23' });
  });

  it('is for the firm and leadership, and never ends what was held since', () => {
    given(before).on('2026-03-16').by('PROD').when(endRitual, end).thenRefused('ROLE_FORBIDDEN');
    given(before)
      .on('2026-03-06')
      .when(endRitual, { ...end, from: '2026-03-06' })
      .thenRefused('WRONG_STATE', { ref: 'RT1', state: 'held', since: '2026-03-06' });
  });

  it('leaves it open until the day before', () => {
    const on = (day: string) => given(before, ended).on(day);
    on('2026-03-20').when(holdRitual, { ritual: 'RT1', attendees: 5, contributors: 5 }).thenAccepted();
    const state = { state: 'ended', since: '2026-03-23' };
    on('2026-03-23')
      .when(holdRitual, { ritual: 'RT1', attendees: 5, contributors: 5 })
      .thenRefused('WRONG_STATE', state);
    on('2026-03-23').when(skipRitual, { ritual: 'RT1', reason: 'x' }).thenRefused('WRONG_STATE', state);
    on('2026-03-23').when(transferRitualLead, { ritual: 'RT1', to: 'PROD' }).thenRefused('WRONG_STATE', state);
  });
});

describe('a ritual that has ended', () => {
  const codes = (day: string, ...facts: readonly ReturnType<typeof told>[]) => {
    const { state } = viewOn(day, [...before, ...facts]);
    return ritualGaps(state, day).map(({ code, by }) => [code, by]);
  };

  it('is due until its day, and no longer from it on', () => {
    expect(codes('2026-03-12', ended)).toEqual([['RITUAL_DUE', '2026-03-13']]);
    expect(codes('2026-03-21')).toEqual([['RITUAL_MISSED', undefined]]);
    expect(codes('2026-03-23')).toEqual([['RITUAL_MISSED', undefined]]);
    expect(codes('2026-03-23', ended)).toEqual([]);
    const soon = told('RitualEnded', { ...end, from: '2026-03-13' }, { on: '2026-03-10' });
    expect(codes('2026-03-12', soon)).toEqual([]);
  });

  it('is led by the firm no longer, and asks for no more meetings', () => {
    const state = missionAfter(...before, ended);
    expect(firmHoldings(state, '2026-03-22').rituals).toEqual({ total: 1, byFirm: ['RT1'] });
    expect(firmHoldings(state, '2026-03-23').rituals).toEqual({ total: 0, byFirm: [] });
    const { state: seen } = viewOn('2026-05-04', [...before, ended]);
    expect(readRituals(seen, '2026-05-04')).toMatchObject([
      { due: 2, held: 1, endedOn: '2026-03-23', endedFor: 'remplacé par le tableau' },
    ]);
  });
});
