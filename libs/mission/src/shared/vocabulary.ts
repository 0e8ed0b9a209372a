/** Names for the plain values that events carry, so that a field says what it holds. */
import type { DomainEvent } from '#decider';

/** One feature of the product: its folder, and the unit of an acquirer's scope. */
export const SLICES = [
  'mission',
  'governance',
  'decisions',
  'milestones',
  'kpis',
  'processes',
  'operations',
  'knowledge-transfer',
  'weak-signals',
  'initiatives',
  'exit-readiness',
  'access',
] as const;
export type Slice = (typeof SLICES)[number];

/** Roles a person may hold. FIRM_ADMIN is held for the firm, by configuration; the others per mission. */
export const ROLES = [
  'CONSULTANT',
  'LEADERSHIP',
  'SPONSOR',
  'TEAM',
  'SUCCESSOR',
  'ACQUIRER',
  'FIRM_ADMIN',
  'MEDIATOR',
  'SYSTEM',
] as const;
export type Role = (typeof ROLES)[number];

export { SYSTEM } from '#decider';

/** Installation-wide code of a person, never a name. */
export type PersonCode = string;
/** Reference given to something by the command that created it. */
export type Ref = string & { readonly of?: 'ref' };
/** Reference of a registered document. */
export type EvidenceRef = string & { readonly of?: 'evidence' };
/** Civil day in Paris, YYYY-MM-DD. */
export type Day = string;
/** ISO 8601 week, 2026-W18. */
export type Week = string;
/** Euro cents. */
export type Cents = number;
/** Share, 0 to 1. */
export type Rate = number;
/** SHA-256, 64 hexadecimal digits. */
export type Sha256 = string;
/** Name of an area of decisions. */
export type Domain = string & { readonly of?: 'domain' };

/** An event of ours: its explicit type name and its data; every one also carries `occurredOn`. */
export type EventOf<Type extends string, Data extends object> = DomainEvent<Type, Data>;

export const DIRECTIONS = ['UP', 'DOWN'] as const;
/** Which way is better: a value that should rise, or one that should fall. */
export type Direction = (typeof DIRECTIONS)[number];
