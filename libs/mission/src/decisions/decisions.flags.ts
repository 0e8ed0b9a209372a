import { workingDaysBetween } from '#calendar';
import type { ReadOnly, Recorded } from '#decider';
import { effectiveDecider } from '../governance/effective-decider.js';
import type { MissionState } from '../mission-state.js';
import type { FlagTable } from '../pipeline/flags.js';
import type { Day } from '../shared/vocabulary.js';
import type { DecisionsEvent, DecisionTaken } from './decisions.events.js';

/** Working days within which a decision must have its reason. */
export const JUSTIFY_WITHIN = 5;

export const decisionFlags: FlagTable<DecisionsEvent> = {
  DecisionTaken: (mission, event, asOf) => [
    !Object.hasOwn(mission.decisions.proposed, event.data.decision) && 'UNPROPOSED',
    isUnjustified(mission, event, asOf) && 'JUSTIFICATION_MISSING',
    isOverDelegation(mission, event) && 'DECIDED_OVER_DELEGATION',
    lacksAgreement(mission, event) && 'JOINT_AGREEMENT_MISSING',
  ],
};

type Mission = ReadOnly<MissionState>;

/** Was there still no reason when the delay was over? A reason that comes later does not take the mark away. */
function isUnjustified({ decisions }: Mission, { data }: Recorded<DecisionTaken>, asOf: Day): boolean {
  const isLate = (day: Day) => workingDaysBetween(data.occurredOn, day) > JUSTIFY_WITHIN;
  const completions = decisions.taken[data.decision]?.justifications ?? [];
  return !data.justification && isLate(asOf) && completions.every(({ recordedOn }) => isLate(recordedOn));
}

/** Did the grantor decide where a delegation makes somebody else the decider? */
function isOverDelegation({ governance }: Mission, { data }: Recorded<DecisionTaken>): boolean {
  const { rule, decider } = effectiveDecider(governance, data.domain, data.effectiveOn);
  return rule === 1 && decider !== data.by;
}

/** Did one of two who decide together decide without the recorded agreement of the other? */
function lacksAgreement({ governance, decisions }: Mission, { data }: Recorded<DecisionTaken>): boolean {
  const { rule, mayDecide } = effectiveDecider(governance, data.domain, data.effectiveOn);
  const agreements = decisions.discussions[data.decision]?.agreements ?? [];
  return rule === 2 && mayDecide.some((person) => person !== data.by && !agreements.some(({ by }) => by === person));
}
