import { startedCedre, told, viewOn, type Told } from '#specs';
import { describe, expect, it } from '@jest/globals';
import { readMirror } from './mirror.reader.js';
import { unansweredObservations } from './mirror-notices.js';
import type { ObservationAnswer } from './observation.events.js';

const noted = (observation: string, topic: string, on: string, to = 'DIR'): Told =>
  told('ObservationNoted', { observation, topic, text: 'ce que l’on voit', to }, { on });
const answered = (observation: string, answer: ObservationAnswer, on: string, decision?: string): Told =>
  told(
    'ObservationAnswered',
    { observation, answer, ...(decision && { decision }) },
    { on, by: 'DIR', role: 'LEADERSHIP' },
  );

/**
 * Worked by hand. OB1: told on 2 March, answered on 12 March, after 10 days. OB2: 9 March, 30 March, 21 days, a week late.
 * OB3: 6 April, 20 April, 14 days, the last day in time; its topic is that of OB1, which had been answered. OB4: 13 April,
 * never answered, in time until 27 April.
 */
const story = (third: ObservationAnswer = 'DISAGREED'): readonly Told[] => [
  ...startedCedre,
  noted('OB1', 'priorités', '2026-03-02'),
  noted('OB2', 'réunions', '2026-03-09', 'PROD'),
  answered('OB1', 'AGREED', '2026-03-12'),
  answered('OB2', 'ACTED', '2026-03-30', 'D1'),
  noted('OB3', 'Priorités ', '2026-04-06'),
  noted('OB4', 'charge', '2026-04-13', 'PROD'),
  answered('OB3', third, '2026-04-20'),
];
const mirror = (day: string, facts = story()) => readMirror(viewOn(day, facts));

describe('The mirror', () => {
  it('counts what was answered in time once that can be said', () => {
    expect(mirror('2026-04-27')).toMatchObject({ inTime: 2 / 3, acted: 1 / 3, medianDays: 14 });
    expect(mirror('2026-04-28')).toMatchObject({ inTime: 2 / 4, acted: 1 / 3, medianDays: 14 });
  });

  it('names the topics that return after an answer', () => {
    const { observations, returning } = mirror('2026-04-27');
    expect(returning).toEqual([{ topic: 'Priorités ', times: 1, observations: ['OB3'] }]);
    expect(observations.map(({ observation, returnsAfter }) => [observation, returnsAfter])).toEqual([
      ['OB4', undefined],
      ['OB3', 'OB1'],
      ['OB2', undefined],
      ['OB1', undefined],
    ]);
  });

  it('never counts disagreement against anyone', () => {
    const { observations: _, asOf: __, ...figures } = mirror('2026-04-27');
    const { observations: ___, asOf: ____, ...others } = mirror('2026-04-27', story('AGREED'));
    expect(others).toEqual(figures);
  });

  it('says nothing of what is not there', () => {
    expect(mirror('2026-04-27', startedCedre)).toMatchObject({
      observations: [],
      inTime: undefined,
      acted: undefined,
      medianDays: undefined,
      returning: [],
    });
  });

  it('reminds whoever it was told to, and is late after 14 days', () => {
    const on = (day: string) => unansweredObservations(viewOn(day, story()).state, day);
    expect(on('2026-04-27')).toMatchObject([
      { code: 'OBSERVATION_UNANSWERED', urgency: 'MISSING', subject: 'OB4', whose: ['PROD'], by: '2026-04-27' },
    ]);
    expect(on('2026-04-28')).toMatchObject([{ urgency: 'OVERDUE', since: '2026-04-13' }]);
  });
});
