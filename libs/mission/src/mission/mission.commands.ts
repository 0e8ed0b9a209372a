import type { Command } from '../pipeline/command.js';
import { appointSponsor } from './appoint-sponsor.command.js';
import { completeExpressDiagnostic } from './complete-express-diagnostic.command.js';
import { declareIssue } from './declare-issue.command.js';
import { defineScope } from './define-scope.command.js';
import { draftMission } from './draft-mission.command.js';
import { setObjective } from './set-objective.command.js';
import { setReportingLine } from './set-reporting-line.command.js';
import { signMandate } from './sign-mandate.command.js';
import { startMission } from './start-mission.command.js';

/** Every command of the slice. */
export const missionCommands: readonly Command[] = [
  completeExpressDiagnostic,
  draftMission,
  defineScope,
  setReportingLine,
  appointSponsor,
  declareIssue,
  setObjective,
  signMandate,
  startMission,
];
