import { cedreTalliesUntil, kpiDefined, kpiMeasured, startedCedre, tally, told, viewOn, type Told } from '#specs';
import { describe, expect, it } from '@jest/globals';
import { readWeakSignals } from './weak-signals.reader.js';
import type { DetectorName } from './weak-signals.events.js';

const DAY = '2026-10-09';
const ACQUIRER = { roles: ['ACQUIRER'], scope: ['weak-signals'], keyAccounts: false } as const;

const read = (facts: readonly Told[], day = DAY, rights?: typeof ACQUIRER) =>
  readWeakSignals(viewOn(day, [...startedCedre, ...facts], rights), 'en');
const detectorIn = (facts: readonly Told[], name: DetectorName, day = DAY) => {
  const found = read(facts, day).detectors.find(({ detector }) => detector === name);
  if (!found) throw new Error(`no detector ${name}`);
  return found;
};
const monitored = (facts: readonly Told[], name: DetectorName) =>
  (detectorIn(facts, name).charts[0]?.points ?? []).filter(({ value }) => value !== null);
const parametersOf = (facts: readonly Told[], name: DetectorName) =>
  Object.fromEntries((detectorIn(facts, name).charts[0]?.parameters ?? []).map(({ name: key, value }) => [key, value]));

const raised = (signal: string, detector: DetectorName, on: string, more: object = {}) =>
  told(
    'SignalRaised',
    { signal, detector, detectorVersion: 1, statistic: { fr: 'fait', en: 'fact' }, series: [], ...more },
    { on, by: 'SYSTEM', role: 'SYSTEM' },
  );
const acknowledged = (signal: string, on: string) =>
  told('SignalAcknowledged', { signal, comment: 'vu avec PROD' }, { on });
const actedUpon = (signal: string, on: string, more: object = { action: 'réunion' }) =>
  told('SignalActedUpon', { signal, resetStatistic: false, ...more }, { on });

/** The mission Cèdre: the CUSUM raised on Friday of W19, acted upon on Tuesday of W21 with a reset. */
const cedre: readonly Told[] = [
  ...cedreTalliesUntil('2026-W19'),
  raised('SIG4', 'clarifications-cusum', '2026-05-08', { since: '2026-W17', value: 11, threshold: 10 }),
  acknowledged('SIG4', '2026-05-11'),
  ...cedreTalliesUntil('2026-W20').slice(-1),
  actedUpon('SIG4', '2026-05-19', { decision: 'D06', resetStatistic: true }),
  ...cedreTalliesUntil('2026-W41').slice(17),
];

describe('The chart behind the clarifications', () => {
  it('has S week by week as in expected-public.json, detectors, clarifications-cusum', () => {
    const points = monitored(cedre, 'clarifications-cusum');
    expect(points.map(({ at }) => at)).toHaveLength(29);
    expect(points.map(({ value }) => value)).toEqual([
      0, 0, 0, 1, 0, 0, 0, 2, 7, 11, 17, 20, 2, 2, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    ]);
    expect(points.filter(({ alarm }) => alarm).map(({ at }) => at)).toEqual(['2026-W19', '2026-W20', '2026-W21']);
  });

  it('scales k and the usual by the open days, and has no point in a closed week', () => {
    const points = monitored(cedre, 'clarifications-cusum');
    const point = (at: string) => points.find((each) => each.at === at);
    expect(point('2026-W18')).toMatchObject({ observed: 9, reference: 4, expected: 3.2, limit: 10 });
    expect(point('2026-W21')).toMatchObject({ observed: 8, reference: 5, expected: 4 });
    expect(point('2026-W33')).toBeUndefined();
  });

  it('shows the six baseline weeks without a statistic, and what it was made with', () => {
    const { points = [] } = detectorIn(cedre, 'clarifications-cusum').charts[0] ?? {};
    expect(points.slice(0, 6).map(({ at, observed, value }) => [at, observed, value])).toEqual([
      ['2026-W04', 4, null],
      ['2026-W05', 3, null],
      ['2026-W06', 5, null],
      ['2026-W07', 4, null],
      ['2026-W08', 4, null],
      ['2026-W09', 4, null],
    ]);
    const parameters = parametersOf(cedre, 'clarifications-cusum');
    expect(parameters).toMatchObject({ mean0: 4, k: 5, h: 10 });
    expect(parameters['kExact']).toBeCloseTo(5.360821, 6);
    expect(parameters['arl0']).toBeCloseTo(421.6501, 4);
  });
});

describe('The chart behind participation', () => {
  it('has z against its limit: .6921 below .7116 in W18', () => {
    const points = monitored(cedre, 'participation-ewma');
    const alarmed = points.filter(({ alarm }) => alarm).map(({ at }) => at);
    expect(alarmed[0]).toBe('2026-W18');
    const w18 = points.find(({ at }) => at === '2026-W18');
    expect(w18?.value).toBeCloseTo(0.6921, 4);
    expect(w18?.limit).toBeCloseTo(0.7116, 4);
    expect(w18?.observed).toBeCloseTo(10 / 18, 12);
    expect(parametersOf(cedre, 'participation-ewma')).toMatchObject({ p0: 86 / 108, n: 18, lambda: 0.2, L: 2.7 });
  });
});

describe('The chart behind silence', () => {
  it('has requests, what is usual, and how surprising so few are', () => {
    const quiet = ['2026-W10', '2026-W11', '2026-W12', '2026-W13'].map((week, index) =>
      tally(week, { clarifications: [2, 2, 2, 1][index] ?? 0, contributors: 13 }),
    );
    const [point] = monitored([...cedreTalliesUntil('2026-W09'), ...quiet], 'silence');
    expect(point).toMatchObject({ at: '2026-W13', observed: 7, expected: 16, limit: 0.01, alarm: true });
    expect(point?.value).toBeCloseTo(0.0099998, 7);
  });

  it('leaves the probability out where feedback counts, which would tell how many gave it', () => {
    const batch = told('InformalFeedbackBatchReleased', {
      batch: 'F1',
      week: '2026-W21',
      entries: 9,
      themes: [{ theme: 'outil', count: 9 }],
      population: 11,
    });
    const { points = [] } = detectorIn([...cedre, batch], 'silence').charts[0] ?? {};
    const without = points.filter(({ value }) => value === null).map(({ at }) => at);
    expect(without).toEqual(['2026-W21', '2026-W22', '2026-W23', '2026-W24']);
    expect(points.find(({ at }) => at === '2026-W22')).toMatchObject({ observed: 32, limit: 0.01 });
  });
});

describe('The chart behind the owner’s decisions', () => {
  it('has the weekly share, the Wilson lower bound over eight weeks, the target and the trend', () => {
    const points = monitored(cedre, 'owner-dependency');
    const last = points.at(-1);
    expect(last).toMatchObject({ at: '2026-W41', limit: 0.25, expected: 0.25 });
    expect(last?.observed).toBeCloseTo(5 / 24, 12);
    const parameters = parametersOf(cedre, 'owner-dependency');
    expect(last?.value).toBe(parameters['low']);
    expect(parameters['share']).toBeGreaterThan(parameters['low'] ?? 1);
    expect(parameters['trendS']).toBeLessThan(0);
    expect(parameters['trendPFalling']).toBeLessThan(0.001);
  });

  it('alarms from the middle of the mission on, not before', () => {
    const alarmed = monitored(cedre, 'owner-dependency').filter(({ alarm }) => alarm);
    expect(alarmed[0]?.at).toBe('2026-W22');
  });
});

describe('The charts behind KPIs', () => {
  const falling = [7, 6.9, 6.5, 6.2, 6].map((value, month) =>
    kpiMeasured('K-MOP', `2026-0${month + 1}`, value, `2026-0${month + 2}-03`),
  );

  it('have the values, and after each the p of a trend in the adverse direction: .0417 after four, .0083 after five', () => {
    const [chart] = detectorIn([kpiDefined('K-MOP'), ...falling], 'kpi-trend').charts;
    expect(chart).toMatchObject({ subject: 'K-MOP', kind: 'TREND', site: null });
    expect(chart?.points.map(({ observed }) => observed)).toEqual([7, 6.9, 6.5, 6.2, 6]);
    expect(chart?.points.map(({ value }) => value && Number(value.toFixed(6)))).toEqual([
      null,
      null,
      null,
      0.041667,
      0.008333,
    ]);
    expect(chart?.points.map(({ alarm }) => alarm)).toEqual([false, false, false, true, true]);
  });

  it('have the CUSUM of what is worse than the first six values', () => {
    const values = [6, 6.2, 5.8, 6, 6.2, 5.8, 5.6, 5.4];
    const facts = values.map((value, month) =>
      kpiMeasured('K-MOP', `2026-0${month + 1}`, value, `2026-0${month + 2}-03`),
    );
    const [chart] = detectorIn([kpiDefined('K-MOP'), ...facts], 'kpi-shift').charts;
    const deviation = Math.sqrt((4 * 0.04) / 5);
    expect(chart?.points.map(({ value }) => value)).toEqual([
      null,
      null,
      null,
      null,
      null,
      null,
      expect.closeTo(0.4 / deviation - 0.5, 10),
      expect.closeTo(1 / deviation - 1, 10),
    ]);
    expect(chart?.points.at(-1)).toMatchObject({ expected: expect.closeTo(6, 10), limit: 4.77, alarm: false });
  });

  it('leave out a shared KPI whose counterpart is not defined', () => {
    const shared = kpiDefined('K-TXC', { shared: true, pairedWith: 'K-CPL' });
    const facts = [shared, kpiMeasured('K-TXC', '2026-01', 4, '2026-02-03')];
    expect(detectorIn(facts, 'kpi-trend').charts).toEqual([]);
    expect(read(facts).kpisAndSignals?.weeks.flatMap(({ values }) => values)).toEqual([]);
  });
});

describe('The charts behind rules', () => {
  it('have ages, days and counts against their thresholds', () => {
    const irritant = told(
      'IrritantReported',
      { irritant: 'I1', topic: 'double saisie', severity: 2 },
      { on: '2026-01-23', by: 'PROD' },
    );
    const facts = [irritant];
    expect(detectorIn(facts, 'persistent-irritants', '2026-02-26').charts[0]?.points).toMatchObject([
      { at: 'I1', label: { en: 'double saisie' }, value: 34, limit: 30, alarm: true },
    ]);
    expect(detectorIn(facts, 'silent-register', '2026-02-26').charts[0]?.points).toMatchObject([
      { at: '2026-02-26', value: 45, limit: 45, alarm: false },
    ]);
    expect(detectorIn(facts, 'silent-register', '2026-02-27').charts[0]?.points).toMatchObject([
      { value: 46, alarm: true },
    ]);
    expect(detectorIn(facts, 'moving-priorities', '2026-02-26').charts[0]?.points).toMatchObject([
      { at: '2026-01', value: 0, limit: 3 },
      { at: '2026-02', value: 0, limit: 3 },
    ]);
  });

  it('keep an irritant that a signal was raised about after it was resolved', () => {
    const facts = [
      told(
        'IrritantReported',
        { irritant: 'I1', topic: 'double saisie', severity: 2 },
        { on: '2026-01-23', by: 'PROD' },
      ),
      raised('SIG1', 'persistent-irritants', '2026-02-26', { series: [startedCedre.length] }),
      told('IrritantResolved', { irritant: 'I1' }, { on: '2026-03-12', by: 'PROD' }),
    ];
    const [signal] = read(facts).signals;
    expect(signal?.chart?.points).toMatchObject([{ at: 'I1', value: 48, limit: 30, alarm: false }]);
  });
});

describe('A detector', () => {
  it('says how far it is with learning', () => {
    const cusum = detectorIn(cedreTalliesUntil('2026-W07'), 'clarifications-cusum');
    expect(cusum).toMatchObject({
      state: 'LEARNING',
      needs: { observed: 4, needed: 6, sentence: { text: 'Learning: 4 of 6 weeks.' } },
      arl0: null,
    });
    expect(cusum.charts[0]?.points).toHaveLength(4);
    expect(detectorIn(cedreTalliesUntil('2026-W09'), 'clarifications-cusum')).toMatchObject({
      state: 'QUIET',
      needs: null,
    });
    expect(detectorIn(cedreTalliesUntil('2026-W11'), 'silence').needs).toMatchObject({ observed: 8, needed: 10 });
    expect(detectorIn(cedreTalliesUntil('2026-W13'), 'silence').needs).toBeNull();
  });

  it('says why it cannot alarm yet, when it waits for something else', () => {
    const sentenceOf = (name: DetectorName) => detectorIn(cedreTalliesUntil('2026-W10'), name).needs?.sentence.text;
    expect(sentenceOf('facade')).toBe('Not evaluated: no process has a recorded execution.');
    expect(sentenceOf('owner-dependency')).toContain('2026-05-27');
    expect(sentenceOf('kpi-trend')).toBe('No KPI was measured yet.');
    const three = [1, 2, 3].map((month) => kpiMeasured('K-MOP', `2026-0${month}`, 6, `2026-0${month + 1}-03`));
    expect(detectorIn([kpiDefined('K-MOP'), ...three], 'kpi-shift').needs?.sentence.fr).toBe(
      'En apprentissage : 3 mois sur 6.',
    );
  });

  it('has a run length, or is a rule', () => {
    const { detectors } = read(cedre);
    expect(detectors).toHaveLength(14);
    for (const { rule, arl0 } of detectors) expect(rule).toBe(arl0 === null);
    expect(read(cedre).falseAlarmBudget?.rules).toEqual([
      'owner-dependency',
      'kpi-trend',
      'moving-priorities',
      'persistent-irritants',
      'facade',
      'provider-dependency',
      'knowledge-loss',
      'black-box',
      'silent-register',
      'ready-made',
    ]);
  });
});

describe('The false-alarm budget', () => {
  it('is a range for the 29 weeks of Cèdre: signals.md 4', () => {
    const { weeks, expected, charts = [] } = read(cedre).falseAlarmBudget ?? {};
    expect(weeks).toBe(29);
    expect(expected).toBeCloseTo(0.156, 2);
    for (const { probability } of charts) expect(probability.estimated).toBeGreaterThan(2 * probability.known);
  });
});

describe('A signal', () => {
  const one = [raised('SIG1', 'silence', '2026-05-04')];
  const signalOn = (day: string, facts: readonly Told[]) => read(facts, day).signals[0];

  it('says who should do what next, and by when it holds up the exit', () => {
    expect(signalOn('2026-05-05', one)).toMatchObject({
      state: 'RAISED',
      openDays: 1,
      expected: { role: 'LEADERSHIP', by: '2026-05-18', overdue: false },
    });
    expect(signalOn('2026-05-05', one)?.expected?.act.text).toBe(
      'Take note of it, then go to the teams with an open question; or dismiss the signal with a reason.',
    );
    expect(signalOn('2026-05-18', one)?.expected?.overdue).toBe(false);
    expect(signalOn('2026-05-19', one)?.expected?.overdue).toBe(true);
    const done = [...one, actedUpon('SIG1', '2026-05-06')];
    expect(signalOn('2026-05-07', done)?.expected?.act.text).toContain('the system closes the signal when');
    expect(signalOn('2026-05-19', done)?.expected).toMatchObject({ role: 'LEADERSHIP', overdue: true });
  });

  it('expects nothing once it is over', () => {
    const over = [...one, told('SignalDismissed', { signal: 'SIG1', reason: 'congés' }, { on: '2026-05-05' })];
    expect(signalOn('2026-05-30', over)).toMatchObject({
      state: 'DISMISSED',
      dismissedFor: 'congés',
      expected: null,
      openDays: null,
    });
  });

  it('counts the days to the first response of people, not to the system’s own closing', () => {
    expect(signalOn('2026-05-20', [...one, acknowledged('SIG1', '2026-05-07')])).toMatchObject({
      respondedOn: '2026-05-07',
      responseDays: 3,
      comment: 'vu avec PROD',
    });
    const closed = (by: string) =>
      told('SignalClosed', { signal: 'SIG1', reason: 'detector clear', by }, { on: '2026-05-15', by });
    expect(signalOn('2026-05-20', [...one, closed('SYSTEM')])).toMatchObject({ state: 'CLOSED', responseDays: null });
    expect(signalOn('2026-05-20', [...one, closed('DIR')])).toMatchObject({
      responseDays: 11,
      closedFor: 'detector clear',
    });
    expect(read([...one, acknowledged('SIG1', '2026-05-07')], '2026-05-20').response).toEqual({
      raised: 1,
      open: 1,
      unanswered: 0,
      medianDays: 3,
      contradicted: 0,
    });
  });

  it('keeps its dismissal in sight with what contradicted it', () => {
    const taken = (decision: string, supersedes?: string) =>
      told(
        'DecisionTaken',
        {
          decision,
          domain: 'planification',
          chosen: 'retour arrière',
          justification: 'essai manqué',
          effectiveOn: '2026-05-18',
          objectives: [],
          channels: [],
          kpis: [],
          communicated: true,
          evidence: [],
          by: 'DIR',
          ...(supersedes && { supersedes }),
        },
        { on: '2026-05-18', by: 'DIR' },
      );
    const facts = [
      raised('SIG1', 'ready-made', '2026-04-20', { subject: 'P2' }),
      told('SignalDismissed', { signal: 'SIG1', reason: 'pilote jugé inutile' }, { on: '2026-04-22' }),
      raised('SIG2', 'participation-ewma', '2026-05-01'),
      taken('D05'),
      taken('D06', 'D05'),
      actedUpon('SIG2', '2026-05-19', { decision: 'D06' }),
    ];
    const view = read(facts, '2026-05-20');
    expect(view.signals[0]).toMatchObject({
      contradicted: true,
      contradiction: { signal: 'SIG2', decision: 'D06', replaces: 'D05', on: '2026-05-19', daysLater: 27 },
    });
    expect(view.response.contradicted).toBe(1);
    expect(view.notices.map(({ code, subject }) => `${code} ${subject ?? ''}`)).toContain(
      'DISMISSAL_CONTRADICTED SIG1',
    );
  });
});

describe('Notices about signals', () => {
  const noticesOn = (day: string, facts: readonly Told[]) =>
    read(facts, day).notices.map(({ code, subject, since }) => [code, subject, since]);

  it('tell of a signal that nobody took note of in five working days, and of one that holds up the exit', () => {
    const one = [raised('SIG1', 'silence', '2026-06-01')];
    expect(noticesOn('2026-06-08', one)).not.toContainEqual(['SIGNAL_UNANSWERED', 'SIG1', '2026-06-08']);
    expect(noticesOn('2026-06-09', one)).toContainEqual(['SIGNAL_UNANSWERED', 'SIG1', '2026-06-08']);
    expect(noticesOn('2026-06-16', one)).toContainEqual(['SIGNAL_HOLDS_UP_EXIT', 'SIG1', '2026-06-16']);
    const seen = [...one, acknowledged('SIG1', '2026-06-03')];
    expect(noticesOn('2026-06-09', seen).map(([code]) => code)).not.toContain('SIGNAL_UNANSWERED');
  });

  it('tell of weeks that nobody counted, a week after their end', () => {
    const until = cedreTalliesUntil('2026-W10');
    expect(noticesOn('2026-03-20', until).map(([code]) => code)).not.toContain('TALLY_MISSING');
    expect(noticesOn('2026-03-21', until)).toContainEqual(['TALLY_MISSING', '2026-W11', '2026-03-20']);
  });

  it('tell of the deadlines of governance', () => {
    const zone = told(
      'OverlapZoneDeclared',
      { zone: 'planification', parties: ['COO', 'PROD'], kind: 'OTHER' },
      { on: '2026-01-13' },
    );
    expect(noticesOn('2026-02-20', [zone]).map(([code]) => code)).toContain('ZONE_WITHOUT_PROCESS');
  });
});

describe('KPIs and signals over the same weeks', () => {
  const facts = [
    kpiDefined('K-DEL', { direction: 'DOWN', name: 'Délai', unit: 'jours' }),
    kpiMeasured('K-DEL', '2026-04', 10.9, '2026-05-05'),
    raised('SIG3', 'participation-ewma', '2026-05-01'),
    raised('SIG4', 'clarifications-cusum', '2026-05-08'),
    kpiMeasured('K-DEL', '2026-05', 11.6, '2026-06-02'),
    raised('SIG5', 'silence', '2026-06-05'),
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
      'Délai: 10.9, then 11.6 in 2026-05; SIG3 (participation-ewma) and one more came up to 32 days before.',
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

describe('An acquirer', () => {
  const facts = [
    ...cedre,
    kpiDefined('K-DEL', { direction: 'DOWN' }),
    kpiMeasured('K-DEL', '2026-04', 10.9, '2026-10-08'),
    told('SignalClosed', { signal: 'SIG4', reason: 'calme revenu', by: 'DIR' }, { on: '2026-10-08', by: 'DIR' }),
  ];
  const view = read(facts, DAY, ACQUIRER);

  it('sees detectors, states and responses', () => {
    expect(view.signals).toMatchObject([
      { signal: 'SIG4', detector: 'clarifications-cusum', state: 'CLOSED', raisedOn: '2026-05-08', responseDays: 3 },
    ]);
    expect(view.detectors).toHaveLength(14);
    expect(view.signals[0]?.actions).toMatchObject([{ decision: 'D06', action: null }]);
  });

  it('sees no words, no series and nothing of other slices', () => {
    expect(view.signals[0]).toMatchObject({ sentence: null, comment: null, closedFor: null, chart: null });
    expect(view.detectors.flatMap(({ charts }) => charts)).toEqual([]);
    expect(view.detectors.every(({ needs }) => needs === null)).toBe(true);
    expect(view.notices).toEqual([]);
    expect(view.kpisAndSignals).toBeNull();
    expect(
      JSON.stringify([view, view.notices, view.kpisAndSignals, view.signals.map(({ chart }) => chart)]),
    ).not.toMatch(/K-DEL|calme revenu|vu avec PROD/);
  });
});

describe('Nothing in the answer', () => {
  it('is about one person: no point, chart or detector has a person as its unit', () => {
    const { detectors } = read(cedre);
    const units = detectors.flatMap(({ charts }) =>
      charts.flatMap(({ subject, points }) => [subject, ...points.map(({ at }) => at)]),
    );
    for (const person of ['COO', 'DIR', 'PROD', 'ANA', 'TEC']) expect(units).not.toContain(person);
  });
});
