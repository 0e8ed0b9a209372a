import type { ReadOnly } from '#decider';
import type { MissionState } from '../../mission-state.js';
import type { FollowedProcess } from '../../processes/processes.state.js';
import type { Ref } from '../../shared/vocabulary.js';
import { counted } from '../../shared/wording.js';
import { stateDetector, type Reading } from '../detector.js';
import { entriesOf, refsOf } from '../../shared/in-order.js';

/** A tool brought to this many sites at once is a roll-out. */
const SEVERAL = 2;

type State = ReadOnly<Pick<MissionState, 'mission' | 'processes' | 'operations'>>;

/** A tool rolled out as it came out of the box: no pilot, and no one adapted it. */
export const readyMade = stateDetector({
  name: 'ready-made',
  version: 1,
  falseAlarms: 'rule',
  reads: ['mission', 'processes', 'operations'],
  alteredByTime: 'never',
  read(state) {
    const wide = rolloutSites(state);
    const adapted = new Set(state.processes.adaptations.map(({ process }) => process));
    return entriesOf(state.processes.processes).map(([ref, process]) => reading(ref, process, wide, adapted.has(ref)));
  },
});

function reading(
  subject: Ref,
  { automations, retired }: ReadOnly<FollowedProcess>,
  wide: number,
  adapted: boolean,
): Reading {
  const rollout = automations.findLast(({ pilot, sites }) => !pilot && sites >= wide);
  const piloted = rollout && automations.some(({ pilot, revision }) => pilot && revision > rollout.revision);
  if (!rollout || piloted || adapted || retired) return { subject, clear: true };
  const { tool, sites, on, revision } = rollout;
  const alarm = {
    since: on,
    statistic: {
      fr: `${tool} (${subject}) déployé sur ${counted(sites, 'fr', 'site')} sans pilote ni adaptation.`,
      en: `${tool} (${subject}) rolled out to ${counted(sites, 'en', 'site')} with no pilot or adaptation.`,
    },
    value: sites,
    threshold: wide,
    series: [revision],
  };
  return { subject, clear: false, alarm };
}

/** Sites that a tool has to reach at once for it to be a roll-out: several, or all there are. */
export const rolloutSites = (state: State): number => Math.min(SEVERAL, sitesOf(state));

/** Sites of the scope and those that joined; a company whose sites are not named has one. */
const sitesOf = ({ mission, operations }: State): number =>
  Math.max(1, new Set([...(mission.scope?.sites ?? []), ...refsOf(operations.sites)]).size);
