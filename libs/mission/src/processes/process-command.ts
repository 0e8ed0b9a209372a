import { commandsOf } from '../pipeline/command.js';

/** Declares a command of the slice `processes`. */
export const processCommand = commandsOf('processes');
