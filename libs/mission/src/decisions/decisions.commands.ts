import type { Command } from '../pipeline/command.js';
import { takeDecision } from './take-decision.command.js';

/** Every command of the slice. */
export const decisionCommands: readonly Command[] = [takeDecision];
