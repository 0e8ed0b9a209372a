import type { StoredForm } from '#ledger';
import type { Cents, Day, Domain, EventOf, EvidenceRef, PersonCode } from '../shared/vocabulary.js';

export const OVERLAP_KINDS = ['BUDGET', 'AGENCIES', 'MAJOR_CAMPAIGNS', 'KEY_ACCOUNTS', 'OTHER'] as const;
export type OverlapKind = (typeof OVERLAP_KINDS)[number];

export const CONFLICT_STEPS = ['MEDIATION', 'ARBITRATION', 'EXPERT'] as const;
export type ConflictStep = (typeof CONFLICT_STEPS)[number];

export const BINDINGS = ['NONE', 'BANK', 'CRIMINAL'] as const;
/** What a delegation commits the company to: nothing, its bank, or criminal liability. */
export type Binding = (typeof BINDINGS)[number];

/** A domain in which two roles both believe they decide. */
export type OverlapZoneDeclared = EventOf<
  'OverlapZoneDeclared',
  {
    /** Name of the domain. */
    readonly zone: Domain;
    readonly parties: readonly PersonCode[];
    readonly kind: OverlapKind;
  }
>;

/** For one domain: who decides, recommends, agrees, gives input, performs, and what happens in a conflict. */
export type DecisionProcessDefined = EventOf<
  'DecisionProcessDefined',
  {
    readonly domain: Domain;
    /** The one decider. */
    readonly decide: PersonCode;
    readonly recommend: PersonCode;
    /** Whose agreement is needed. */
    readonly agree: readonly PersonCode[];
    readonly input: readonly PersonCode[];
    readonly perform: readonly PersonCode[];
    readonly conflictPath: readonly { readonly step: ConflictStep; readonly person?: PersonCode }[];
  }
>;

/** A holder receives the right to decide in a domain. */
export type DelegationGranted = EventOf<
  'DelegationGranted',
  {
    readonly domain: Domain;
    readonly holder: PersonCode;
    /** 1 tell, 2 sell, 3 consult, 4 agree, 5 advise, 6 inquire, 7 delegate. */
    readonly level: number;
    readonly validFrom: Day;
    /** Last day; left out, open-ended. */
    readonly validTo?: Day;
    /** Most that one decision may commit. */
    readonly ceilingCents?: Cents;
    readonly binding: Binding;
    /** The legal instrument behind a binding delegation. */
    readonly powerReference?: EvidenceRef;
    readonly grantor: PersonCode;
  }
>;

/** Who decides what. */
export type GovernanceEvent = OverlapZoneDeclared | DecisionProcessDefined | DelegationGranted;

export const governanceEvents = {
  OverlapZoneDeclared: { schema: 1 },
  DecisionProcessDefined: { schema: 1 },
  DelegationGranted: { schema: 1 },
} satisfies Record<GovernanceEvent['type'], StoredForm>;
