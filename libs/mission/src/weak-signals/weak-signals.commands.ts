import type { Command } from '../pipeline/command.js';
import { acknowledgeSignal } from './acknowledge-signal.command.js';
import { actOnSignal } from './act-on-signal.command.js';
import { answerObservation } from './mirror/answer-observation.command.js';
import { noteObservation } from './mirror/note-observation.command.js';
import { answerClarification } from './answer-clarification.command.js';
import { recordOwnerLoad } from './owner-load/record-owner-load.command.js';
import { closeSignal } from './close-signal.command.js';
import { correctWeeklyTally } from './correct-weekly-tally.command.js';
import { dismissSignal } from './dismiss-signal.command.js';
import { giveFeedback } from './give-feedback.command.js';
import { judgeSignal } from './judge-signal.command.js';
import { raiseSignal } from './raise-signal.command.js';
import { recordWeeklyTally } from './record-weekly-tally.command.js';
import { releaseFeedbackBatch } from './release-feedback-batch.command.js';
import { requestClarification } from './request-clarification.command.js';

/** Every command of the slice. */
export const weakSignalCommands = [
  recordWeeklyTally,
  correctWeeklyTally,
  requestClarification,
  answerClarification,
  noteObservation,
  answerObservation,
  recordOwnerLoad,
  giveFeedback,
  releaseFeedbackBatch,
  raiseSignal,
  acknowledgeSignal,
  actOnSignal,
  dismissSignal,
  closeSignal,
  judgeSignal,
] satisfies readonly Command[];
