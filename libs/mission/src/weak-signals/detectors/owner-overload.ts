import type { ReadOnly } from '#decider';
import { isSmall } from '../../mission/org-kind.js';
import type { MissionState } from '../../mission-state.js';
import { stateDetector, type Alarm } from '../detector.js';
import { OWNER_LOAD_ARL0, watchedLoad, type WatchedLoad } from '../owner-load/owner-load-chart.js';

type State = ReadOnly<Pick<MissionState, 'mission' | 'weakSignals'>>;

/**
 * The load of an owner who is alone, or nearly so, rises above what is usual: an EWMA of the load as it is felt, 1 to 5,
 * with exact limits, of which only a rise alarms. Roberts (1959), Lucas and Saccucci (1990), Montgomery 9.2. It alarms
 * from the first week above the limit until two in a row are not: what it finds is what `ownerLoad` shows, and the
 * question is not put again before that. Acting on it resets nothing.
 */
export const ownerOverload = stateDetector({
  name: 'owner-overload',
  version: 1,
  falseAlarms: (state) => (ownersWeeks(state)?.usual ? OWNER_LOAD_ARL0 : undefined),
  reads: ['mission', 'weakSignals'],
  alteredByTime: 'never',
  read(state) {
    const watched = ownersWeeks(state);
    if (!watched?.usual) return [];
    const { since } = watched;
    return [{ clear: since === undefined, ...(since !== undefined && { alarm: alarmOf(watched, since) }) }];
  },
});

/** The weeks of the owner as they are watched; undefined in a company that has people to share the load. */
export const ownersWeeks = ({ mission, weakSignals }: State): WatchedLoad | undefined =>
  isSmall(mission) ? watchedLoad(weakSignals.ownerLoads) : undefined;

/** It has no number: everybody in the mission reads the line that raises it. The chart is for whoever may read it. */
const alarmOf = ({ points }: WatchedLoad, since: string): Alarm => ({
  since,
  statistic: {
    fr: `La charge du dirigeant dépasse depuis ${since} ce qui lui est habituel.`,
    en: `The load of the owner has been above what is usual since ${since}.`,
  },
  series: points.map(({ recorded: { revision } }) => revision).sort((a, b) => a - b),
});
