import type { Command } from '../pipeline/command.js';
import { assessAutonomy } from './assess-autonomy.command.js';
import { holdTransferSession } from './hold-transfer-session.command.js';
import { identifyKnowledgeItem } from './identify-knowledge-item.command.js';
import { openTransferPlan } from './open-transfer-plan.command.js';

/** Every command of the slice. */
export const transferCommands: readonly Command[] = [
  openTransferPlan,
  identifyKnowledgeItem,
  holdTransferSession,
  assessAutonomy,
];
