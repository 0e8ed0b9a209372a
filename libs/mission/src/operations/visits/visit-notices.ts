import { formatDay } from '#calendar';
import { say, type ReadOnly } from '#decider';
import type { MissionState } from '../../mission-state.js';
import type { Notice } from '../../shared/notice.js';
import type { Day } from '../../shared/vocabulary.js';
import { knownSites } from '../known-sites.js';
import { followedFrom, visitDue, visitsOf } from './visited-weeks.js';

type State = ReadOnly<Pick<MissionState, 'mission' | 'operations'>>;

/** Sites that no one has visited for six weeks, while the mission runs. */
export const unvisitedSites = (state: State, day: Day): readonly Notice[] =>
  state.mission.status === 'ACTIVE' ? knownSites(state).flatMap((site) => unvisited(state, site, day)) : [];

function unvisited(state: State, site: string, day: Day): readonly Notice[] {
  const last = visitsOf(state, site).at(-1)?.on;
  const since = last ?? followedFrom(state, site);
  if (since === undefined) return [];
  const by = visitDue(since, state.mission.closures);
  if (day <= by) return [];
  return [
    {
      code: 'SITE_UNVISITED',
      urgency: 'OVERDUE',
      subject: site,
      since,
      by,
      fact: last
        ? say(
            `Le site « ${site} » n’a pas été visité depuis le ${formatDay(last, 'fr')}.`,
            `Site “${site}” has not been visited since ${last}.`,
          )
        : say(`Le site « ${site} » n’a jamais été visité.`, `Site “${site}” was never visited.`),
      expected: say('Aller voir le travail sur place, puis saisir la visite.', 'Go and see the work, then record it.'),
    },
  ];
}
