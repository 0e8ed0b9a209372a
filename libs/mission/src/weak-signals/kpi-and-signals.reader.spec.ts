import { kpiDefined, kpiMeasured, signalRaised, startedCedre, told, viewOn, type Told } from '#specs';
import { describe, expect, it } from '@jest/globals';
import { readWeakSignals } from './weak-signals.reader.js';

const read = (facts: readonly Told[], day = '2026-10-09') =>
  readWeakSignals(viewOn(day, [...startedCedre, ...facts]), 'en');

describe('KPIs and signals over the same weeks', () => {
  const facts = [
    kpiDefined('K-DEL', { direction: 'DOWN', name: 'Délai', unit: 'jours' }),
    kpiMeasured('K-DEL', '2026-04', 10.9, '2026-05-05'),
    signalRaised('SIG3', 'participation-ewma', '2026-05-01'),
    signalRaised('SIG4', 'clarifications-cusum', '2026-05-08'),
    kpiMeasured('K-DEL', '2026-05', 11.6, '2026-06-02'),
    signalRaised('SIG5', 'silence', '2026-06-05'),
    kpiMeasured('K-DEL', '2026-06', 10.2, '2026-07-02'),
  ].map((fact, index) => ({ ...fact, ...(index === 1 && { recordedOn: '2026-05-05' }) }));
  const view = read(
    facts.toSorted((a, b) => ((a.on ?? '') < (b.on ?? '') ? -1 : 1)),
    '2026-07-10',
  ).kpisAndSignals;

  it('show the signals that came before a number got worse, and by how many days', () => {
    expect(view?.setbacks).toMatchObject([
      {
        kpi: 'K-DEL',
        period: '2026-05',
        before: 10.9,
        value: 11.6,
        knownOn: '2026-06-02',
        signals: [
          { signal: 'SIG3', daysBefore: 32 },
          { signal: 'SIG4', daysBefore: 25 },
        ],
      },
    ]);
    expect(view?.setbacks[0]?.sentence.text).toBe(
      'K-DEL (Délai): 10.9, then 11.6 in 2026-05; SIG3 (falling participation) and one more came up to 32 days before.',
    );
  });

  it('take a corrected value for known on the day of its correction', () => {
    const corrected = told(
      'KpiMeasurementCorrected',
      { kpi: 'K-MOP', period: '2026-02', version: 1, from: 6.4, to: 5.9, reason: 'cut-off', evidence: 'EV-014' },
      { on: '2026-05-19', by: 'DAF' },
    );
    const measured = [
      kpiMeasured('K-MOP', '2026-01', 6, '2026-02-03'),
      kpiMeasured('K-MOP', '2026-02', 6.4, '2026-03-03'),
    ];
    const before = read([kpiDefined('K-MOP'), ...measured], '2026-05-20').kpisAndSignals;
    expect(before?.setbacks).toEqual([]);
    const after = read([kpiDefined('K-MOP'), ...measured, corrected], '2026-05-20').kpisAndSignals;
    expect(after?.setbacks).toMatchObject([{ period: '2026-02', before: 6, value: 5.9, knownOn: '2026-05-19' }]);
  });

  it('have every week since the start, with the signals raised and open and the values that became known', () => {
    expect(view?.weeks.at(0)?.week).toBe('2026-W03');
    expect(view?.weeks.at(-1)?.week).toBe('2026-W28');
    expect(view?.weeks.find(({ week }) => week === '2026-W19')).toMatchObject({
      raised: ['SIG4'],
      open: ['SIG3', 'SIG4'],
      values: [{ kpi: 'K-DEL', period: '2026-04', value: 10.9, move: 'FIRST' }],
    });
    expect(view?.weeks.find(({ week }) => week === '2026-W23')).toMatchObject({
      raised: ['SIG5'],
      values: [{ period: '2026-05', move: 'ADVERSE' }],
    });
  });
});
