import type { Command } from '../pipeline/command.js';
import { acknowledgeSignal } from './acknowledge-signal.command.js';
import { actOnSignal } from './act-on-signal.command.js';
import { closeSignal } from './close-signal.command.js';
import { raiseSignal } from './raise-signal.command.js';
import { recordWeeklyTally } from './record-weekly-tally.command.js';

/** Every command of the slice. */
export const weakSignalCommands: readonly Command[] = [
  recordWeeklyTally,
  raiseSignal,
  acknowledgeSignal,
  actOnSignal,
  closeSignal,
];
