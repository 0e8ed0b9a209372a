import type { Command } from '../pipeline/command.js';
import { amendScope } from './amend-scope.command.js';
import { appointSponsor } from './appoint-sponsor.command.js';
import { cancelClosure } from './cancel-closure.command.js';
import { declareClosure } from './declare-closure.command.js';
import { closeMission } from './close-mission.command.js';
import { completeExpressDiagnostic } from './complete-express-diagnostic.command.js';
import { declareIssue } from './declare-issue.command.js';
import { defineExternalRole } from './define-external-role.command.js';
import { defineScope } from './define-scope.command.js';
import { documentExpectations } from './document-expectations.command.js';
import { draftMission } from './draft-mission.command.js';
import { recordSponsorAbsence } from './record-sponsor-absence.command.js';
import { replaceSponsor } from './replace-sponsor.command.js';
import { reprioritiseIssue } from './reprioritise-issue.command.js';
import { resolveIssue } from './resolve-issue.command.js';
import { resumeMission } from './resume-mission.command.js';
import { reviewObjective } from './review-objective.command.js';
import { reviseObjective } from './revise-objective.command.js';
import { setObjective } from './set-objective.command.js';
import { setReportingLine } from './set-reporting-line.command.js';
import { signMandate } from './sign-mandate.command.js';
import { recordFee } from './fees/record-fee.command.js';
import { setFee } from './fees/set-fee.command.js';
import { reviewRoles } from './roles/review-roles.command.js';
import { rewordLine } from './reword-line.command.js';
import { startMission } from './start-mission.command.js';
import { strikeLine } from './strike-line.command.js';
import { suspendMission } from './suspend-mission.command.js';
import { terminateMission } from './terminate-mission.command.js';

/** Every command of the slice. */
export const missionCommands = [
  completeExpressDiagnostic,
  draftMission,
  defineScope,
  amendScope,
  defineExternalRole,
  setReportingLine,
  appointSponsor,
  replaceSponsor,
  recordSponsorAbsence,
  declareClosure,
  cancelClosure,
  declareIssue,
  reprioritiseIssue,
  resolveIssue,
  setObjective,
  reviseObjective,
  reviewObjective,
  documentExpectations,
  signMandate,
  startMission,
  suspendMission,
  resumeMission,
  terminateMission,
  closeMission,
  setFee,
  recordFee,
  reviewRoles,
  strikeLine,
  rewordLine,
] satisfies readonly Command[];
