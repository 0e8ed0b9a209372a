import { commandsOf } from '../pipeline/command.js';

/** Declares a command of the slice `access`. */
export const accessCommand = commandsOf('access', ['DRAFT', 'ACTIVE', 'SUSPENDED', 'CLOSED']);
