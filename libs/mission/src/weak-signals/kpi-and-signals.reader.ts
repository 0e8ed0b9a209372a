import type { ReadOnly } from '#decider';
import { kpiOf } from '../kpis/kpis.state.js';
import type { MissionState } from '../mission-state.js';
import type { Day } from '../shared/vocabulary.js';
import { called, counted, decimal, worded, type Language } from '../shared/wording.js';
import { setbacks, weeksOfBoth, type Setback } from './kpi-and-signals.js';
import { DETECTOR_NAMES } from './weak-signals-vocabulary.js';
import type { KpisAndSignals, KpiSetback } from './kpi-and-signals.shapes.js';

type State = ReadOnly<MissionState>;

/** KPIs and signals over the same weeks, as they are answered. */
export const readKpisAndSignals = (state: State, day: Day, language: Language): KpisAndSignals => ({
  weeks: weeksOfBoth(state, day).map(({ week, raised, open, values }) => ({
    week,
    raised,
    open,
    values: values.map(({ kpi, period, value, knownOn, move }) => ({ kpi, period, value, knownOn, move })),
  })),
  setbacks: setbacks(state).map((setback) => readSetback(state, setback, language)),
});

function readSetback({ kpis }: State, setback: Setback, language: Language): KpiSetback {
  const { kpi, period, before, value, knownOn, signals } = setback;
  const { name, unit } = kpiOf(kpis, kpi);
  return {
    kpi,
    name,
    unit,
    period,
    before,
    value,
    knownOn,
    signals: signals.map(({ signal: { signal, detector, raisedOn }, daysBefore }) => ({
      signal,
      detector,
      raisedOn,
      daysBefore,
    })),
    sentence: worded(sentenceOf(setback, called(kpi, name)), language),
  };
}

function sentenceOf({ period, before, value, signals }: Setback, kpi: string) {
  const [first, ...others] = signals;
  const change = {
    fr: `${kpi} : ${decimal(before, 'fr')} puis ${decimal(value, 'fr')} en ${period}`,
    en: `${kpi}: ${decimal(before, 'en')}, then ${decimal(value, 'en')} in ${period}`,
  };
  if (!first) {
    return { fr: `${change.fr} ; aucun signal ne l’avait précédé.`, en: `${change.en}; no signal had come before.` };
  }
  const { signal, detector } = first.signal;
  const name = DETECTOR_NAMES[detector];
  const more = others.length;
  const fr =
    more === 0 ? ' le précédait' : more === 1 ? ' et un autre le précédaient' : ` et ${more} autres le précédaient`;
  const en = more === 0 ? '' : more === 1 ? ' and one more' : ` and ${more} more`;
  const { daysBefore } = first;
  return {
    fr: `${change.fr} ; ${called(signal, name.fr)}${fr}, de ${counted(daysBefore, 'fr', 'jour')} au plus.`,
    en: `${change.en}; ${called(signal, name.en)}${en} came up to ${counted(daysBefore, 'en', 'day')} before.`,
  };
}
