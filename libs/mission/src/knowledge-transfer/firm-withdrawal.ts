import { addDays, addMonths, monthOf } from '#calendar';
import { ritualsInUse } from '../governance/ritual.state.js';
import { deciderOf } from '../governance/effective-decider.js';
import { consultantsOf, type ReadinessInputs } from '../inputs/readiness-inputs.js';
import { leadOn } from '../governance/governance.state.js';
import type { Day, Domain, Ref } from '../shared/vocabulary.js';
import { autonomousAsKnownOn, itemsInUseOn } from './knowledge-transfer.state.js';
import { valuesOf } from '../shared/in-order.js';
import { versionsOf } from '../governance/decision-process.state.js';

/** What is with the firm, out of all there is. */
export interface WithFirm<Name> {
  readonly total: number;
  readonly byFirm: readonly Name[];
}

/** What the firm still holds on a day. */
export interface FirmHoldings {
  readonly day: Day;
  /** Domains in which a consultant decides. */
  readonly domains: WithFirm<Domain>;
  /** Rituals that a consultant leads. */
  readonly rituals: WithFirm<Ref>;
  /** Items that consultants do alone and no one else present does. */
  readonly items: WithFirm<Ref>;
}

/** A month of the mission: what the firm held at its end, and what it decided in it. */
export interface MonthWithFirm extends FirmHoldings {
  readonly month: string;
  readonly decisions: WithFirm<Ref>;
}

/** Every month from the start to the day asked about, or to the closing of the mission. The last one may not be over. */
export function firmWithdrawal(inputs: ReadinessInputs, day: Day): readonly MonthWithFirm[] {
  const { startedOn, closedOn } = inputs.mission;
  const until = closedOn !== undefined && closedOn < day ? closedOn : day;
  if (startedOn === undefined) return [];
  const months: MonthWithFirm[] = [];
  for (let first = `${monthOf(startedOn)}-01`; first <= until; first = addMonths(first, 1)) {
    const last = addDays(addMonths(first, 1), -1);
    const month = monthOf(first);
    months.push({
      month,
      ...firmHoldings(inputs, last < until ? last : until),
      decisions: decisionsIn(inputs, month, until),
    });
  }
  return months;
}

/** What the firm holds on a day: rights and leads by business day, items as known at the end of that day. */
export const firmHoldings = (inputs: ReadinessInputs, day: Day): FirmHoldings => ({
  day,
  domains: domainsOn(inputs, day),
  rituals: ritualsOn(inputs, day),
  items: itemsOn(inputs, day),
});

function domainsOn(inputs: ReadinessInputs, day: Day): WithFirm<Domain> {
  const firm = consultantsOf(inputs);
  const named = inputs.governance.domains.filter((domain) => namedOn(inputs, domain) <= day);
  const byFirm = named.filter((domain) => firm.includes(deciderOf(inputs, domain, day)?.person ?? ''));
  return { total: named.length, byFirm };
}

/** Day on which a delegation, an overlap zone or a decision process first named the domain. */
function namedOn({ governance }: ReadinessInputs, domain: Domain): Day {
  const zone = Object.hasOwn(governance.zones, domain) ? governance.zones[domain] : undefined;
  const versions = versionsOf(governance.processes, domain);
  const delegations = governance.granted.filter((each) => each.domain === domain);
  const days = [zone?.declared, ...versions.map(({ laid }) => laid), ...delegations.map(({ given }) => given)];
  return days.flatMap((named) => named?.on ?? []).toSorted()[0] ?? '';
}

function ritualsOn(inputs: ReadinessInputs, day: Day): WithFirm<Ref> {
  const firm = consultantsOf(inputs);
  const rituals = ritualsInUse(inputs.governance, day).filter(([, { leads }]) => (leads[0]?.since ?? '') <= day);
  const byFirm = rituals.filter(([, ritual]) => firm.includes(leadOn(ritual, day))).map(([ref]) => ref);
  return { total: rituals.length, byFirm };
}

function itemsOn(inputs: ReadinessInputs, day: Day): WithFirm<Ref> {
  const firm = consultantsOf(inputs);
  const { departures } = inputs.transfer;
  const isThere = (person: string) =>
    !Object.hasOwn(departures, person) || (departures[person]?.recordedOn ?? '') > day;
  const items = itemsInUseOn(inputs.transfer, day);
  const byFirm = items.filter(([, item]) => {
    const holders = autonomousAsKnownOn(item, day).filter(isThere);
    return holders.length > 0 && holders.every((person) => firm.includes(person));
  });
  return { total: items.length, byFirm: byFirm.map(([ref]) => ref) };
}

function decisionsIn(inputs: ReadinessInputs, month: string, until: Day): WithFirm<Ref> {
  const firm = consultantsOf(inputs);
  const taken = valuesOf(inputs.decisions.taken).filter(
    ({ takenOn }) => monthOf(takenOn) === month && takenOn <= until,
  );
  return {
    total: taken.length,
    byFirm: taken.filter(({ by }) => firm.includes(by)).map(({ decision }) => decision),
  };
}
