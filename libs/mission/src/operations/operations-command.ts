import { commandsOf } from '../pipeline/command.js';

/** Declares a command of the slice `operations`. */
export const operationsCommand = commandsOf('operations');
