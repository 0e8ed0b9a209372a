import type { Command } from '../pipeline/command.js';
import { approveProcessVersion } from './approve-process-version.command.js';
import { assessProcess } from './assess-process.command.js';
import { assignProcessOwner } from './assign-process-owner.command.js';
import { automateProcess } from './automate-process.command.js';
import { documentProcess } from './document-process.command.js';
import { identifyProcess } from './identify-process.command.js';
import { measureChangeAcceptance } from './measure-change-acceptance.command.js';
import { recordMethodAdaptation } from './record-method-adaptation.command.js';
import { recordProcessExecution } from './record-process-execution.command.js';
import { retireProcess } from './retire-process.command.js';

/** Every command of the slice. */
export const processCommands = [
  identifyProcess,
  assignProcessOwner,
  documentProcess,
  approveProcessVersion,
  assessProcess,
  automateProcess,
  recordProcessExecution,
  retireProcess,
  recordMethodAdaptation,
  measureChangeAcceptance,
] satisfies readonly Command[];
