import { daysBetween } from '#calendar';
import type { ReadOnly } from '#decider';
import type { MissionState } from '../mission-state.js';
import { isUnresolved } from '../operations/operations.state.js';
import { isPersistent } from '../operations/persistence.js';
import type { OpenView } from '../reading/mission-views.js';
import type { Language } from '../shared/wording.js';
import { isContradicted } from './contradiction.js';
import { detectors } from './detectors/detectors.js';
import { falseAlarmBudget } from './false-alarm-budget.js';
import { readClarificationsChart } from './clarifications-chart.reader.js';
import type { Signal } from './weak-signals.state.js';
import { talliesByWeek } from './weak-signals.state.js';
import type {
  DetectorStatusType,
  OpenIrritantType,
  SignalType,
  WeakSignalsType,
  FalseAlarmBudgetType,
} from './weak-signals.types.js';

type Mission = ReadOnly<MissionState>;

/** The weak signals of a mission as a person reads them. An acquirer sees detectors and responses, but no words. */
export function readWeakSignals({ state, asOf, rights }: OpenView<MissionState>, language: Language): WeakSignalsType {
  const wordless = rights.scope !== undefined;
  return {
    asOf,
    openIrritants: readIrritants(state, asOf.day),
    weeks: talliesByWeek(state.weakSignals).map((tally) => ({
      ...tally,
      participation: share(tally.contributors, tally.invited),
      ownerShare: share(tally.ownerDecisions, tally.opsDecisions),
    })),
    clarifications: readClarificationsChart(state),
    signals: Object.values(state.weakSignals.signals).map((signal) => readSignal(state, signal, wordless, language)),
    detectors: detectors.map((detector) => readDetector(detector, state, asOf.day)),
    falseAlarmBudget: readBudget(state),
  };
}

const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

const readIrritants = ({ operations }: Mission, day: string): readonly OpenIrritantType[] =>
  Object.entries(operations.irritants)
    .filter(([, irritant]) => isUnresolved(irritant))
    .map(([irritant, reported]) => ({
      irritant,
      topic: reported.topic,
      severity: reported.severity,
      site: reported.site ?? null,
      reportedOn: reported.reportedOn,
      ageDays: daysBetween(reported.reportedOn, day),
      timesReopened: reported.reopened,
      persistent: isPersistent(reported, day),
    }))
    .sort((a, b) => b.ageDays - a.ageDays);

/** A chart that cannot alarm has an infinite run length, which JSON cannot say. */
function readBudget(mission: Mission): FalseAlarmBudgetType | null {
  const budget = falseAlarmBudget(mission);
  if (!budget) return null;
  const charts = budget.charts.map((chart) => ({ ...chart, arl0: Number.isFinite(chart.arl0) ? chart.arl0 : null }));
  return { ...budget, charts };
}

function readSignal(mission: Mission, signal: ReadOnly<Signal>, wordless: boolean, language: Language): SignalType {
  const { acknowledged, actions, dismissed, closed, statistic, raisedOn } = signal;
  const responses = [acknowledged?.on, ...actions.map(({ on }) => on), dismissed?.on, closed?.on].filter(
    (on) => on !== undefined,
  );
  const first = responses.sort().at(0);
  return {
    signal: signal.signal,
    detector: signal.detector,
    subject: signal.subject ?? null,
    state: stateOf(signal),
    sentence: wordless ? null : { ...statistic, text: statistic[language] },
    value: signal.value ?? null,
    threshold: signal.threshold ?? null,
    since: signal.since ?? null,
    raisedOn,
    acknowledgedOn: acknowledged?.on ?? null,
    responseDays: first === undefined ? null : daysBetween(raisedOn, first),
    actions: actions.map(({ on, by, decision, action }) => ({
      on,
      by,
      decision: decision ?? null,
      action: wordless ? null : (action ?? null),
    })),
    dismissedOn: dismissed?.on ?? null,
    contradicted: isContradicted(mission, signal.signal),
    closedOn: closed?.on ?? null,
    closedBy: closed?.by ?? null,
    series: signal.series,
  };
}

function stateOf({ acknowledged, actions, dismissed, closed }: ReadOnly<Signal>): string {
  if (closed) return 'CLOSED';
  if (dismissed) return 'DISMISSED';
  if (actions.length > 0) return 'ACTED_UPON';
  return acknowledged ? 'ACKNOWLEDGED' : 'RAISED';
}

function readDetector(detector: (typeof detectors)[number], mission: Mission, day: string): DetectorStatusType {
  const { name, version, falseAlarms } = detector;
  const readings = detector.read(mission, day);
  const alarms = readings.filter(({ alarm }) => alarm);
  const learning = falseAlarms !== 'rule' && readings.length === 0;
  return {
    detector: name,
    version,
    state: learning ? 'LEARNING' : alarms.length > 0 ? 'ALARM' : 'QUIET',
    subjects: alarms.flatMap(({ subject }) => subject ?? []),
  };
}
