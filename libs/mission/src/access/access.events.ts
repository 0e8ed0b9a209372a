import type { StoredForm } from '#ledger';
import type { Sealed } from '../shared/sealed.js';
import {
  ROLES,
  SLICES,
  type Day,
  type EventOf,
  type EvidenceRef,
  type PersonCode,
  type Ref,
  type Role,
  type Sha256,
} from '../shared/vocabulary.js';

/** Roles that a mission gives: not that of the firm's administration, nor that of the application itself. */
export const MISSION_ROLES = ROLES.filter((role): role is MissionRole => role !== 'FIRM_ADMIN' && role !== 'SYSTEM');
export type MissionRole = Exclude<Role, 'FIRM_ADMIN' | 'SYSTEM'>;

/** What an acquirer may be given to read: slices, or everything. */
export const AUDIT_SCOPES = ['ALL', ...SLICES] as const;
export type AuditScope = (typeof AUDIT_SCOPES)[number];

/** A person becomes known to the mission. Name, e-mail and position are sealed with the person's own key. */
export type PersonRegistered = EventOf<
  'PersonRegistered',
  {
    readonly person: PersonCode;
    readonly organisation?: string;
    /** Name, e-mail and position, readable only while the person's key exists. */
    readonly sealed: Sealed;
  }
>;

/** A person receives a role in the mission. */
export type AccessRoleAssigned = EventOf<
  'AccessRoleAssigned',
  {
    readonly person: PersonCode;
    readonly role: Role;
    /** Last day of the role. */
    readonly until?: Day;
  }
>;

/** A role ends before its term. */
export type AccessRoleRemoved = EventOf<'AccessRoleRemoved', { readonly person: PersonCode; readonly role: Role }>;

/** An acquirer may read some slices of the mission until a day, and change nothing. */
export type AuditAccessGranted = EventOf<
  'AuditAccessGranted',
  {
    readonly to: PersonCode;
    readonly organisation?: string;
    /** Slices that may be read, or ALL. */
    readonly scope: readonly AuditScope[];
    /** Last day of the access. */
    readonly until: Day;
    /** The confidentiality agreement. */
    readonly nda: EvidenceRef;
    /** Restricted access, when the acquirer is a competitor. */
    readonly cleanTeam: boolean;
  }
>;

/** An acquirer may read nothing any more. */
export type AuditAccessRevoked = EventOf<'AuditAccessRevoked', { readonly to: PersonCode; readonly reason: string }>;

/** An acquirer looked at something: recorded once a day for each person, query, scope and moment. */
export type AuditQueryPerformed = EventOf<
  'AuditQueryPerformed',
  {
    readonly person: PersonCode;
    /** Name of the query. */
    readonly query: string;
    /** Slices that the query showed. */
    readonly scope: readonly AuditScope[];
    /** Day on which it was asked, in Paris. */
    readonly day: Day;
    /** The past day that was asked about. */
    readonly asKnownOn?: Day;
    /** The revision that was asked about. */
    readonly atRevision?: number;
    /** Lines or items in the answer, over all fields of the request. */
    readonly resultCount: number;
  }
>;

/** An acquirer asks about something they may read. */
export type AuditQuestionAsked = EventOf<
  'AuditQuestionAsked',
  {
    readonly question: Ref;
    /** Line numbers of the audit trail, or references. */
    readonly about: readonly string[];
    readonly text: string;
    readonly by: PersonCode;
  }
>;

/** The company or the firm answers an acquirer's question. */
export type AuditQuestionAnswered = EventOf<
  'AuditQuestionAnswered',
  {
    readonly question: Ref;
    /** Who asked it: bidders give references of their own, so two of them may have given the same. */
    readonly askedBy?: PersonCode;
    readonly answer: string;
    readonly evidence?: EvidenceRef;
    readonly by: PersonCode;
  }
>;

/** A document is deposited: its hash, the day it takes effect and until when it proves anything. */
export type EvidenceAttached = EventOf<
  'EvidenceAttached',
  {
    readonly evidence: EvidenceRef;
    readonly title: string;
    readonly sha256: Sha256;
    readonly effectiveOn: Day;
    /** Last day on which the document may be cited. */
    readonly validUntil: Day;
    /** Line of the operations due-diligence dossier, 1 to 20. */
    readonly dossierLine?: number;
  }
>;

/** A person asks that a person's name, e-mail and position be erased: the person, or the sponsor for them. */
export type ErasureRequested = EventOf<
  'ErasureRequested',
  {
    /** Whose personal data are to be erased. */
    readonly subject: PersonCode;
    readonly reason: string;
  }
>;

/** The person is erased from this mission: the key is destroyed that alone could open what was sealed about them. */
export type SubjectKeyDestroyed = EventOf<
  'SubjectKeyDestroyed',
  {
    readonly subject: PersonCode;
    /** Number of sealed fields that no one can read any more. */
    readonly fields: number;
    /** The proof covers the sealed text, which stays as it is: every root and every path is what it was. */
    readonly proofUnaffected: true;
  }
>;

/** A person is invited to sign in, by a link that whoever invites them passes on. The link itself is kept nowhere. */
export type PersonInvited = EventOf<'PersonInvited', { readonly person: PersonCode }>;

/** The person has made their account with the link. */
export type InvitationAccepted = EventOf<'InvitationAccepted', { readonly person: PersonCode }>;

/** Who may see and do what, and what proves it. */
export type AccessEvent =
  | PersonRegistered
  | AccessRoleAssigned
  | AccessRoleRemoved
  | AuditAccessGranted
  | AuditAccessRevoked
  | AuditQueryPerformed
  | AuditQuestionAsked
  | AuditQuestionAnswered
  | EvidenceAttached
  | ErasureRequested
  | SubjectKeyDestroyed
  | PersonInvited
  | InvitationAccepted;

export const accessEvents = {
  PersonRegistered: { schema: 1 },
  AccessRoleAssigned: { schema: 1 },
  AccessRoleRemoved: { schema: 1 },
  AuditAccessGranted: { schema: 1 },
  AuditAccessRevoked: { schema: 1 },
  AuditQueryPerformed: { schema: 1 },
  AuditQuestionAsked: { schema: 1 },
  AuditQuestionAnswered: { schema: 1 },
  EvidenceAttached: { schema: 1 },
  ErasureRequested: { schema: 1 },
  SubjectKeyDestroyed: { schema: 1 },
  PersonInvited: { schema: 1 },
  InvitationAccepted: { schema: 1 },
} satisfies Record<AccessEvent['type'], StoredForm>;
