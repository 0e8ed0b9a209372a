import {
  assessed,
  cedreItemsUntil,
  cedreTalliesUntil,
  departed,
  item,
  missionAfter,
  startedCedre,
  tally,
  told,
  type Told,
} from '#specs';
import { describe, expect, it } from '@jest/globals';
import { handoverForecast, type HandoverForecast } from './handover-forecast.js';

const byDay = (facts: readonly Told[]) => facts.toSorted((a, b) => ((a.on ?? '') < (b.on ?? '') ? -1 : 1));
const forecastOn = (asOf: string, ...facts: readonly Told[]) =>
  handoverForecast(missionAfter(...startedCedre, ...byDay(facts)), asOf);
const found = (forecast: ReturnType<typeof forecastOn>): HandoverForecast => {
  if ('refused' in forecast) throw new Error(`refused: ${forecast.refused}`);
  return forecast;
};

const weeks = ['2026-W04', '2026-W05', '2026-W06', '2026-W07', '2026-W08', '2026-W09'];
const fridays = ['2026-01-23', '2026-01-30', '2026-02-06', '2026-02-13', '2026-02-20', '2026-02-27'];
const tallies = weeks.map((week) => tally(week));

/** Items K1, K2, … of which so many are done alone by SAV since each Friday, and so many by no one yet. */
const transferred = (perWeek: readonly number[], backlog: number): readonly Told[] => {
  const days = perWeek.flatMap((count, at) => Array.from({ length: count }, () => fridays[at] ?? ''));
  const items = Array.from({ length: days.length + backlog }, (_, at) => item(`K${at + 1}`, 3, ['DIR']));
  return [...items, ...days.map((day, at) => assessed(`K${at + 1}`, 'SAV', day))];
};

describe('The handover forecast', () => {
  it('is 8, 12 and 15 weeks for the mission Cèdre on 2026-08-28', () => {
    const forecast = found(
      forecastOn('2026-08-28', ...cedreItemsUntil('2026-08-28'), ...cedreTalliesUntil('2026-W35')),
    );
    expect(forecast).toMatchObject({
      throughput: [0, 0, 1, 1, 0, 0, 0, 1, 0, 0, 1, 2],
      backlog: 4,
      p50: 8,
      p85: 12,
      p95: 15,
      p50Week: '2026-W43',
      contractEndWeek: '2026-W41',
      openWeeksToContractEnd: 6,
      status: 'LATE',
    });
    expect([forecast.weeks.at(0), forecast.weeks.at(-2), forecast.weeks.at(-1)]).toEqual([
      '2026-W21',
      '2026-W31',
      '2026-W35',
    ]);
    expect(forecast.probabilityByContractEnd).toBeCloseTo(0.355235, 6);
    expect(forecast.message.fr).toBe("Au rythme actuel, la passation n'aura pas lieu avant la fin du contrat (09/10).");
  });

  it('has the law of the control example', () => {
    const forecast = found(forecastOn('2026-02-27', ...tallies, ...transferred([0, 0, 1, 1, 2, 3], 6)));
    expect(forecast).toMatchObject({ throughput: [0, 1, 1, 2, 3], backlog: 6, p50: 4, p85: 6, p95: 8 });
    [0, 0.04, 0.232, 0.5088, 0.73664, 0.876992, 0.948467, 0.980204].forEach((p, at) => {
      expect(forecast.probabilities[at]).toBeCloseTo(p, 6);
    });
  });

  it('needs five weeks of throughput, that is six observed weeks', () => {
    expect(forecastOn('2026-02-27', ...tallies.slice(0, 5), item('K1', 3))).toMatchObject({
      refused: 'NOT_ENOUGH_HISTORY',
      facts: { weeks: 4 },
    });
    expect(forecastOn('2026-02-10', ...cedreTalliesUntil('2026-W06'))).toMatchObject({ facts: { weeks: 2 } });
    expect(forecastOn('2026-01-12')).toMatchObject({ facts: { weeks: 0 } });
    expect(forecastOn('2026-02-27', ...tallies, item('K1', 3))).toMatchObject({ backlog: 1 });
  });

  it('counts only what was known at the Friday of each week, by people other than the owner and the firm', () => {
    const monday = { ...assessed('K1', 'SAV', '2026-02-06'), recordedOn: '2026-02-09' };
    const forecast = found(
      forecastOn(
        '2026-02-27',
        ...tallies,
        item('K1', 3),
        item('K2', 3, ['DIR']),
        item('K3', 3),
        monday,
        assessed('K3', 'COO', '2026-02-19'),
      ),
    );
    expect(forecast).toMatchObject({ throughput: [0, 0, 1, 0, 0], backlog: 2 });
  });

  it('lets a loss hide a gain in its week, and never counts below 0', () => {
    const forecast = found(
      forecastOn(
        '2026-02-27',
        ...tallies,
        ...[item('K1', 3, ['TEC']), item('K2', 3), item('K3', 3, ['QUA'])],
        ...[departed('TEC', '2026-02-03'), assessed('K2', 'SAV', '2026-02-04')],
        departed('QUA', '2026-02-18'),
      ),
    );
    expect(forecast).toMatchObject({ throughput: [0, 0, 0, 0, 0], backlog: 2, status: 'LATE' });
    expect(forecast.p50).toBeUndefined();
  });

  it('gives work done in a closed week to the next observed one', () => {
    const gap = [...tallies.slice(0, 5), tally('2026-W11')];
    const forecast = found(
      forecastOn('2026-03-13', ...gap, item('K1', 3), item('K2', 3), assessed('K1', 'SAV', '2026-02-25')),
    );
    expect(forecast).toMatchObject({
      weeks: ['2026-W05', '2026-W06', '2026-W07', '2026-W08', '2026-W11'],
      throughput: [0, 0, 0, 0, 1],
    });
  });

  it('leaves items that are followed no more out of every week', () => {
    const retired = told('KnowledgeItemRetired', { item: 'K1', reason: 'arrêté' }, { on: '2026-02-26' });
    expect(found(forecastOn('2026-02-27', ...tallies, ...transferred([0, 1, 1], 1), retired))).toMatchObject({
      throughput: [0, 1, 0, 0, 0],
      backlog: 1,
    });
  });

  it('skips closed weeks ahead, and begins with the first week that is not observed yet', () => {
    const done = cedreItemsUntil('2026-07-28');
    const forecast = found(forecastOn('2026-07-31', ...done, ...cedreTalliesUntil('2026-W31')));
    expect(forecast.openWeeksToContractEnd).toBe(7);
    expect(found(forecastOn('2026-08-04', ...done, ...cedreTalliesUntil('2026-W31'))).openWeeksToContractEnd).toBe(7);
    expect(found(forecastOn('2026-09-01', ...done, ...cedreTalliesUntil('2026-W31'))).openWeeksToContractEnd).toBe(6);
  });
});

describe('The status of a forecast', () => {
  const standing = (perWeek: readonly number[], backlog: number, plannedEnd: string) => {
    const started = startedCedre.map((fact) =>
      fact.type === 'MissionDrafted' ? { ...fact, data: { ...fact.data, plannedEnd } } : fact,
    );
    const state = missionAfter(...started, ...byDay([...tallies, ...transferred(perWeek, backlog)]));
    return found(handoverForecast(state, '2026-02-27'));
  };

  it('is DONE when nothing is left', () => {
    const done = standing([0, 1, 1], 0, '2026-10-09');
    expect(done).toMatchObject({ status: 'DONE', backlog: 0, probabilityByContractEnd: 1 });
    expect(done.message).toEqual({ fr: 'Tous les savoirs sont transmis.', en: 'All items are transferred.' });
  });

  // One item a week in two of five weeks: P85 of the last item is 4 weeks (W13), P50 is 2 weeks (W11).
  it('is ON_TRACK when P85 falls in the week of the contract end or before', () => {
    const forecast = standing([0, 1, 1], 1, '2026-03-23');
    expect(forecast).toMatchObject({
      status: 'ON_TRACK',
      p50: 2,
      p85: 4,
      p85Week: '2026-W13',
      contractEndWeek: '2026-W13',
    });
    expect(forecast.message.en).toBe('Handover likely before 27/03 (P85).');
  });

  it('is AT_RISK when only P50 does', () => {
    const forecast = standing([0, 1, 1], 1, '2026-03-22');
    expect(forecast).toMatchObject({ status: 'AT_RISK', p85Week: '2026-W13', contractEndWeek: '2026-W12' });
    expect(forecast.message.en).toBe('An even chance at best: P85 is after contract end.');
    expect(standing([0, 1, 1], 1, '2026-03-13').status).toBe('AT_RISK');
  });

  it('is LATE when P50 falls after it, or beyond 60 weeks', () => {
    expect(standing([0, 1, 1], 1, '2026-03-08')).toMatchObject({
      status: 'LATE',
      p50Week: '2026-W11',
      contractEndWeek: '2026-W10',
    });
    expect(standing([0], 1, '2026-10-09')).toMatchObject({ status: 'LATE', probabilityByContractEnd: 0 });
  });
});
