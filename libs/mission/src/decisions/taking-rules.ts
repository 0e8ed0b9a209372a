import type { Actor, ReadOnly, Refusal } from '#decider';
import { effectiveDecider } from '../governance/effective-decider.js';
import { isInForceOn } from '../governance/governance.state.js';
import type { MissionState } from '../mission-state.js';
import { refuse } from '../refusals/refusals.js';
import type { Cents, Day, Domain, PersonCode, Ref } from '../shared/vocabulary.js';

/** A decision that somebody wants to take. */
export interface WantedDecision {
  readonly decision: Ref;
  readonly domain: Domain;
  readonly effectiveOn: Day;
  readonly amountCents?: Cents;
  readonly supersedes?: Ref;
}

type Rule = (mission: ReadOnly<MissionState>, wanted: WantedDecision, actor: Actor) => Refusal | undefined;

/** What forbids this person to take this decision, the first rule that fails; undefined when nothing does. */
export function takingRefusal(mission: ReadOnly<MissionState>, wanted: WantedDecision, actor: Actor): Refusal | undefined {
  for (const rule of RULES) {
    const refusal = rule(mission, wanted, actor);
    if (refusal) return refusal;
  }
  return undefined;
}

const theFirmStaysInScope: Rule = (mission, { domain }, { role }) =>
  role === 'CONSULTANT' && mission.mission.scope?.excluded.includes(domain)
    ? refuse('OUTSIDE_SCOPE', { what: domain })
    : undefined;

const onlyTheDeciderDecides: Rule = (mission, { domain, effectiveOn }, { id, role }) => {
  const { rule, decider, mayDecide, since } = effectiveDecider(mission.governance, domain, effectiveOn);
  if (rule === 4 ? role === 'LEADERSHIP' : mayDecide.includes(id)) return undefined;
  const ended = lastDayOf(mission, domain, id, effectiveOn);
  if (ended) return refuse('DELEGATION_EXPIRED', { domain, validTo: ended });
  return refuse('OUTSIDE_DELEGATION', {
    domain,
    decider: decider ?? 'LEADERSHIP',
    since: since ?? mission.mission.draft?.plannedStart ?? '',
  });
};

/** The last day of what a person held in a domain, when they hold nothing there any more. */
function lastDayOf(mission: ReadOnly<MissionState>, domain: Domain, holder: PersonCode, day: Day): Day | undefined {
  const held = mission.governance.delegations.filter((each) => each.domain === domain && each.holder === holder);
  if (held.some((each) => isInForceOn(each, day))) return undefined;
  return held.flatMap(({ validTo }) => (validTo !== undefined && validTo < day ? [validTo] : [])).toSorted().at(-1);
}

const aCeilingBindsTheHolder: Rule = (mission, { domain, effectiveOn, amountCents }, { id }) => {
  const { delegation } = effectiveDecider(mission.governance, domain, effectiveOn);
  if (delegation?.holder !== id || delegation.ceilingCents === undefined) return undefined;
  return (amountCents ?? 0) > delegation.ceilingCents
    ? refuse('CEILING_EXCEEDED', {
        amount: amountCents ?? 0,
        ceiling: delegation.ceilingCents,
        grantor: delegation.grantor,
        domain,
      })
    : undefined;
};

const whatIsTakenIsNotTakenAgain: Rule = ({ decisions }, { decision }) =>
  Object.hasOwn(decisions.taken, decision)
    ? refuse('WRONG_STATE', { kind: 'decision', ref: decision, state: 'taken' })
    : undefined;

const whatIsReplacedIsInForce: Rule = ({ decisions }, { supersedes }) => {
  const replaced = supersedes ? decisions.taken[supersedes] : undefined;
  return supersedes && replaced?.supersededBy
    ? refuse('WRONG_STATE', { kind: 'decision', ref: supersedes, state: `superseded by ${replaced.supersededBy}` })
    : undefined;
};

const RULES: readonly Rule[] = [
  theFirmStaysInScope,
  onlyTheDeciderDecides,
  aCeilingBindsTheHolder,
  whatIsTakenIsNotTakenAgain,
  whatIsReplacedIsInForce,
];
