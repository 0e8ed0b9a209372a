import type { Cents, Day, Domain, EventOf, EvidenceRef, PersonCode } from '../shared/vocabulary.js';

export const BINDINGS = ['NONE', 'BANK', 'CRIMINAL'] as const;
/** What a delegation commits the company to: nothing, its bank, or criminal liability. */
export type Binding = (typeof BINDINGS)[number];

/** What a delegation says. */
export interface DelegationTerms {
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
}

/** A holder receives the right to decide in a domain. */
export type DelegationGranted = EventOf<'DelegationGranted', DelegationTerms & { readonly grantor: PersonCode }>;

/** A delegation goes on under other terms. */
export type DelegationChanged = EventOf<
  'DelegationChanged',
  /** The whole delegation after the change; `validFrom` is the first day of the new terms. */
  DelegationTerms & { readonly grantor: PersonCode; readonly reason: string }
>;

/** The right to decide passes from one holder to another; the first one's ends the day before. */
export type DelegationTransferred = EventOf<
  'DelegationTransferred',
  Omit<DelegationTerms, 'holder'> & { readonly from: PersonCode; readonly to: PersonCode; readonly grantor: PersonCode }
>;

/** A holder loses the right to decide in a domain: the day before was the last one. */
export type DelegationRevoked = EventOf<
  'DelegationRevoked',
  { readonly domain: Domain; readonly holder: PersonCode; readonly reason?: string }
>;
