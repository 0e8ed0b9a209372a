import type { ReadOnly } from '#decider';
import { median, shareOf } from '#statistics';
import { isSmall } from '../mission/org-kind.js';
import type { MissionState } from '../mission-state.js';
import type { OpenView } from '../reading/mission-views.js';
import { shownNotices } from '../reading/shown-notices.js';
import { onDemand } from '../shared/on-demand.js';
import type { Day } from '../shared/vocabulary.js';
import { worded, type Language } from '../shared/wording.js';
import type { Chart } from './charts/chart.js';
import { CHARTS } from './charts/charts.js';
import { isContradicted } from './contradiction.js';
import { needOf, type DetectorNeed } from './detector-need.js';
import type { Detector } from './detector.js';
import { detectors } from './detectors/detectors.js';
import { falseAlarmBudget } from './false-alarm-budget.js';
import { readKpisAndSignals } from './kpi-and-signals.reader.js';
import { respondedOn, responseDelay } from './response.js';
import { readChart } from './signal-chart.reader.js';
import { deadlineNotices, signalNotices } from './signal-notices.js';
import { readsChart, readSignal, type SignalReading } from './signal.reader.js';
import type { DetectorName } from './weak-signals.events.js';
import { watchesAPerson } from './weak-signals-vocabulary.js';
import { isOpen } from './weak-signals.state.js';
import { OWNER_LOAD_READERS } from './owner-load/owner-load-vocabulary.js';
import { talliesByWeek } from '../inputs/weekly-tallies.js';
import type {
  DetectorNeed as ShownDetectorNeed,
  DetectorStatus,
  FalseAlarmBudget,
  SignalResponse,
  WeakSignals,
  WeekOfSignals,
} from './weak-signals.shapes.js';
import { valuesOf } from '../shared/in-order.js';

type State = ReadOnly<MissionState>;

/**
 * The weak signals of a mission as a person reads them. An acquirer sees detectors, signals and responses, but no words
 * and nothing of what lies behind: series may tell of slices that they were not granted.
 */
export function readWeakSignals(view: OpenView<MissionState>, language: Language): WeakSignals {
  const { state, asOf, rights } = view;
  const { day } = asOf;
  const wordless = rights.scope !== undefined;
  const readsLoad = !wordless && rights.roles.some((role) => OWNER_LOAD_READERS.includes(role));
  const reading: SignalReading = { state, day, language, wordless, readsLoad };
  const charts = onDemand({}, undrawn(state, day));
  const answer = {
    asOf,
    signals: valuesOf(state.weakSignals.signals).map((signal) =>
      readSignal(signal, () => charts[signal.detector], reading),
    ),
    detectors: watching(state, wordless).map((detector) =>
      readDetector(detector, () => charts[detector.name], reading),
    ),
    weeks: readWeeks(state),
  };
  return onDemand(answer, {
    notices: () =>
      wordless ? [] : shownNotices([...signalNotices(state, day), ...deadlineNotices(state, day)], view, language),
    response: () => readResponse(state),
    falseAlarmBudget: () => readBudget(state),
    kpisAndSignals: () => (wordless ? undefined : readKpisAndSignals(state, day, language)),
  });
}

/**
 * The detectors that watch this mission: the load of an owner is watched in a very small company alone. Whoever may not
 * know of it finds no such detector, as one that learns for ever would be a lie.
 */
const watching = ({ mission }: State, wordless: boolean): readonly Detector[] =>
  detectors.filter(({ name }) => !watchesAPerson(name) || (isSmall(mission) && !wordless));

/** The charts of each detector, still to be drawn: most readers ask for few of them. */
const undrawn = (state: State, day: Day) =>
  Object.fromEntries(detectors.map(({ name }) => [name, () => CHARTS[name](state, day)])) as unknown as Readonly<
    Record<DetectorName, () => readonly Chart[]>
  >;

const readWeeks = ({ weakSignals }: State): readonly WeekOfSignals[] =>
  talliesByWeek(weakSignals).map((tally) => ({
    ...tally,
    participation: shareOf(tally.contributors, tally.invited),
    ownerShare: shareOf(tally.ownerDecisions, tally.opsDecisions),
  }));

function readResponse(state: State): SignalResponse {
  const signals = valuesOf(state.weakSignals.signals);
  const open = signals.filter(isOpen);
  return {
    raised: signals.length,
    open: open.length,
    unanswered: open.filter((signal) => respondedOn(signal) === undefined).length,
    medianDays: median(signals.flatMap((signal) => responseDelay(signal) ?? [])),
    contradicted: signals.filter(({ signal }) => isContradicted(state, signal)).length,
  };
}

/** A chart that cannot alarm has an infinite run length, which JSON cannot say. */
function readBudget(state: State): FalseAlarmBudget | undefined {
  const budget = falseAlarmBudget(state);
  if (!budget) return undefined;
  const charts = budget.charts.map((chart) => ({ ...chart, arl0: finite(chart.arl0) }));
  const rules = detectors.filter(({ falseAlarms }) => falseAlarms === 'rule').map(({ name }) => name);
  return { ...budget, charts, rules };
}

const finite = (length: number | undefined): number | undefined =>
  length !== undefined && Number.isFinite(length) ? length : undefined;

const stateOf = (learning: boolean, alarming: boolean): DetectorStatus['state'] =>
  learning ? 'LEARNING' : alarming ? 'ALARM' : 'QUIET';

function readDetector(detector: Detector, charts: () => readonly Chart[], reading: SignalReading): DetectorStatus {
  const { state, day, language, wordless } = reading;
  const { name, version, falseAlarms } = detector;
  const readings = detector.read(state, day);
  const alarms = readings.filter(({ alarm }) => alarm);
  const learning = falseAlarms !== 'rule' && readings.length === 0;
  const status = {
    detector: name,
    version,
    state: stateOf(learning, alarms.length > 0),
    subjects: alarms.flatMap(({ subject }) => subject ?? []),
    rule: falseAlarms === 'rule',
  };
  return onDemand(status, {
    needs: () => (wordless ? undefined : readNeed(needOf(name, charts(), state), language)),
    arl0: () => (falseAlarms === 'rule' ? undefined : finite(falseAlarms(state))),
    charts: () => (readsChart(status, reading) ? charts().map((chart) => readChart(chart, language)) : []),
  });
}

const readNeed = (need: DetectorNeed | undefined, language: Language): ShownDetectorNeed | undefined =>
  need
    ? {
        sentence: worded(need.sentence, language),
        observed: need.learning?.observed,
        needed: need.learning?.needed,
      }
    : undefined;
