import type { MendingTable } from '../pipeline/mending.js';
import type { AccessEvent } from './access.events.js';

export const accessMending: MendingTable<AccessEvent> = {
  PersonRegistered: { mistake: 'never' },
  AccessRoleAssigned: { mistake: 'never' },
  AccessRoleRemoved: { mistake: 'never' },
  AuditAccessGranted: { mistake: 'never' },
  AuditAccessRevoked: { mistake: 'never', texts: ['reason'] },
  AuditQueryPerformed: { mistake: 'never' },
  AuditQuestionAsked: { mistake: 'never' },
  AuditQuestionAnswered: { mistake: 'strikable', texts: ['answer'] },
  EvidenceAttached: { mistake: 'strikable', texts: ['title'] },
  ErasureRequested: { mistake: 'never' },
  SubjectKeyDestroyed: { mistake: 'never' },
  PersonInvited: { mistake: 'never' },
  InvitationAccepted: { mistake: 'never' },
};
