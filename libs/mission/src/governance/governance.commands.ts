import type { Command } from '../pipeline/command.js';
import { declareOverlapZone } from './declare-overlap-zone.command.js';
import { defineDecisionProcess } from './define-decision-process.command.js';
import { grantDelegation } from './grant-delegation.command.js';

/** Every command of the slice. */
export const governanceCommands: readonly Command[] = [
  declareOverlapZone,
  defineDecisionProcess,
  grantDelegation,
];
