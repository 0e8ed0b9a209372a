import type { ReadOnly, Refusal } from '#decider';
import { everHeld } from '../access/access.state.js';
import type { MissionState } from '../mission-state.js';
import { refuse } from '../refusals/refusals.js';
import type { Day, Domain, EvidenceRef, PersonCode } from '../shared/vocabulary.js';
import type { Binding } from './governance.events.js';
import { overlaps } from './governance.state.js';

/** A delegation that somebody wants to give. */
export interface WantedDelegation {
  readonly domain: Domain;
  readonly holder: PersonCode;
  readonly level: number;
  readonly validFrom: Day;
  readonly validTo?: Day;
  readonly binding: Binding;
  readonly powerReference?: EvidenceRef;
}

type Rule = (mission: ReadOnly<MissionState>, wanted: WantedDelegation, grantor: PersonCode) => Refusal | undefined;

/** What forbids giving this delegation, the first rule that fails; undefined when nothing does. */
export function grantRefusal(
  mission: ReadOnly<MissionState>,
  wanted: WantedDelegation,
  grantor: PersonCode,
): Refusal | undefined {
  for (const rule of RULES) {
    const refusal = rule(mission, wanted, grantor);
    if (refusal) return refusal;
  }
  return undefined;
}

const isFirm = (mission: ReadOnly<MissionState>, person: PersonCode): boolean => everHeld(mission.access, person, 'CONSULTANT');

const nobodyGrantsToThemselves: Rule = (_, { holder }, grantor) =>
  holder === grantor ? refuse('SELF_GRANT', { person: grantor }) : undefined;

const theFirmStaysInScope: Rule = (mission, { domain, holder }) =>
  isFirm(mission, holder) && mission.mission.scope?.excluded.includes(domain)
    ? refuse('OUTSIDE_SCOPE', { what: domain })
    : undefined;

const datesRunForward: Rule = (_, { validFrom, validTo }) =>
  validTo !== undefined && validTo < validFrom ? refuse('DATES_REVERSED', { start: validFrom, end: validTo }) : undefined;

const theFirmLeavesWithTheMission: Rule = (mission, { holder, validTo }) => {
  const { plannedEnd } = mission.mission;
  return isFirm(mission, holder) && (validTo === undefined || validTo > plannedEnd)
    ? refuse('BEYOND_MISSION_END', { date: validTo ?? '', plannedEnd })
    : undefined;
};

const fullDelegationIsNamedInTheScope: Rule = (mission, { domain, holder, level }) =>
  level === 7 && isFirm(mission, holder) && !mission.mission.scope?.fullDelegationDomains.includes(domain)
    ? refuse('LEVEL_TOO_HIGH', { domain, level })
    : undefined;

const bindingPowersHaveAReference: Rule = (_, { domain, level, binding, powerReference }) =>
  binding !== 'NONE' && level >= 4 && !powerReference
    ? refuse('POWER_OF_ATTORNEY_REQUIRED', { domain, binding })
    : undefined;

const oneFullDeciderAtATime: Rule = ({ governance }, { domain, holder, level, validFrom, validTo }) => {
  const rival = governance.delegations.find(
    (given) =>
      given.domain === domain &&
      overlaps(given, { validFrom, ...(validTo !== undefined && { validTo }) }) &&
      (given.holder === holder || (level >= 5 && given.level >= 5)),
  );
  return rival && refuse('DELEGATION_CONFLICT', { holder: rival.holder, domain });
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
