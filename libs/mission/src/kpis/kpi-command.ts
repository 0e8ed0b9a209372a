import { commandsOf } from '../pipeline/command.js';

/** Declares a command of the slice `kpis`. */
export const kpiCommand = commandsOf('kpis');
