import { commandsOf } from '../pipeline/command.js';

/** Declares a command of the slice `initiatives`. */
export const initiativeCommand = commandsOf('initiatives');
