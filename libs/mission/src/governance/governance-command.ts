import { commandsOf } from '../pipeline/command.js';

/** Declares a command of the slice `governance`. */
export const governanceCommand = commandsOf('governance', ['DRAFT', 'ACTIVE']);
