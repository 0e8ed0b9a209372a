import { commandsOf } from '../pipeline/command.js';

/** Declares a command of the slice `mission`. */
export const missionCommand = commandsOf('mission', ['DRAFT', 'ACTIVE', 'SUSPENDED']);
