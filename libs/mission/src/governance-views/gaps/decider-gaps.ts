import { addDays, formatDay } from '#calendar';
import type { ReadOnly } from '#decider';
import { accessEndedOn, everHeld, rolesOn } from '../../access/access.state.js';
import type { Day, Domain, PersonCode } from '../../shared/vocabulary.js';
import { lastDayOf } from '../../shared/last-days.js';
import { announced } from '../../shared/notice.js';
import { effectiveDecider, namedDecider } from '../../governance/effective-decider.js';
import { AGREES, delegationsOf, isInForceOn, processOn, type Delegation } from '../../governance/governance.state.js';
import type { Gap, GapFinder, GapInputs } from './gap.js';

/** Days before its last one from which a delegation that nothing follows is pointed out. */
const EXPIRES_SOON = 30;

/** Domains that no one, no one present, or soon no one is named to decide; for each, the one act that is missing. */
export const deciderGaps: GapFinder = (inputs, day) =>
  inputs.governance.domains.flatMap((domain) => {
    const { rule, decider } = namedDecider(inputs.governance, domain, day);
    const gone = decider === undefined ? undefined : goneSince(inputs, decider, day);
    if (decider !== undefined && gone !== undefined) return [leftBy(domain, decider, gone)];
    if (rule <= 2) return expiring(inputs, domain, day);
    const lapsed = lapsedDelegation(inputs, domain, day);
    if (lapsed) return [lapse(domain, lapsed, decider)];
    const isZone = Object.hasOwn(inputs.governance.zones, domain);
    const isUnsettledZone = isZone && !processOn(inputs.governance.processes, domain, day);
    return rule === 4 && !isUnsettledZone ? [undecided(inputs, domain, day)] : [];
  });

/** The first day on which someone was there no more, when they are not: departed, or without any role. */
function goneSince({ access, transfer }: GapInputs, person: PersonCode, day: Day): Day | undefined {
  const lastDay = Object.hasOwn(transfer.departures, person) ? transfer.departures[person]?.lastDay : undefined;
  if (lastDay !== undefined && lastDay < day) return addDays(lastDay, 1);
  return rolesOn(access, person, day).length > 0 ? undefined : accessEndedOn(access, person, day);
}

const leftBy = (domain: Domain, decider: PersonCode, since: Day): Gap => ({
  code: 'DECIDER_GONE',
  urgency: 'BLOCKING',
  slice: 'governance',
  subject: domain,
  since,
  fact: {
    fr: `${decider} décide sur « ${domain} », mais n’est plus là depuis le ${formatDay(since, 'fr')}.`,
    en: `${decider} decides on “${domain}”, but has been gone since ${since}.`,
  },
  expected: {
    fr: 'Transférer la délégation, ou réviser le processus avec un autre décideur.',
    en: 'Transfer the delegation, or revise the process with another decider.',
  },
});

/** The delegation with which the right to decide ended, when its term simply came and nothing was arranged for after it. */
function lapsedDelegation({ governance }: GapInputs, domain: Domain, day: Day): ReadOnly<Delegation> | undefined {
  const last = delegationsOf(governance)
    .filter((each) => each.domain === domain && each.level >= AGREES && (each.validTo ?? day) < day)
    .toSorted((a, b) => ((a.validTo ?? '') < (b.validTo ?? '') ? -1 : 1))
    .at(-1);
  if (!last || last.ended) return undefined;
  const process = processOn(governance.processes, domain, day);
  return process && process.since > (last.validTo ?? '') ? undefined : last;
}

const lapse = (domain: Domain, { holder, validTo = '' }: ReadOnly<Delegation>, now: PersonCode | undefined): Gap => ({
  code: 'DELEGATION_EXPIRED',
  urgency: 'OVERDUE',
  slice: 'governance',
  subject: domain,
  since: addDays(validTo, 1),
  by: validTo,
  fact: {
    fr: `La délégation de ${holder} sur « ${domain} » a pris fin le ${formatDay(validTo, 'fr')} ; ${now ? `${now} décide selon le processus d’avant` : 'personne n’est plus désigné pour décider'}.`,
    en: `${holder}’s delegation on “${domain}” ended on ${validTo}; ${now ? `${now} decides by the process from before` : 'no one is named to decide any more'}.`,
  },
  expected: {
    fr: 'Accorder une nouvelle délégation, ou réviser le processus du domaine.',
    en: 'Grant a new delegation, or revise the process of the domain.',
  },
});

/** The delegations that make someone decide, will end and are followed by none. */
const expiring = (inputs: GapInputs, domain: Domain, day: Day): readonly Gap[] =>
  delegationsOf(inputs.governance).flatMap((delegation) => {
    const { validTo, level } = delegation;
    if (delegation.domain !== domain || level < AGREES || validTo === undefined) return [];
    if (!isInForceOn(delegation, day)) return [];
    const next = effectiveDecider(inputs.governance, domain, addDays(validTo, 1));
    return next.rule <= 2 ? [] : [expiry(inputs, delegation, next.decider)];
  });

function expiry({ access }: GapInputs, delegation: ReadOnly<Delegation>, next: PersonCode | undefined): Gap {
  const { domain, holder, validFrom, validTo = '' } = delegation;
  const noticed = addDays(validTo, -EXPIRES_SOON);
  const leaves = everHeld(access, holder, 'CONSULTANT') || lastDayOf(access, holder) !== undefined;
  return {
    code: 'DELEGATION_EXPIRING',
    urgency: 'WATCH',
    slice: 'governance',
    subject: domain,
    since: noticed > validFrom ? noticed : validFrom,
    ...announced(validTo, EXPIRES_SOON),
    fact: {
      fr: `La délégation de ${holder} sur « ${domain} » prend fin le ${formatDay(validTo, 'fr')} ; ensuite, ${next === undefined ? 'personne n’est désigné pour décider' : `${next} décide`}.`,
      en: `${holder}’s delegation on “${domain}” ends on ${validTo}; then ${next === undefined ? 'no one is named to decide' : `${next} decides`}.`,
    },
    expected: leaves
      ? {
          fr: 'La transférer à une personne de l’entreprise, ou revoir le processus.',
          en: 'Transfer it to a person of the company, or revise the process.',
        }
      : {
          fr: 'La prolonger, la transférer, ou revoir le processus.',
          en: 'Extend it, transfer it, or revise the process.',
        },
  };
}

function undecided({ governance }: GapInputs, domain: Domain, day: Day): Gap {
  return {
    code: 'DOMAIN_WITHOUT_DECIDER',
    urgency: 'MISSING',
    slice: 'governance',
    subject: domain,
    since: undecidedSince(governance, domain, day),
    fact: {
      fr: `Personne n’est désigné pour décider sur « ${domain} » : tout membre de la direction le peut.`,
      en: `No one is named to decide on “${domain}”: any member of leadership may.`,
    },
    expected: {
      fr: 'Définir le processus du domaine, ou accorder une délégation de niveau 4 ou plus.',
      en: 'Define the process of the domain, or grant a delegation of level 4 or more.',
    },
  };
}

/** The day after the last right to decide ended; without any, the day on which the domain was first named. */
function undecidedSince(governance: GapInputs['governance'], domain: Domain, day: Day): Day {
  const { zones } = governance;
  const named = delegationsOf(governance).filter((each) => each.domain === domain);
  const ends = named.flatMap(({ level, validTo }) => (level >= AGREES && validTo && validTo < day ? [validTo] : []));
  const last = ends.toSorted().at(-1);
  if (last) return addDays(last, 1);
  const zone = Object.hasOwn(zones, domain) ? zones[domain]?.declaredOn : undefined;
  return [...named.map(({ given }) => given.on), ...(zone ? [zone] : [])].toSorted().at(0) ?? day;
}
