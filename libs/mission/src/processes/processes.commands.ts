import type { Command } from '../pipeline/command.js';
import { assessProcess } from './assess-process.command.js';
import { documentProcess } from './document-process.command.js';
import { identifyProcess } from './identify-process.command.js';

/** Every command of the slice. */
export const processCommands: readonly Command[] = [identifyProcess, documentProcess, assessProcess];
