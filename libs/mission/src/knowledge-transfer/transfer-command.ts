import { commandsOf } from '../pipeline/command.js';

/** Declares a command of the slice `knowledge-transfer`. */
export const transferCommand = commandsOf('knowledge-transfer');
