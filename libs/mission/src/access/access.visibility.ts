import { aBid, aDocument, anAnswer, aPerson, inGrant, type VisibilityTable } from '../visibility/visibility.js';
import type { AccessEvent } from './access.events.js';
import { KEY_ACCOUNT_LINES } from './dossier-vocabulary.js';

/** What may be known of who sees what: each bidder sees their own bid, and no other bidder's. */
export const accessVisibility = {
  PersonRegistered: { ...inGrant, withheld: ['sealed'], concerns: ({ person }) => aPerson(person) },
  AccessRoleAssigned: { ...inGrant, concerns: ({ person }) => aPerson(person) },
  AccessRoleRemoved: {
    ...inGrant,
    concerns: ({ person, role }) => (role === 'ACQUIRER' ? aBid(person) : aPerson(person)),
  },
  AuditAccessGranted: { ...inGrant, concerns: ({ to }) => aBid(to) },
  AuditAccessRevoked: { ...inGrant, concerns: ({ to }) => aBid(to) },
  AuditQueryPerformed: { ...inGrant, concerns: ({ person }) => aBid(person) },
  AuditQuestionAsked: { ...inGrant, concerns: ({ by }) => aBid(by) },
  AuditQuestionAnswered: {
    ...inGrant,
    concerns: ({ question, askedBy }) => (askedBy === undefined ? anAnswer(question) : aBid(askedBy)),
  },
  EvidenceAttached: {
    to: ({ dossierLine }) =>
      dossierLine !== undefined && KEY_ACCOUNT_LINES.includes(dossierLine) ? 'key accounts' : 'grant',
    concerns: ({ evidence }) => aDocument(evidence),
  },
  ErasureRequested: { ...inGrant, concerns: ({ subject }) => aPerson(subject) },
  SubjectKeyDestroyed: { ...inGrant, concerns: ({ subject }) => aPerson(subject) },
  PersonInvited: { ...inGrant, concerns: ({ person }) => aPerson(person) },
  InvitationAccepted: { ...inGrant, concerns: ({ person }) => aPerson(person) },
} satisfies VisibilityTable<AccessEvent>;
