import { formatDay, fridayOf } from '#calendar';
import type { ReadOnly, Sentence } from '#decider';
import type { MissionState } from '../mission-state.js';
import type { Chart, Learning } from './charts/chart.js';
import { usualRequests } from './detectors/clarifications-chart.js';
import { observedWeeks } from './detectors/observed-weeks.js';
import { midpointOf } from './detectors/owner-dependency.js';
import { counted } from '../shared/wording.js';
import type { DetectorName } from './weak-signals.events.js';
import { talliesByWeek } from '../inputs/weekly-tallies.js';

type State = ReadOnly<MissionState>;

/** What a detector still needs before it can alarm. */
export interface DetectorNeed {
  readonly sentence: Sentence;
  /** How much of it is there, where it can be counted. */
  readonly learning?: Learning;
}

/** What keeps a detector from alarming on a day; undefined when nothing does. */
export function needOf(detector: DetectorName, charts: readonly Chart[], state: State): DetectorNeed | undefined {
  const nearest = nearestLearning(charts);
  if (nearest) return { sentence: learningSentence(nearest), learning: nearest };
  return OTHER_NEEDS[detector]?.(state, charts);
}

/** Of several charts, what the one needs that needs least; undefined when one of them needs nothing. */
function nearestLearning(charts: readonly Chart[]): Learning | undefined {
  if (charts.some(({ learning }) => learning === undefined)) return undefined;
  return charts
    .flatMap(({ learning }) => learning ?? [])
    .sort((a, b) => a.needed - a.observed - (b.needed - b.observed))
    .at(0);
}

/** How far the learning is, in words. */
export const learningSentence = ({ observed, needed, unit }: Learning): Sentence => ({
  fr: `En apprentissage : ${counted(observed, 'fr', ...unit.fr)} sur ${needed}.`,
  en: `Learning: ${observed} of ${counted(needed, 'en', ...unit.en)}.`,
});

type Need = (state: State, charts: readonly Chart[]) => DetectorNeed | undefined;

const unmeasured: Need = (_, charts) =>
  charts.length > 0
    ? undefined
    : { sentence: { fr: 'Aucun indicateur n’est encore mesuré.', en: 'No KPI was measured yet.' } };

const OTHER_NEEDS: Partial<Record<DetectorName, Need>> = {
  'clarifications-cusum': (state) => {
    const weeks = observedWeeks(state);
    if (!weeks || usualRequests(weeks) > 0) return undefined;
    return {
      sentence: {
        fr: 'Aucune demande dans les semaines de référence : il n’y a rien à quoi comparer.',
        en: 'No request in the baseline weeks: there is nothing to compare with.',
      },
    };
  },
  'owner-dependency': (state) => {
    const midpoint = midpointOf(state);
    const last = talliesByWeek(state.weakSignals).at(-1);
    if (midpoint === undefined || (last && fridayOf(last.week) >= midpoint)) return undefined;
    return {
      sentence: {
        fr: `Regarde à partir du premier relevé après la moitié de la mission, le ${formatDay(midpoint, 'fr')}.`,
        en: `Looks from the first tally after the middle of the mission on, ${midpoint}.`,
      },
    };
  },
  'kpi-trend': unmeasured,
  'kpi-shift': unmeasured,
  facade: (_, charts) =>
    charts.length > 0
      ? undefined
      : {
          sentence: {
            fr: 'Non évalué : aucun processus n’a d’exécution enregistrée.',
            en: 'Not evaluated: no process has a recorded execution.',
          },
        },
};
