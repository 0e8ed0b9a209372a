import type { Command } from '../pipeline/command.js';
import { reportIrritant } from './report-irritant.command.js';
import { resolveIrritant } from './resolve-irritant.command.js';

/** Every command of the slice. */
export const operationsCommands: readonly Command[] = [reportIrritant, resolveIrritant];
