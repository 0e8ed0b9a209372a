import { fold, type ReadOnly } from '#decider';
import type { Cents, Day, Domain, EvidenceRef, PersonCode } from '../shared/vocabulary.js';
import type { Binding, DecisionProcessDefined, GovernanceEvent, OverlapKind } from './governance.events.js';

/** A right to decide, from one day to another. */
export interface Delegation {
  domain: Domain;
  holder: PersonCode;
  level: number;
  validFrom: Day;
  validTo?: Day;
  ceilingCents?: Cents;
  binding: Binding;
  powerReference?: EvidenceRef;
  grantor: PersonCode;
  grantedOn: Day;
}

/** Who decides what. */
export interface GovernanceState {
  /** Domains in the order in which a delegation, an overlap zone or a decision process first named them. */
  domains: Domain[];
  zones: Record<Domain, { parties: readonly PersonCode[]; kind: OverlapKind; declaredOn: Day }>;
  /** The process of each domain, with the day it took effect. */
  processes: Record<Domain, Omit<DecisionProcessDefined['data'], 'occurredOn' | 'domain'> & { since: Day }>;
  /** Every delegation ever given, in the order of granting. */
  delegations: Delegation[];
}

export const governance = fold<GovernanceState, GovernanceEvent>(
  () => ({ domains: [], zones: {}, processes: {}, delegations: [] }),
  {
    OverlapZoneDeclared(state, { data }) {
      named(state, data.zone);
      state.zones[data.zone] = { parties: data.parties, kind: data.kind, declaredOn: data.occurredOn };
    },
    DecisionProcessDefined(state, { data: { occurredOn, domain, ...process } }) {
      named(state, domain);
      state.processes[domain] = { ...process, since: occurredOn };
    },
    DelegationGranted(state, { data: { occurredOn, ...delegation } }) {
      named(state, delegation.domain);
      state.delegations.push({ ...delegation, grantedOn: occurredOn });
    },
  },
);

function named(state: GovernanceState, domain: Domain): void {
  if (!state.domains.includes(domain)) state.domains.push(domain);
}

/** Is the delegation in force on that day? */
export const isInForceOn = (delegation: ReadOnly<Delegation>, day: Day): boolean =>
  delegation.validFrom <= day && (delegation.validTo === undefined || day <= delegation.validTo);

/** Do two delegations share a day? An end left out is open. */
export const overlaps = (a: Span, b: Span): boolean =>
  (b.validTo === undefined || a.validFrom <= b.validTo) && (a.validTo === undefined || b.validFrom <= a.validTo);

type Span = Pick<ReadOnly<Delegation>, 'validFrom' | 'validTo'>;
