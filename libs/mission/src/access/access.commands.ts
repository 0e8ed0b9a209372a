import type { Command } from '../pipeline/command.js';
import { answerAuditQuestion } from './answer-audit-question.command.js';
import { askAuditQuestion } from './ask-audit-question.command.js';
import { assignRole } from './assign-role.command.js';
import { destroySubjectKey } from './destroy-subject-key.command.js';
import { grantAuditAccess } from './grant-audit-access.command.js';
import { acceptInvitation } from './accept-invitation.command.js';
import { invitePerson } from './invite-person.command.js';
import { publishCheckpoint } from './publish-checkpoint.command.js';
import { recordAuditQuery } from './record-audit-query.command.js';
import { registerEvidence } from './register-evidence.command.js';
import { registerPerson } from './register-person.command.js';
import { removeRole } from './remove-role.command.js';
import { requestErasure } from './request-erasure.command.js';
import { revokeAuditAccess } from './revoke-audit-access.command.js';
import { verifyConsistency } from './verify-consistency.command.js';
import { witnessCheckpoint } from './witness-checkpoint.command.js';

/** Every command of the slice. */
export const accessCommands = [
  registerPerson,
  assignRole,
  removeRole,
  grantAuditAccess,
  revokeAuditAccess,
  recordAuditQuery,
  askAuditQuestion,
  answerAuditQuestion,
  registerEvidence,
  requestErasure,
  destroySubjectKey,
  invitePerson,
  acceptInvitation,
  publishCheckpoint,
  witnessCheckpoint,
  verifyConsistency,
] satisfies readonly Command[];
