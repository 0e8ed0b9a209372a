import type { ReadOnly } from '#decider';
import type { Day, Domain, PersonCode } from '../shared/vocabulary.js';
import { AGREES, DECIDES, isInForceOn, processOn, type Delegation, type GovernanceState } from './governance.state.js';

/** Which rule tells who decides: 1 a delegation, 2 a joint delegation, 3 the process, 4 any member of leadership. */
export type DeciderRule = 1 | 2 | 3 | 4;

/** Who may decide in a domain on a day, and by which rule. */
export interface EffectiveDecider {
  readonly rule: DeciderRule;
  /** The named decider; under rule 4 nobody is. */
  readonly decider?: PersonCode;
  /** Everybody who may decide; empty under rule 4, where any member of leadership may. */
  readonly mayDecide: readonly PersonCode[];
  readonly delegation?: ReadOnly<Delegation>;
  /** Day since which it is so; left out under rule 4. */
  readonly since?: Day;
}

/** The delegations of a domain in force on a day; the one that starts last comes first. */
const delegationsOn = (
  governance: ReadOnly<GovernanceState>,
  domain: Domain,
  day: Day,
): readonly ReadOnly<Delegation>[] =>
  governance.delegations
    .filter((delegation) => delegation.domain === domain && isInForceOn(delegation, day))
    .toSorted((a, b) => (a.validFrom < b.validFrom ? 1 : a.validFrom > b.validFrom ? -1 : 0));

/**
 * Who may decide in a domain on a business day: a delegation of level 5 or more, else a joint one of level 4, else the
 * decider of the process, else any member of leadership. Levels 1 to 3 make nobody a decider.
 */
export function effectiveDecider(governance: ReadOnly<GovernanceState>, domain: Domain, day: Day): EffectiveDecider {
  const delegations = delegationsOn(governance, domain, day);
  const decisive = delegations.find(({ level }) => level >= DECIDES);
  if (decisive) return byDelegation(1, decisive);
  const joint = delegations.find(({ level }) => level === AGREES);
  if (joint) return byDelegation(2, joint);
  const process = processOn(governance.processes, domain, day);
  if (process) return { rule: 3, decider: process.decide, mayDecide: [process.decide], since: process.since };
  return { rule: 4, mayDecide: [] };
}

const byDelegation = (rule: 1 | 2, delegation: ReadOnly<Delegation>): EffectiveDecider => ({
  rule,
  decider: delegation.holder,
  mayDecide: [delegation.holder, delegation.grantor],
  delegation,
  since: delegation.validFrom,
});
