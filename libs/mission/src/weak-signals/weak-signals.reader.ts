import type { ReadOnly } from '#decider';
import { median } from '#statistics';
import type { MissionState } from '../mission-state.js';
import type { OpenView } from '../reading/mission-views.js';
import { shownNotices } from '../shared/notice.js';
import { worded, type Language } from '../shared/wording.js';
import type { Chart } from './charts/chart.js';
import { CHARTS } from './charts/charts.js';
import { isContradicted } from './contradiction.js';
import { needOf } from './detector-need.js';
import type { Detector } from './detector.js';
import { detectors } from './detectors/detectors.js';
import { falseAlarmBudget } from './false-alarm-budget.js';
import { readKpisAndSignals } from './kpi-and-signals.reader.js';
import { respondedOn, responseDelay } from './response.js';
import { readChart } from './signal-chart.reader.js';
import { deadlineNotices, signalNotices } from './signal-notices.js';
import { readSignal, type SignalReading } from './signal.reader.js';
import { isOpen, talliesByWeek } from './weak-signals.state.js';
import type {
  DetectorStatusType,
  FalseAlarmBudgetType,
  SignalResponseType,
  WeakSignalsType,
  WeekOfSignalsType,
} from './weak-signals.types.js';

type Mission = ReadOnly<MissionState>;

/**
 * The weak signals of a mission as a person reads them. An acquirer sees detectors, signals and responses, but no words
 * and nothing of what lies behind: series may tell of slices that they were not granted.
 */
export function readWeakSignals({ state, asOf, rights }: OpenView<MissionState>, language: Language): WeakSignalsType {
  const { day } = asOf;
  const wordless = rights.scope !== undefined;
  const reading: SignalReading = { mission: state, day, language, wordless };
  const charts = new Map(detectors.map(({ name }) => [name, CHARTS[name](state, day)]));
  const notices = wordless ? [] : [...signalNotices(state, day), ...deadlineNotices(state, day)];
  return {
    asOf,
    notices: shownNotices(notices, language),
    signals: Object.values(state.weakSignals.signals).map((signal) =>
      readSignal(signal, charts.get(signal.detector) ?? [], reading),
    ),
    response: readResponse(state),
    detectors: detectors.map((detector) => readDetector(detector, charts.get(detector.name) ?? [], reading)),
    falseAlarmBudget: readBudget(state),
    weeks: readWeeks(state),
    kpisAndSignals: wordless ? null : readKpisAndSignals(state, day, language),
  };
}

const readWeeks = ({ weakSignals }: Mission): readonly WeekOfSignalsType[] =>
  talliesByWeek(weakSignals).map((tally) => ({
    ...tally,
    participation: share(tally.contributors, tally.invited),
    ownerShare: share(tally.ownerDecisions, tally.opsDecisions),
  }));

const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

function readResponse(mission: Mission): SignalResponseType {
  const signals = Object.values(mission.weakSignals.signals);
  const open = signals.filter(isOpen);
  return {
    raised: signals.length,
    open: open.length,
    unanswered: open.filter((signal) => respondedOn(signal) === undefined).length,
    medianDays: median(signals.flatMap((signal) => responseDelay(signal) ?? [])) ?? null,
    contradicted: signals.filter(({ signal }) => isContradicted(mission, signal)).length,
  };
}

/** A chart that cannot alarm has an infinite run length, which JSON cannot say. */
function readBudget(mission: Mission): FalseAlarmBudgetType | null {
  const budget = falseAlarmBudget(mission);
  if (!budget) return null;
  const charts = budget.charts.map((chart) => ({ ...chart, arl0: finite(chart.arl0) }));
  const rules = detectors.filter(({ falseAlarms }) => falseAlarms === 'rule').map(({ name }) => name);
  return { ...budget, charts, rules };
}

const finite = (length: number | undefined): number | null =>
  length !== undefined && Number.isFinite(length) ? length : null;

function readDetector(detector: Detector, charts: readonly Chart[], reading: SignalReading): DetectorStatusType {
  const { mission, day, language, wordless } = reading;
  const { name, version, falseAlarms } = detector;
  const readings = detector.read(mission, day);
  const alarms = readings.filter(({ alarm }) => alarm);
  const learning = falseAlarms !== 'rule' && readings.length === 0;
  const need = needOf(name, charts, mission);
  return {
    detector: name,
    version,
    state: learning ? 'LEARNING' : alarms.length > 0 ? 'ALARM' : 'QUIET',
    needs: need
      ? {
          sentence: worded(need.sentence, language),
          observed: need.learning?.observed ?? null,
          needed: need.learning?.needed ?? null,
        }
      : null,
    subjects: alarms.flatMap(({ subject }) => subject ?? []),
    rule: falseAlarms === 'rule',
    arl0: falseAlarms === 'rule' ? null : finite(falseAlarms(mission)),
    charts: wordless ? [] : charts.map((chart) => readChart(chart, language)),
  };
}
