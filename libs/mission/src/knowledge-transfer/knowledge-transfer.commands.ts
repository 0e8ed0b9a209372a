import type { Command } from '../pipeline/command.js';
import { assessAutonomy } from './assess-autonomy.command.js';
import { assessManagers } from './assess-managers.command.js';
import { completeTraining } from './complete-training.command.js';
import { confirmAutonomy } from './confirm-autonomy.command.js';
import { contestAutonomy } from './contest-autonomy.command.js';
import { declareKeyAccount } from './declare-key-account.command.js';
import { documentKnowledgeItem } from './document-knowledge-item.command.js';
import { holdMentoringSession } from './hold-mentoring-session.command.js';
import { holdTransferSession } from './hold-transfer-session.command.js';
import { identifyKnowledgeItem } from './identify-knowledge-item.command.js';
import { openTransferPlan } from './open-transfer-plan.command.js';
import { planTraining } from './plan-training.command.js';
import { correctDeparture } from './correct-departure.command.js';
import { recordPersonDeparture } from './record-person-departure.command.js';
import { recordRegression } from './record-regression.command.js';
import { retireKnowledgeItem } from './retire-knowledge-item.command.js';
import { transferKeyAccount } from './transfer-key-account.command.js';

/** Every command of the slice. */
export const transferCommands = [
  openTransferPlan,
  identifyKnowledgeItem,
  documentKnowledgeItem,
  retireKnowledgeItem,
  holdTransferSession,
  assessAutonomy,
  confirmAutonomy,
  contestAutonomy,
  recordRegression,
  recordPersonDeparture,
  correctDeparture,
  assessManagers,
  planTraining,
  completeTraining,
  holdMentoringSession,
  declareKeyAccount,
  transferKeyAccount,
] satisfies readonly Command[];
