import { isRefusal } from '#decider';
import { ewmaArl } from '#statistics';
import {
  given,
  ownerWeeks,
  recorded,
  signalAcknowledged,
  signalRaised,
  smallCedre as small,
  startedCedre,
  told,
  viewOn,
  type Told,
} from '#specs';
import { describe, expect, it } from '@jest/globals';
import { gatesOf } from '../../exit-readiness/gates/gates.js';
import { readLeftOut } from '../../exit-readiness/gates/readiness-gates.reader.js';
import { eventSentence } from '../../sentences.js';
import { recordWeeklyTally } from '../record-weekly-tally.command.js';
import { signalNotices } from '../signal-notices.js';
import { OWNER_LOAD_DESIGN } from './owner-load-chart.js';
import { readOwnerLoad } from './owner-load.reader.js';
import { recordOwnerLoad } from './record-owner-load.command.js';

const numbers = { hours: 52.5, decisions: 31, interruptions: 18, eveningsOrWeekends: 3, load: 3 };

describe('recordOwnerLoad', () => {
  const week = { week: '2026-W10', ...numbers };
  const recording = given(small('SOLO')).on('2026-03-06');

  it('records a week of an owner who is alone, or in a micro company', () => {
    recording.by('DIR').when(recordOwnerLoad, week).then({ type: 'OwnerLoadRecorded', data: week }).thenFlagged();
    given(small('MICRO')).on('2026-03-06').by('COO').when(recordOwnerLoad, week).thenFlagged();
    given(startedCedre).on('2026-03-06').by('DIR').when(recordOwnerLoad, week).thenRefused('NOT_A_SMALL_COMPANY');
  });

  it('is for the owner and the consultant', () => {
    recording.by('PROD').when(recordOwnerLoad, week).thenRefused('ROLE_FORBIDDEN');
    const second = told('AccessRoleAssigned', { person: 'DG2', role: 'LEADERSHIP' }, { by: 'ADM', role: 'FIRM_ADMIN' });
    given(small('SOLO'), second)
      .on('2026-03-06')
      .by('DG2')
      .when(recordOwnerLoad, week)
      .thenRefused('ROLE_FORBIDDEN', { actor: 'DG2' });
  });

  it('records an open week once, from its Friday on', () => {
    given(small('SOLO')).on('2026-03-05').by('DIR').when(recordOwnerLoad, week).thenRefused('FUTURE_DATE');
    given(small('SOLO'), ownerWeeks('2026-W10', 3))
      .on('2026-06-02')
      .by('DIR')
      .when(recordOwnerLoad, week)
      .thenRefused('ALREADY_MEASURED', { what: '2026-W10', command: 'strikeLine' });
    given(small('SOLO'))
      .on('2026-09-01')
      .by('DIR')
      .when(recordOwnerLoad, { ...week, week: '2026-W33' })
      .thenRefused('CLOSED_WEEK');
  });

  it('stands in the place of the weekly tally where the owner is alone', () => {
    const tally = {
      ...{ week: '2026-W10', openDays: 5, clarifications: 1, contributors: 1, invited: 1 },
      ...{ ownerDecisions: 1, opsDecisions: 1, ritualsHeld: 1, ritualsPlanned: 1 },
    };
    recording.by('COO').when(recordWeeklyTally, tally).thenRefused('SOLO_TALLY');
    given(small('MICRO')).on('2026-03-06').by('COO').when(recordWeeklyTally, tally).thenFlagged();
  });

  it('is told in the trail without a number', () => {
    const [event] = recorded(ownerWeeks('2026-W10', 5));
    expect(event && eventSentence(event)).toEqual({
      fr: 'La semaine 2026-W10 du dirigeant est relevée.',
      en: 'Week 2026-W10 of the owner is recorded.',
    });
  });
});

/**
 * Worked by hand. Usual weeks W03 to W10: 2 3 2 3 3 2 3 2, mean 20/8 = 2.5; moving ranges 1 1 1 0 1 1 1, mean 6/7, over
 * d2 = 1.128: σ = 0.759878. Then 3 4 5 5 5 3 1 1. W11: z = 0.2·3 + 0.8·2.5 = 2.6, limit 2.5 + 2.962·σ·√(1/9·0.36) =
 * 2.950152. W12: z = 0.8 + 2.08 = 2.88, limit with 1 − 0.8⁴ = 0.5904: 3.076476. W13: z = 1 + 2.304 = 3.304, limit with
 * 1 − 0.8⁶ = 0.737856: 3.144457, the first above. W17: z = 3.185318 below 3.233570; W18, 2.748255, is the second calm week.
 */
const USUAL = [2, 3, 2, 3, 3, 2, 3, 2];
const THEN = [3, 4, 5, 5, 5, 3, 1, 1];
const load = (weeks: number, felt = [...USUAL, ...THEN]) => {
  const answer = readOwnerLoad(
    viewOn('2026-07-01', [...small('SOLO'), ...ownerWeeks('2026-W03', ...felt.slice(0, weeks))]),
    'en',
  );
  if (isRefusal(answer)) throw new Error(answer.refused);
  return answer;
};

describe('The load of the owner', () => {
  it('is learning for eight weeks', () => {
    expect(load(7)).toMatchObject({ state: 'LEARNING', observed: 7, needed: 8, mean: undefined, sigma: undefined });
    expect(load(7).sentence.text).toBe('Learning: 7 of 8 weeks.');
    const learnt = load(8);
    expect(learnt).toMatchObject({ state: 'QUIET', mean: 2.5 });
    expect(learnt.sigma).toBeCloseTo(0.759878, 6);
    expect(
      learnt.weeks.every(({ smoothed, limit, alarm }) => smoothed === undefined && limit === undefined && !alarm),
    ).toBe(true);
  });

  it('is smoothed, and held against a limit that widens', () => {
    const { weeks } = load(16);
    const shown = weeks.slice(8).map(({ week, smoothed, limit }) => ({ week, smoothed, limit }));
    const expected: readonly (readonly [week: string, smoothed: number, limit: number])[] = [
      ['2026-W11', 2.6, 2.950152],
      ['2026-W12', 2.88, 3.076476],
      ['2026-W13', 3.304, 3.144457],
      ['2026-W14', 3.6432, 3.18443],
      ['2026-W15', 3.91456, 3.208831],
      ['2026-W16', 3.731648, 3.224016],
      ['2026-W17', 3.185318, 3.23357],
      ['2026-W18', 2.748255, 3.239619],
    ];
    expect(shown.map(({ week }) => week)).toEqual(expected.map(([week]) => week));
    expected.forEach(([, smoothed, limit], index) => {
      expect(shown[index]?.smoothed).toBeCloseTo(smoothed, 6);
      expect(shown[index]?.limit).toBeCloseTo(limit, 6);
    });
  });

  it('alarms above the limit, until two weeks in a row at or below it', () => {
    expect(load(10)).toMatchObject({ state: 'QUIET', since: undefined });
    expect(load(11)).toMatchObject({ state: 'ALARM', since: '2026-W13' });
    expect(load(11).sentence.text).toBe('The load has been rising since 2026-W13: 3.304 against 2.5 as usual.');
    expect(load(15)).toMatchObject({ state: 'ALARM', since: '2026-W13' });
    expect(load(16)).toMatchObject({ state: 'QUIET', since: undefined });
    expect(load(16).sentence.text).toBe('The load stays within what is usual.');
  });

  it('rounds a usual load that never moved', () => {
    expect(load(8, [3, 3, 3, 3, 3, 3, 3, 3]).sigma).toBeCloseTo(0.288675, 6);
  });

  it('has control values that were published: 500 weeks to a false alarm, 10.5 after a shift by one σ', () => {
    expect(Math.abs(ewmaArl(OWNER_LOAD_DESIGN, 0) - 500)).toBeLessThan(1);
    expect(Math.abs(ewmaArl(OWNER_LOAD_DESIGN, 1) - 10.5)).toBeLessThan(0.05);
    expect(load(8).arl0).toBe(ewmaArl(OWNER_LOAD_DESIGN, 0));
  });

  it('is not followed in a company with people to share it', () => {
    expect(readOwnerLoad(viewOn('2026-07-01', startedCedre), 'en')).toMatchObject({ refused: 'NOT_A_SMALL_COMPANY' });
  });
});

describe('What an agenda tells of the owner’s load', () => {
  const noticesOn = (day: string, facts: readonly Told[]) =>
    signalNotices(viewOn(day, facts).state, day).map(({ code, subject, urgency, confidential, whose }) => ({
      ...{ code, subject, urgency, confidential, whose },
    }));
  const due = { code: 'OWNER_LOAD_DUE', confidential: true, whose: ['DIR'] };

  it('is the week that comes next, of an owner who is alone', () => {
    expect(noticesOn('2026-01-16', small('SOLO'))).toEqual([{ ...due, subject: '2026-W03', urgency: 'MISSING' }]);
    const one = [...small('SOLO'), ...ownerWeeks('2026-W03', 3)];
    expect(noticesOn('2026-01-30', one)).toEqual([{ ...due, subject: '2026-W04', urgency: 'MISSING' }]);
    expect(noticesOn('2026-01-31', one)).toEqual([{ ...due, subject: '2026-W04', urgency: 'OVERDUE' }]);
    expect(noticesOn('2026-01-31', small('MICRO'))).toEqual([]);
  });

  it('is the signal that asks about it, to no acquirer, to the owner, and never that it holds up the exit', () => {
    const raised = signalRaised('LOAD1', 'owner-overload', '2026-03-30');
    const asked = [...small('MICRO'), raised];
    const open = { subject: 'LOAD1', confidential: true, whose: ['DIR'] };
    expect(noticesOn('2026-03-31', asked)).toEqual([{ ...open, code: 'SIGNAL_UNANSWERED', urgency: 'MISSING' }]);
    expect(noticesOn('2026-06-30', asked)).toEqual([{ ...open, code: 'SIGNAL_UNANSWERED', urgency: 'OVERDUE' }]);
    const seen = [...asked, signalAcknowledged('LOAD1', '2026-03-31')];
    expect(noticesOn('2026-06-30', seen)).toEqual([{ ...open, code: 'SIGNAL_OPEN', urgency: 'WATCH' }]);
    const days = signalNotices(viewOn('2026-06-30', seen).state, '2026-06-30').map(({ since, by }) => [since, by]);
    expect(days).toEqual([['2026-03-30', undefined]]);
  });
});

describe('The readiness of an owner who is alone', () => {
  const gates = (facts: readonly Told[]) => gatesOf(viewOn('2026-07-01', facts).state, '2026-07-01', []);

  it('leaves out by name the gates that ask for staff', () => {
    expect(
      readLeftOut(viewOn('2026-07-01', small('SOLO')).state, 'en').map(({ gate, name }) => [gate, name.text]),
    ).toEqual([
      ['G-ABS', 'The owner’s absence is not tested'],
      ['G-OWN', 'The owner is alone on a vital item'],
      ['G-SUC', 'No successor'],
      ['G-LEGAL', 'Employees not informed of the sale'],
    ]);
    expect(gates(small('SOLO')).map(({ gate }) => gate)).toEqual([
      ...['G-PREST', 'G-PROC', 'G-SIG', 'G-MED', 'G-KPI', 'G-PROOF'],
    ]);
  });

  it('has them all as soon as there is staff', () => {
    expect(readLeftOut(viewOn('2026-07-01', small('MICRO')).state, 'en')).toEqual([]);
    expect(gates(small('MICRO'))).toEqual(gates(startedCedre));
    expect(gates(startedCedre)).toHaveLength(10);
  });
});
