import type { ReadOnly, Refusal } from '#decider';
import { everHeld } from '../access/access.state.js';
import type { MissionState } from '../mission-state.js';
import { refuse } from '../refusals/refusals.js';
import type { Day, Domain, EvidenceRef, PersonCode } from '../shared/vocabulary.js';
import type { Binding } from './governance.events.js';
import { AGREES, DECIDES, delegationsOf, overlaps, type Delegation } from './governance.state.js';

/** A delegation that a person wants to give. */
export interface WantedDelegation {
  readonly domain: Domain;
  readonly holder: PersonCode;
  readonly level: number;
  readonly validFrom: Day;
  readonly validTo?: Day;
  readonly binding: Binding;
  readonly powerReference?: EvidenceRef;
}

type Others = readonly ReadOnly<Delegation>[];
type Rule = (
  state: ReadOnly<MissionState>,
  wanted: WantedDelegation,
  grantor: PersonCode,
  others: Others,
) => Refusal | undefined;

/**
 * What forbids giving this delegation, the first rule that fails; undefined when nothing does.
 *
 * @param others the delegations beside which it would stand, when it takes the place of one
 */
export function grantRefusal(
  state: ReadOnly<MissionState>,
  wanted: WantedDelegation,
  grantor: PersonCode,
  others: Others = delegationsOf(state.governance),
): Refusal | undefined {
  for (const rule of RULES) {
    const refusal = rule(state, wanted, grantor, others);
    if (refusal) return refusal;
  }
  return undefined;
}

/** Among others, a delegation that this one cannot stand beside: of the same holder, or of a second full decider. */
export const rivalOf = (
  { domain, holder, level, ...span }: Pick<WantedDelegation, 'domain' | 'holder' | 'level' | 'validFrom' | 'validTo'>,
  others: Others,
): ReadOnly<Delegation> | undefined =>
  others.find(
    (other) =>
      other.domain === domain &&
      overlaps(other, span) &&
      (other.holder === holder || (level >= DECIDES && other.level >= DECIDES)),
  );

/** At this level the grantor does not even ask afterwards. */
const FULL = 7;

const isFirm = (state: ReadOnly<MissionState>, person: PersonCode): boolean =>
  everHeld(state.access, person, 'CONSULTANT');

const nobodyGrantsToThemselves: Rule = (_, { holder }, grantor) =>
  holder === grantor ? refuse('SELF_GRANT', { person: grantor }) : undefined;

const theFirmStaysInScope: Rule = (state, { domain, holder }) =>
  isFirm(state, holder) && state.mission.scope?.excluded.includes(domain)
    ? refuse('OUTSIDE_SCOPE', { what: domain })
    : undefined;

const datesRunForward: Rule = (_, { validFrom, validTo }) =>
  validTo !== undefined && validTo < validFrom
    ? refuse('DATES_REVERSED', { start: validFrom, end: validTo })
    : undefined;

const theFirmLeavesWithTheMission: Rule = (state, { holder, validTo }) => {
  const { plannedEnd } = state.mission;
  if (!isFirm(state, holder) || (validTo !== undefined && validTo <= plannedEnd)) return undefined;
  return validTo === undefined
    ? refuse('BEYOND_MISSION_END', { holder, field: 'validTo', plannedEnd })
    : refuse('BEYOND_MISSION_END', { date: validTo, plannedEnd });
};

const fullDelegationIsNamedInTheScope: Rule = (state, { domain, holder, level }) =>
  level === FULL && isFirm(state, holder) && !state.mission.scope?.fullDelegationDomains.includes(domain)
    ? refuse('LEVEL_TOO_HIGH', { domain, level })
    : undefined;

const bindingPowersHaveAReference: Rule = (_, { domain, level, binding, powerReference }) =>
  binding !== 'NONE' && level >= AGREES && !powerReference
    ? refuse('POWER_OF_ATTORNEY_REQUIRED', { domain, binding })
    : undefined;

const oneFullDeciderAtATime: Rule = (_, wanted, __, others) => {
  const rival = rivalOf(wanted, others);
  return rival && refuse('DELEGATION_CONFLICT', { holder: rival.holder, domain: wanted.domain });
};

const RULES: readonly Rule[] = [
  nobodyGrantsToThemselves,
  theFirmStaysInScope,
  datesRunForward,
  theFirmLeavesWithTheMission,
  fullDelegationIsNamedInTheScope,
  bindingPowersHaveAReference,
  oneFullDeciderAtATime,
];
