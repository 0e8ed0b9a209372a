import { fridayOf } from '#calendar';
import type { ReadOnly } from '#decider';
import { openWeeksAfter } from '../exit-readiness/handover/handover-forecast.js';
import type { MissionState } from '../mission-state.js';
import type { Day } from '../shared/vocabulary.js';
import { DETECTORS, type DetectorName, type Usefulness } from '../weak-signals/weak-signals.events.js';
import { valuesOf } from '../shared/in-order.js';

/** A mission that is over, with everything that was said and done in it. */
export type PastMission = ReadOnly<MissionState>;

/** What people made of the signals of one detector, once they were over. */
export interface DetectorRecord {
  readonly detector: DetectorName;
  readonly raised: number;
  readonly trueAlarms: number;
  readonly falseAlarms: number;
  readonly unjudged: number;
}

/** What one mission that is over says about detectors and forecasts. */
export interface MissionRecord {
  readonly terminatedEarly: boolean;
  readonly isHandedOver: boolean;
  readonly detectors: readonly DetectorRecord[];
  readonly handover?: HandoverRecord;
}

export function missionRecord(state: PastMission): MissionRecord {
  const handover = handoverRecord(state);
  return {
    terminatedEarly: state.mission.terminatedEarly ?? false,
    isHandedOver: state.exitReadiness.acceptances.length > 0,
    detectors: detectorRecords(state),
    ...(handover && { handover }),
  };
}

/** How every detector fared over some missions; one that never raised anything is there with zeros. */
export const overall = (missions: readonly MissionRecord[]): readonly DetectorRecord[] =>
  DETECTORS.map((detector) => {
    const own = missions.flatMap(({ detectors }) => detectors.filter((each) => each.detector === detector));
    const sumOf = (count: Exclude<keyof DetectorRecord, 'detector'>) => own.reduce((sum, each) => sum + each[count], 0);
    return {
      detector,
      raised: sumOf('raised'),
      trueAlarms: sumOf('trueAlarms'),
      falseAlarms: sumOf('falseAlarms'),
      unjudged: sumOf('unjudged'),
    };
  });

const detectorRecords = ({ weakSignals }: PastMission): readonly DetectorRecord[] =>
  DETECTORS.map((detector) => {
    const own = valuesOf(weakSignals.signals).filter((signal) => signal.detector === detector);
    const judged = (usefulness: Usefulness) => own.filter((signal) => signal.judged?.usefulness === usefulness).length;
    const [trueAlarms, falseAlarms] = [judged('TRUE_ALARM'), judged('FALSE_ALARM')];
    return { detector, raised: own.length, trueAlarms, falseAlarms, unjudged: own.length - trueAlarms - falseAlarms };
  });

/** What was forecast of one handover, and when it took place. */
export interface HandoverRecord {
  /** Last day by which it was to be done with 85 % probability; left out when that was beyond the horizon. */
  readonly p85By?: Day;
  readonly handedOverOn: Day;
  readonly within: boolean;
}

/**
 * The handover of a mission against its first forecast, which is the one that people planned by: the later ones know
 * most of the answer. Undefined for a mission that was never handed over, or never forecast before it was.
 */
export function handoverRecord(state: PastMission): HandoverRecord | undefined {
  const { acceptances, snapshots } = state.exitReadiness;
  const last = acceptances
    .map(({ on }) => on)
    .sort()
    .at(-1);
  const first = valuesOf(snapshots).find(({ forecast, asOf }) => forecast && last !== undefined && asOf <= last);
  if (last === undefined || !first?.forecast) return undefined;
  const week = first.forecast.p85 === undefined ? undefined : weekAhead(state, first.asOf, first.forecast.p85);
  const p85By = week && fridayOf(week);
  return { handedOverOn: last, ...(p85By && { p85By }), within: p85By === undefined || last <= p85By };
}

/** The open week that a forecast of a day counted as its n-th. */
function weekAhead({ weakSignals, mission }: PastMission, asOf: Day, n: number) {
  const known = weakSignals.tallies.filter(({ week, recordedOn }) => recordedOn <= asOf && fridayOf(week) <= asOf);
  const lastObserved = known
    .map(({ week }) => week)
    .sort()
    .at(-1);
  return lastObserved === undefined ? undefined : openWeeksAfter({ mission }, lastObserved, asOf).at(n - 1);
}
