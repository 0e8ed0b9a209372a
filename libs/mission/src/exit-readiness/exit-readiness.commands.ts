import type { Command } from '../pipeline/command.js';
import { acceptHandover } from './accept-handover.command.js';
import { appointSuccessor } from './appoint-successor.command.js';
import { approveHandoverPlan } from './approve-handover-plan.command.js';
import { completeAbsenceTest } from './complete-absence-test.command.js';
import { declareBlocker } from './declare-blocker.command.js';
import { holdPostMissionCheck } from './hold-post-mission-check.command.js';
import { informEmployees } from './inform-employees.command.js';
import { liftBlocker } from './lift-blocker.command.js';
import { liftHandoverReserve } from './lift-handover-reserve.command.js';
import { raiseHandoverReserve } from './raise-handover-reserve.command.js';
import { recordClosing } from './record-closing.command.js';
import { recordLetterOfIntent } from './record-letter-of-intent.command.js';
import { reviewReadiness } from './review-readiness.command.js';
import { setReadinessWeights } from './set-readiness-weights.command.js';
import { startAbsenceTest } from './start-absence-test.command.js';
import { takeReadinessSnapshot } from './take-readiness-snapshot.command.js';
import { updateDossierIndex } from './update-dossier-index.command.js';
import { waiveBlocker } from './waive-blocker.command.js';

/** Every command of the slice. */
export const exitReadinessCommands = [
  startAbsenceTest,
  completeAbsenceTest,
  appointSuccessor,
  recordLetterOfIntent,
  informEmployees,
  recordClosing,
  setReadinessWeights,
  updateDossierIndex,
  takeReadinessSnapshot,
  reviewReadiness,
  declareBlocker,
  liftBlocker,
  waiveBlocker,
  approveHandoverPlan,
  acceptHandover,
  raiseHandoverReserve,
  liftHandoverReserve,
  holdPostMissionCheck,
] satisfies readonly Command[];
