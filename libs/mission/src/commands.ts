import { accessCommands } from './access/access.commands.js';
import { decisionCommands } from './decisions/decisions.commands.js';
import { exitReadinessCommands } from './exit-readiness/exit-readiness.commands.js';
import { governanceCommands } from './governance/governance.commands.js';
import { initiativeCommands } from './initiatives/initiatives.commands.js';
import { transferCommands } from './knowledge-transfer/knowledge-transfer.commands.js';
import { kpiCommands } from './kpis/kpis.commands.js';
import { milestoneCommands } from './milestones/milestones.commands.js';
import { missionCommands } from './mission/mission.commands.js';
import { operationsCommands } from './operations/operations.commands.js';
import type { Command } from './pipeline/command.js';
import { processCommands } from './processes/processes.commands.js';
import { weakSignalCommands } from './weak-signals/weak-signals.commands.js';

const all = [
  ...missionCommands,
  ...governanceCommands,
  ...decisionCommands,
  ...milestoneCommands,
  ...kpiCommands,
  ...processCommands,
  ...operationsCommands,
  ...transferCommands,
  ...weakSignalCommands,
  ...initiativeCommands,
  ...exitReadinessCommands,
  ...accessCommands,
] satisfies readonly Command[];

/** Every command of the product. */
export const commands: readonly Command[] = all;

/** The name of a command. */
export type CommandName = (typeof all)[number]['name'];
