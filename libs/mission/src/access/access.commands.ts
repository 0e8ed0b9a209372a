import type { Command } from '../pipeline/command.js';
import { assignRole } from './assign-role.command.js';
import { grantAuditAccess } from './grant-audit-access.command.js';
import { registerEvidence } from './register-evidence.command.js';
import { registerPerson } from './register-person.command.js';
import { removeRole } from './remove-role.command.js';

/** Every command of the slice. */
export const accessCommands: readonly Command[] = [
  registerPerson,
  assignRole,
  removeRole,
  grantAuditAccess,
  registerEvidence,
];
