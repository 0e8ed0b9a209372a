import { addDays, daysBetween, nextWeek, periodStart, weekOf } from '#calendar';
import { by, type ReadOnly } from '#decider';
import { lacksPair } from '../kpis/kpi-pairs.js';
import { mainSeries } from '../kpis/kpi-series.js';
import type { Measurement } from '../kpis/measurement.state.js';
import type { MissionState } from '../mission-state.js';
import type { Day, Direction, Ref, Week } from '../shared/vocabulary.js';
import type { Signal } from './weak-signals.state.js';
import type { KpiMove } from './weak-signals-vocabulary.js';
import { entriesOf, valuesOf } from '../shared/in-order.js';

type State = ReadOnly<MissionState>;

/** A value of a KPI, on the day on which it became known. */
export interface KnownValue {
  readonly kpi: Ref;
  readonly period: string;
  readonly value: number;
  /** The value of the period before. */
  readonly before?: number;
  readonly knownOn: Day;
  readonly move: KpiMove;
  /** First day that it tells of; for a survey wave, the day after the one before became known. */
  readonly from: Day;
}

/** A signal that was there before a number said so. */
export interface EarlierSignal {
  readonly signal: ReadOnly<Signal>;
  /** Days from raising it to knowing the number. */
  readonly daysBefore: number;
}

/** A KPI that got worse, and the signals that were open in the time that the number tells of, before it was known. */
export interface Setback extends KnownValue {
  readonly before: number;
  readonly signals: readonly EarlierSignal[];
}

/** What signals and KPIs did in one week. */
export interface WeekOfBoth {
  readonly week: Week;
  readonly raised: readonly Ref[];
  /** Open on at least one day of the week. */
  readonly open: readonly Ref[];
  /** Values that became known in it. */
  readonly values: readonly KnownValue[];
}

/** Every value of the KPIs that are followed, by the series that speaks for each; a shared one beside its counterpart. */
export const knownValues = ({ kpis }: State): readonly KnownValue[] =>
  entriesOf(kpis.kpis)
    .filter(([ref, { retired }]) => !retired && !lacksPair(kpis, ref))
    .flatMap(([kpi, defined]) => {
      const measurements = mainSeries(defined)?.measurements ?? [];
      return measurements.map((measured, index): KnownValue => {
        const { period, value } = measured;
        const previous = measurements[index - 1];
        return {
          kpi,
          period,
          value,
          ...(previous && { before: previous.value }),
          knownOn: knownOn(measured),
          move: previous ? moveOf(value - previous.value, defined.direction) : 'FIRST',
          from: periodStart(period) ?? (previous ? addDays(previous.recordedOn, 1) : measured.recordedOn),
        };
      });
    });

/** The day on which the value became known as it is: that of its last correction, if it was corrected. */
const knownOn = ({ recordedOn, corrections }: ReadOnly<Measurement>): Day =>
  corrections.at(-1)?.recordedOn ?? recordedOn;

function moveOf(change: number, direction: Direction): KpiMove {
  if (change === 0) return 'NONE';
  return change > 0 === (direction === 'UP') ? 'FAVOURABLE' : 'ADVERSE';
}

/** The values that were worse than the one before, in the order in which they became known. */
export const setbacks = (state: State): readonly Setback[] =>
  knownValues(state)
    .flatMap((known): Setback[] => {
      const { before, move } = known;
      if (before === undefined || move !== 'ADVERSE') return [];
      const earlier = valuesOf(state.weakSignals.signals)
        .filter((signal) => signal.raisedOn < known.knownOn && (endOf(signal) ?? '9') >= known.from)
        .map((signal) => ({ signal, daysBefore: daysBetween(signal.raisedOn, known.knownOn) }));
      return [{ ...known, before, signals: earlier }];
    })
    .sort(by(({ knownOn }) => knownOn));

/** Signals and KPIs over the same weeks, from the start of the mission to a day. */
export function weeksOfBoth(state: State, day: Day): readonly WeekOfBoth[] {
  const { startedOn } = state.mission;
  if (startedOn === undefined) return [];
  const signals = valuesOf(state.weakSignals.signals);
  const values = knownValues(state);
  const weeks: WeekOfBoth[] = [];
  for (let week = weekOf(startedOn); week <= weekOf(day); week = nextWeek(week)) {
    weeks.push({
      week,
      raised: signals.filter(({ raisedOn }) => weekOf(raisedOn) === week).map(({ signal }) => signal),
      open: signals
        .filter((each) => weekOf(each.raisedOn) <= week && weekOf(endOf(each) ?? day) >= week)
        .map(({ signal }) => signal),
      values: values.filter(({ knownOn }) => weekOf(knownOn) === week),
    });
  }
  return weeks;
}

/** The day on which a signal was over, closed or dismissed. */
const endOf = ({ closed, dismissed }: ReadOnly<Signal>): Day | undefined => closed?.on ?? dismissed?.on;
