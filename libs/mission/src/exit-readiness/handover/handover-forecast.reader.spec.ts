import { cedreItemsUntil, cedreTalliesUntil, startedCedre, viewOn, type Told } from '#specs';
import { isRefusal } from '#decider';
import { describe, expect, it } from '@jest/globals';
import { readHandoverForecast } from './handover-forecast.reader.js';

const byDay = (facts: readonly Told[]) => facts.toSorted((a, b) => ((a.on ?? '') < (b.on ?? '') ? -1 : 1));

const read = (day: string, week: string) => {
  const facts = byDay([...cedreItemsUntil(day), ...cedreTalliesUntil(week)]);
  return readHandoverForecast(viewOn(day, [...startedCedre, ...facts]), 'en');
};
const forecast = (day: string, week: string) => {
  const found = read(day, week);
  if (isRefusal(found)) throw new Error(found.refused);
  return found;
};

describe('The forecast of the handover', () => {
  it('is refused below five weeks of throughput, that is six tallies', () => {
    expect(read('2026-02-10', '2026-W06')).toMatchObject({ refused: 'NOT_ENOUGH_HISTORY', facts: { weeks: 2 } });
    expect(read('2026-02-27', '2026-W08')).toMatchObject({ refused: 'NOT_ENOUGH_HISTORY', facts: { weeks: 4 } });
    expect(isRefusal(read('2026-02-27', '2026-W09'))).toBe(false);
  });

  it('gives P50, P85 and P95 with their weeks, and what remains, the most critical first', () => {
    expect(forecast('2026-08-28', '2026-W35')).toMatchObject({
      asOf: { day: '2026-08-28' },
      status: 'LATE',
      backlog: 4,
      remaining: ['K02', 'K03', 'K14', 'K11'],
      p50: 8,
      p85: 12,
      p95: 15,
      p50Week: '2026-W43',
      p85Week: '2026-W47',
      p95Week: '2026-W50',
      openWeeksToContractEnd: 6,
    });
    expect(forecast('2026-08-28', '2026-W35').probabilities).toHaveLength(60);
  });

  it('warns when P85 ends after the planned end, and says what to do', () => {
    const [notice, ...others] = forecast('2026-08-28', '2026-W35').notices;
    expect(others).toEqual([]);
    expect(notice).toMatchObject({
      code: 'FORECAST_AFTER_END',
      urgency: 'BLOCKING',
      fact: {
        text: 'At the current pace, it takes until 2026-11-20 to be 85% sure that every item is transferred; the contract ends on 2026-10-09.',
      },
      expected: {
        text: 'Concentrate on K02 (Savoir K02), K03 (Savoir K03), K14 (Savoir K14) and K11 (Savoir K11), in this order, or move the end of the contract.',
      },
    });
  });

  it('has no week where nothing was ever passed on, and still warns', () => {
    const idle = forecast('2026-02-27', '2026-W09');
    expect(idle).toMatchObject({ p50: undefined, p85: undefined, p95: undefined, p85Week: undefined });
    expect(idle.notices[0]?.fact.text).toContain('it takes more than 60 weeks to be 85% sure');
  });

  it('says what it takes for granted', () => {
    expect(forecast('2026-08-28', '2026-W35').limits.text).toContain('Past weeks are assumed to repeat');
  });
});
