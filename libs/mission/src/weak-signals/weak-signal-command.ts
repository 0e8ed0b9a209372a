import { commandsOf } from '../pipeline/command.js';

/** Declares a command of the slice `weak-signals`. */
export const weakSignalCommand = commandsOf('weak-signals');
