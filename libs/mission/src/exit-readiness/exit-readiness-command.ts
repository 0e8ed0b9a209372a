import { commandsOf } from '../pipeline/command.js';

/** Declares a command of the slice `exit-readiness`. */
export const exitReadinessCommand = commandsOf('exit-readiness');
