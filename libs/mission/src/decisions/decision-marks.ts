import { workingDaysBetween } from '#calendar';
import type { ReadOnly } from '#decider';
import { effectiveDecider } from '../governance/effective-decider.js';
import type { MissionState } from '../mission-state.js';
import type { FlagCode } from '../refusals/flags.js';
import type { Day } from '../shared/vocabulary.js';
import type { TakenDecision } from './decisions.state.js';
import { IN_TIME } from './taken-decision.js';

type Inputs = ReadOnly<Pick<MissionState, 'governance' | 'decisions'>>;
type Taken = ReadOnly<TakenDecision>;

/** What marks a decision for the way in which it was taken, on the day on which one asks. */
export const decisionMarks = (inputs: Inputs, taken: Taken, asOf: Day): readonly (FlagCode | false)[] => [
  !Object.hasOwn(inputs.decisions.proposed, taken.decision) && 'UNPROPOSED',
  isUnjustified(taken, asOf) && 'JUSTIFICATION_MISSING',
  isOverDelegation(inputs, taken) && 'DECIDED_OVER_DELEGATION',
  lacksAgreement(inputs, taken) && 'JOINT_AGREEMENT_MISSING',
];

/** Was there still no reason when the delay was over? A reason that comes later does not take the mark away. */
function isUnjustified({ takenOn, justification, justifications }: Taken, asOf: Day): boolean {
  const isLate = (day: Day) => workingDaysBetween(takenOn, day) > IN_TIME;
  return !justification && isLate(asOf) && justifications.every(({ recordedOn }) => isLate(recordedOn));
}

/** Did the grantor decide where a delegation makes another person the decider? */
function isOverDelegation({ governance }: Inputs, { domain, effectiveOn, by }: Taken): boolean {
  const { rule, decider } = effectiveDecider(governance, domain, effectiveOn);
  return rule === 1 && decider !== by;
}

/** Did one of two who decide together decide without the recorded agreement of the other? */
function lacksAgreement({ governance, decisions }: Inputs, { decision, domain, effectiveOn, by }: Taken): boolean {
  const { rule, mayDecide } = effectiveDecider(governance, domain, effectiveOn);
  const agreements = decisions.discussions[decision]?.agreements ?? [];
  const hasAgreed = (person: string) => agreements.some((agreement) => agreement.by === person);
  return rule === 2 && mayDecide.some((person) => person !== by && !hasAgreed(person));
}
