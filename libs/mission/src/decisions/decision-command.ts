import { commandsOf } from '../pipeline/command.js';

/** Declares a command of the slice `decisions`. */
export const decisionCommand = commandsOf('decisions');
