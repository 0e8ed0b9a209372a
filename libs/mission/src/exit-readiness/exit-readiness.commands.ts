import type { Command } from '../pipeline/command.js';
import { acceptHandover } from './handover/accept-handover.command.js';
import { appointSuccessor } from './handover/appoint-successor.command.js';
import { approveHandoverPlan } from './handover/approve-handover-plan.command.js';
import { completeAbsenceTest } from './handover/complete-absence-test.command.js';
import { declareBlocker } from './gates/declare-blocker.command.js';
import { holdPostMissionCheck } from './handover/hold-post-mission-check.command.js';
import { informEmployees } from './sale/inform-employees.command.js';
import { liftBlocker } from './gates/lift-blocker.command.js';
import { liftHandoverReserve } from './handover/lift-handover-reserve.command.js';
import { raiseHandoverReserve } from './handover/raise-handover-reserve.command.js';
import { recordClosing } from './sale/record-closing.command.js';
import { recordLetterOfIntent } from './sale/record-letter-of-intent.command.js';
import { reviewReadiness } from './snapshots/review-readiness.command.js';
import { setReadinessWeights } from './score/set-readiness-weights.command.js';
import { startAbsenceTest } from './handover/start-absence-test.command.js';
import { takeReadinessSnapshot } from './snapshots/take-readiness-snapshot.command.js';
import { updateDossierIndex } from './score/update-dossier-index.command.js';
import { waiveBlocker } from './gates/waive-blocker.command.js';

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
