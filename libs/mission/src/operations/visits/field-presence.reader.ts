import { weekOf } from '#calendar';
import { by, reversed, type ReadOnly } from '#decider';
import { shareOf, sum } from '#statistics';
import type { MissionState } from '../../mission-state.js';
import type { OpenView } from '../../reading/mission-views.js';
import { sees } from '../../reading/reading-rights.js';
import { shownNotices } from '../../reading/shown-notices.js';
import { entriesOf } from '../../shared/in-order.js';
import type { Day } from '../../shared/vocabulary.js';
import type { Language } from '../../shared/wording.js';
import { knownSites } from '../known-sites.js';
import type { FieldObservation, FieldPresence, UnseenProcess, VisitedSite } from './field-presence.shapes.js';
import { unvisitedSites } from './visit-notices.js';
import { followedFrom, openWeeks, visitsOf } from './visited-weeks.js';

type State = Pick<MissionState, 'mission' | 'operations' | 'processes' | 'weakSignals'>;
type Seen = ReadOnly<State>;

/** How present the outsider is where the work is done. What was observed there is not for acquirers. */
export function readFieldPresence(view: OpenView<State>, language: Language): FieldPresence {
  const { state, asOf, rights } = view;
  const isAcquirer = rights.scope !== undefined;
  const observations = isAcquirer ? [] : readObservations(state);
  const decided = observations.filter(({ decision }) => decision !== undefined);
  return {
    asOf,
    notices: shownNotices(unvisitedSites(state, asOf.day), view, language),
    sites: knownSites(state).map((site) => readSite(state, site, asOf.day)),
    visits: state.operations.visits
      .toSorted(reversed(by(({ on }) => on)))
      .map((visit) => ({ ...visit, observations: isAcquirer ? [] : visit.observations })),
    unseen: sees(rights, 'processes') ? readUnseen(state) : [],
    observations,
    decidedShare: shareOf(decided.length, observations.length),
  };
}

function readSite(state: Seen, site: string, day: Day): VisitedSite {
  const visits = visitsOf(state, site);
  const { closures, closedOn } = state.mission;
  const from = followedFrom(state, site);
  const until = closedOn !== undefined && closedOn < day ? closedOn : day;
  const weeks = from === undefined ? [] : openWeeks(from, until, closures);
  const visited = new Set(visits.map(({ on }) => weekOf(on)));
  const visitedWeeks = weeks.filter((week) => visited.has(week)).length;
  return {
    site,
    visits: visits.length,
    met: sum(visits.map(({ met }) => met)),
    lastOn: visits.at(-1)?.on,
    weeks: weeks.length,
    visitedWeeks,
    share: shareOf(visitedWeeks, weeks.length),
  };
}

function readUnseen({ operations, processes }: Seen): readonly UnseenProcess[] {
  const seen = new Set(operations.visits.flatMap(({ about }) => about));
  return entriesOf(processes.processes)
    .filter(([process, { retired }]) => !retired && !seen.has(process))
    .map(([process, { name, critical }]) => ({ process, name, critical }));
}

const readObservations = ({ operations, weakSignals }: Seen): readonly FieldObservation[] =>
  [...new Set(operations.visits.flatMap(({ observations }) => observations))].map((observation) => ({
    observation,
    decision: weakSignals.observations[observation]?.answered?.decision,
  }));
