import { daysBetween } from '#calendar';
import type { ReadOnly } from '#decider';
import { struckSince } from '../mission/mission.state.js';
import type { MissionState } from '../mission-state.js';
import { onDemand } from '../shared/on-demand.js';
import type { Day } from '../shared/vocabulary.js';
import { worded, type Language } from '../shared/wording.js';
import type { Chart } from './charts/chart.js';
import { contradictionOf } from './contradiction.js';
import { expectedAct } from './expected-act.js';
import { respondedOn, responseDelay } from './response.js';
import { signalState } from './signal-state.js';
import { readChart } from './signal-chart.reader.js';
import { watchesAPerson } from './weak-signals-vocabulary.js';
import type { DetectorName } from './weak-signals.events.js';
import { isOpen, type Signal } from './weak-signals.state.js';
import type { Signal as ShownSignal } from './weak-signals.shapes.js';

/** Who reads, and when: someone without words sees detectors and responses only. */
export interface SignalReading {
  readonly state: ReadOnly<MissionState>;
  readonly day: Day;
  readonly language: Language;
  readonly wordless: boolean;
  /** Whether they may read the numbers of the owner's load. */
  readonly readsLoad: boolean;
}

/** A signal with its life, what is expected about it, and the series behind it. */
export function readSignal(
  signal: ReadOnly<Signal>,
  charts: () => readonly Chart[],
  reading: SignalReading,
): ShownSignal {
  const { state, day, language, wordless } = reading;
  const { acknowledged, actions, dismissed, closed, statistic, raisedOn } = signal;
  const said = (words: string | undefined): string | undefined => (wordless ? undefined : words);
  const contradiction = contradictionOf(state, signal.signal);
  const expected = wordless ? undefined : expectedAct(signal, day);
  const answer = {
    signal: signal.signal,
    detector: signal.detector,
    detectorVersion: signal.detectorVersion,
    subject: signal.subject,
    state: signalState(signal),
    sentence: wordless ? undefined : worded(statistic, language),
    value: signal.value,
    threshold: signal.threshold,
    since: signal.since,
    raisedOn,
    acknowledgedOn: acknowledged?.on,
    comment: said(acknowledged?.comment),
    respondedOn: respondedOn(signal),
    responseDays: responseDelay(signal),
    openDays: isOpen(signal) ? daysBetween(raisedOn, day) : undefined,
    actions: actions.map(({ on, by, decision, action, resetStatistic }) => ({
      on,
      by,
      decision,
      action: said(action),
      resetStatistic,
    })),
    dismissedOn: dismissed?.on,
    dismissedFor: said(dismissed?.reason),
    contradicted: contradiction !== undefined,
    contradiction,
    closedOn: closed?.on,
    closedBy: closed?.by,
    closedFor: said(closed?.reason),
    judged: signal.judged?.usefulness,
    expected: expected ? { ...expected, by: expected.by, act: worded(expected.act, language) } : undefined,
    revision: signal.revision,
    series: signal.series,
    restsOnStruck: struckSince(state.mission, signal, signal.series),
  };
  return onDemand(answer, {
    chart: () => {
      const chart = readsChart(signal, reading) ? chartOf(signal, charts()) : undefined;
      return chart ? readChart(chart, language) : undefined;
    },
  });
}

/** May they read the series behind a detector? */
export const readsChart = (
  { detector }: { readonly detector: DetectorName },
  { wordless, readsLoad }: Pick<SignalReading, 'wordless' | 'readsLoad'>,
): boolean => !wordless && (readsLoad || !watchesAPerson(detector));

/** The chart of what the signal is about. A KPI measured on several sites has the one whose lines the signal cites. */
function chartOf({ subject, series }: ReadOnly<Signal>, charts: readonly Chart[]): Chart | undefined {
  const about = charts.filter((chart) => chart.subject === undefined || chart.subject === subject);
  const cited = ({ points }: Chart): number =>
    points.filter(({ revisions }) => revisions.some((revision) => series.includes(revision))).length;
  return about.toSorted((a, b) => cited(b) - cited(a))[0];
}
