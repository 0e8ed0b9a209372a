import { fridayOf } from '#calendar';
import type { ReadOnly } from '#decider';
import { mannKendall, wilsonInterval } from '#statistics';
import { OWNER_SHARE_WEEKS, ownerShare, ownerWeeks } from '../../inputs/owner-share.js';
import type { MissionState } from '../../mission-state.js';
import { midpointOf, ownerShareTarget } from '../detectors/owner-dependency.js';
import { revisionsOf, type Tally } from '../detectors/observed-weeks.js';
import { parameter, type ChartParameter, type ChartPoint, type ChartReader } from './chart.js';

/**
 * The share of operating decisions that the owner takes, week by week, and the lower end of its Wilson interval over the
 * last eight weeks in which the owner was there. Weeks of an absence test of theirs are no points.
 */
export const ownerDependencyChart: ChartReader = (state) => {
  const target = ownerShareTarget(state);
  const midpoint = midpointOf(state);
  const { present } = ownerWeeks(state);
  return [
    {
      kind: 'INTERVAL',
      observes: {
        fr: 'part des décisions d’exploitation prises par le dirigeant',
        en: 'share of operating decisions taken by the owner',
      },
      unit: {
        fr: `borne basse de Wilson sur ${OWNER_SHARE_WEEKS} semaines, à partir de la moitié de la mission`,
        en: `Wilson lower bound over ${OWNER_SHARE_WEEKS} weeks, from the middle of the mission on`,
      },
      alarms: 'ABOVE',
      parameters: [
        parameter('target', target, 'part visée', 'target share'),
        ...intervalNow(state),
        ...trendOf(present),
      ],
      points: present.map((tally, index): ChartPoint => {
        const window = present.slice(Math.max(0, index + 1 - OWNER_SHARE_WEEKS), index + 1);
        const low = lowerBound(window);
        return {
          at: tally.week,
          ...(tally.opsDecisions > 0 && { observed: tally.ownerDecisions / tally.opsDecisions }),
          expected: target,
          ...(low !== undefined && { value: low }),
          limit: target,
          alarm: low !== undefined && low > target && midpoint !== undefined && fridayOf(tally.week) >= midpoint,
          revisions: revisionsOf(window),
        };
      }),
    },
  ];
};

const lowerBound = (window: readonly Tally[]): number | undefined =>
  wilsonInterval(
    window.reduce((sum, { ownerDecisions }) => sum + ownerDecisions, 0),
    window.reduce((sum, { opsDecisions }) => sum + opsDecisions, 0),
  )?.low;

function intervalNow(state: ReadOnly<MissionState>): readonly ChartParameter[] {
  const { interval } = ownerShare(state);
  if (!interval) return [];
  return [
    parameter('share', interval.p, 'part sur les dernières semaines', 'share over the last weeks'),
    parameter('low', interval.low, 'borne basse de Wilson à 95 %', 'Wilson 95% lower bound'),
    parameter('high', interval.high, 'borne haute de Wilson à 95 %', 'Wilson 95% upper bound'),
  ];
}

/** Mann–Kendall on the weekly share: is the owner letting go? */
function trendOf(present: readonly Tally[]): readonly ChartParameter[] {
  const shares = present
    .filter(({ opsDecisions }) => opsDecisions > 0)
    .map(({ ownerDecisions, opsDecisions }) => ownerDecisions / opsDecisions);
  if (shares.length < 4) return [];
  const { s, z, pFalling, pRising } = mannKendall(shares);
  return [
    parameter('trendS', s, 'Mann–Kendall sur la part hebdomadaire : S', 'Mann–Kendall on the weekly share: S'),
    parameter('trendZ', z, 'Mann–Kendall : Z', 'Mann–Kendall: Z'),
    parameter(
      'trendPFalling',
      pFalling,
      'probabilité d’une telle baisse par hasard',
      'probability of such a fall by chance',
    ),
    parameter(
      'trendPRising',
      pRising,
      'probabilité d’une telle hausse par hasard',
      'probability of such a rise by chance',
    ),
  ];
}
