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
import { SLICES, type Slice } from './shared/vocabulary.js';

const bySlice = {
  mission: missionCommands,
  governance: governanceCommands,
  decisions: decisionCommands,
  milestones: milestoneCommands,
  kpis: kpiCommands,
  processes: processCommands,
  operations: operationsCommands,
  'knowledge-transfer': transferCommands,
  'weak-signals': weakSignalCommands,
  initiatives: initiativeCommands,
  'exit-readiness': exitReadinessCommands,
  access: accessCommands,
} satisfies Readonly<Record<Slice, readonly Command[]>>;

/** Every command of the product. */
export const commands: readonly Command[] = SLICES.flatMap((slice): readonly Command[] => bySlice[slice]);

/** The name of a command. */
export type CommandName = (typeof bySlice)[Slice][number]['name'];
