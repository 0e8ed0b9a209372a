import { commandsOf } from '../pipeline/command.js';

/** Declares a command of the slice `milestones`. */
export const milestoneCommand = commandsOf('milestones');
