import { daysBetween } from '#calendar';
import type { ReadOnly } from '#decider';
import type { DecisionsState, TakenDecision } from '../../decisions/decisions.state.js';
import type { MissionSliceState } from '../../mission/mission.state.js';
import { stateDetector, verdictsOf, type Reading } from '../detector.js';
import { valuesOf } from '../../shared/in-order.js';
import type { Day } from '../../shared/vocabulary.js';
import { textIn } from './one-by-one.js';

type Taken = ReadOnly<TakenDecision>;
type Mission = Pick<ReadOnly<MissionSliceState>, 'startedOn'>;

/** A register without a decision for more than this many days is silent. */
export const SILENT_AFTER_DAYS = 45;

/** Decisions are no longer traced. Counted from the day on which the last one was recorded, or from the start. */
export const silentRegister = stateDetector({
  name: 'silent-register',
  version: 1,
  falseAlarms: 'rule',
  reads: ['mission', 'decisions'],
  alteredByTime: 'each day',
  read: ({ mission, decisions }, today) => readings(mission, lastRecorded(decisions), today),
  follow({ decisions }) {
    let last = lastRecorded(decisions);
    return {
      after(event, now) {
        const taken = now.decisions.taken[textIn(event, 'decision') ?? ''];
        if (taken && taken.revision > (last?.revision ?? -1)) last = taken;
      },
      verdicts: ({ mission }, today) => verdictsOf(readings(mission, last, today)),
    };
  },
});

/** The decision that was recorded last. */
function lastRecorded({ taken }: ReadOnly<DecisionsState>): Taken | undefined {
  let last: Taken | undefined;
  for (const each of valuesOf(taken)) if (each.revision > (last?.revision ?? -1)) last = each;
  return last;
}

function readings({ startedOn }: Mission, last: Taken | undefined, today: Day): readonly Reading[] {
  if (startedOn === undefined) return [];
  const since = last?.recordedOn ?? startedOn;
  const days = daysBetween(since, today);
  if (days <= SILENT_AFTER_DAYS) return [{ clear: true }];
  const alarm = {
    since,
    statistic: { fr: `${days} jours sans décision tracée.`, en: `${days} days without a traced decision.` },
    value: days,
    threshold: SILENT_AFTER_DAYS,
    series: last ? [last.revision] : [],
  };
  return [{ clear: false, alarm }];
}
