import { by, reversed, type ReadOnly } from '#decider';
import type { Day, Domain, PersonCode } from '../shared/vocabulary.js';
import { hasLeftBy } from '../shared/last-days.js';
import type { Trace } from '../shared/trace.js';
import {
  AGREES,
  DECIDES,
  delegationsOf,
  isInForceOn,
  processOn,
  type Delegation,
  type GovernanceState,
} from './governance.state.js';

/** Which rule tells who decides: 1 a delegation, 2 a joint delegation, 3 the process, 4 any member of leadership. */
export type DeciderRule = 1 | 2 | 3 | 4;

/** Who may decide in a domain on a day, and by which rule. */
export interface EffectiveDecider {
  readonly rule: DeciderRule;
  /** The named decider; under rule 4 no one is. */
  readonly decider?: PersonCode;
  /** Everybody who may decide; empty under rule 4, where any member of leadership may. */
  readonly mayDecide: readonly PersonCode[];
  readonly delegation?: ReadOnly<Delegation>;
  /** Day since which it is so; left out under rule 4. */
  readonly since?: Day;
}

/**
 * Who may decide in a domain on a business day: a delegation of level 5 or more, else a joint one of level 4, else the
 * decider of the process, else any member of leadership. Levels 1 to 3 make no one a decider, and who left is none.
 */
export function effectiveDecider(governance: ReadOnly<GovernanceState>, domain: Domain, day: Day): EffectiveDecider {
  const isThere = (person: PersonCode) => !hasLeftBy(governance, person, day);
  const granted = governance.granted.filter((delegation) => delegation.domain === domain);
  const named = deciderAmong(delegationsOf({ ...governance, granted }), governance, domain, day);
  if (named.decider !== undefined && !isThere(named.decider)) return ANY_LEADER;
  return { ...named, mayDecide: named.mayDecide.filter(isThere) };
}

/** Who is laid down to decide, by the same rules, whether or not that person is still there. */
export const namedDecider = (governance: ReadOnly<GovernanceState>, domain: Domain, day: Day): EffectiveDecider =>
  deciderAmong(governance.granted, governance, domain, day);

function deciderAmong(
  delegations: readonly ReadOnly<Delegation>[],
  { processes }: ReadOnly<GovernanceState>,
  domain: Domain,
  day: Day,
): EffectiveDecider {
  const inForce = delegations
    .filter((delegation) => delegation.domain === domain && isInForceOn(delegation, day))
    .toSorted(reversed(by(({ validFrom }) => validFrom)));
  const decisive = inForce.find(({ level }) => level >= DECIDES);
  if (decisive) return byDelegation(1, decisive);
  const joint = inForce.find(({ level }) => level === AGREES);
  if (joint) return byDelegation(2, joint);
  const process = processOn(processes, domain, day);
  if (process) return { rule: 3, decider: process.decide, mayDecide: [process.decide], since: process.since };
  return ANY_LEADER;
}

const ANY_LEADER: EffectiveDecider = { rule: 4, mayDecide: [] };

const byDelegation = (rule: 1 | 2, delegation: ReadOnly<Delegation>): EffectiveDecider => ({
  rule,
  decider: delegation.holder,
  mayDecide: [delegation.holder, delegation.grantor],
  delegation,
  since: delegation.validFrom,
});

/** The named decider of a domain, with the line that says so. Where any member of leadership decides, no one is named. */
export function deciderOf(
  { governance }: { readonly governance: ReadOnly<GovernanceState> },
  domain: Domain,
  asOf: Day,
): { readonly person: PersonCode; readonly source: ReadOnly<Trace> } | undefined {
  const { decider, delegation } = namedDecider(governance, domain, asOf);
  const source = delegation?.given ?? processOn(governance.processes, domain, asOf)?.laid;
  return decider !== undefined && source ? { person: decider, source } : undefined;
}
