import { type Actor, type ReadOnly, type Refusal, say } from '#decider';
import { effectiveDecider } from '../governance/effective-decider.js';
import { delegationsOf, isInForceOn } from '../governance/governance.state.js';
import type { MissionState } from '../mission-state.js';
import { refuse } from '../refusals/refusals.js';
import type { Cents, Day, Domain, PersonCode, Ref } from '../shared/vocabulary.js';
import { refusedOnceTaken } from './decision-life.js';
import { openConflict, suspending } from './decisions.state.js';

/** A decision that a person wants to take. */
export interface WantedDecision {
  readonly decision: Ref;
  readonly domain: Domain;
  readonly effectiveOn: Day;
  readonly amountCents?: Cents;
  readonly supersedes?: Ref;
}

type Rule = (state: ReadOnly<MissionState>, wanted: WantedDecision, actor: Actor) => Refusal | undefined;

/** What forbids this person to take this decision, the first rule that fails; undefined when nothing does. */
export function takingRefusal(
  state: ReadOnly<MissionState>,
  wanted: WantedDecision,
  actor: Actor,
): Refusal | undefined {
  for (const rule of RULES) {
    const refusal = rule(state, wanted, actor);
    if (refusal) return refusal;
  }
  return undefined;
}

/** The domain of the decision: that of its proposal, or the one named. */
export function domainOf(
  { decisions }: ReadOnly<MissionState>,
  decision: Ref,
  named: Domain | undefined,
): Domain | Refusal {
  const proposed = Object.hasOwn(decisions.proposed, decision) ? decisions.proposed[decision]?.domain : undefined;
  if (proposed !== undefined && named !== undefined && named !== proposed) {
    return refuse('INVALID_INPUT', {
      field: 'domain',
      why: say(`la décision est proposée sous ${proposed}`, `the decision was proposed under ${proposed}`),
    });
  }
  return (
    proposed ??
    named ??
    refuse('INVALID_INPUT', {
      field: 'domain',
      why: say('requis quand la décision n’a pas été proposée', 'required when the decision was not proposed'),
    })
  );
}

const theFirmStaysInScope: Rule = (state, { domain }, { role }) =>
  role === 'CONSULTANT' && state.mission.scope?.excluded.includes(domain)
    ? refuse('OUTSIDE_SCOPE', { what: domain })
    : undefined;

const onlyTheDeciderDecides: Rule = (state, { domain, effectiveOn }, { id, role }) => {
  const { rule, decider, mayDecide, since } = effectiveDecider(state.governance, domain, effectiveOn);
  if (rule === 4 ? role === 'LEADERSHIP' : mayDecide.includes(id)) return undefined;
  const ended = lastDayOf(state, domain, id, effectiveOn);
  if (ended) return refuse('DELEGATION_EXPIRED', { domain, validTo: ended });
  return refuse('OUTSIDE_DELEGATION', {
    domain,
    decider: decider ?? 'LEADERSHIP',
    since: since ?? state.mission.draft?.plannedStart ?? '',
  });
};

/** The last day of what a person held in a domain, when they hold nothing there any more. */
function lastDayOf(state: ReadOnly<MissionState>, domain: Domain, holder: PersonCode, day: Day): Day | undefined {
  const held = delegationsOf(state.governance).filter((each) => each.domain === domain && each.holder === holder);
  if (held.some((each) => isInForceOn(each, day))) return undefined;
  return held
    .flatMap(({ validTo }) => (validTo !== undefined && validTo < day ? [validTo] : []))
    .toSorted()
    .at(-1);
}

const aCeilingBindsTheHolder: Rule = (state, { domain, effectiveOn, amountCents }, { id }) => {
  const { delegation } = effectiveDecider(state.governance, domain, effectiveOn);
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

const objectionsAreClearedFirst: Rule = ({ decisions }, { decision }) => {
  const discussion = decisions.discussions[decision];
  const conflict = openConflict(discussion);
  const against = [...suspending(discussion).map(({ by }) => by), ...(conflict?.parties ?? [])];
  return conflict || against.length > 0
    ? refuse('OBJECTION_PENDING', { by: [...new Set(against)], decision })
    : undefined;
};

const whatIsTakenIsNotTakenAgain: Rule = (state, { decision }) => refusedOnceTaken(state, decision);

const whatIsReplacedIsInForce: Rule = ({ decisions }, { supersedes }) => {
  if (!supersedes) return undefined;
  const { [supersedes]: replaced } = decisions.taken;
  if (replaced && !replaced.supersededBy) return undefined;
  return refuse('WRONG_STATE', {
    kind: 'decision',
    ref: supersedes,
    ...(replaced?.supersededBy ? { state: 'superseded by', by: replaced.supersededBy } : { state: 'not taken' }),
  });
};

const RULES: readonly Rule[] = [
  theFirmStaysInScope,
  onlyTheDeciderDecides,
  aCeilingBindsTheHolder,
  objectionsAreClearedFirst,
  whatIsTakenIsNotTakenAgain,
  whatIsReplacedIsInForce,
];
