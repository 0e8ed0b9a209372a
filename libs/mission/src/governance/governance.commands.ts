import type { Command } from '../pipeline/command.js';
import { grantDelegation } from './grant-delegation.command.js';

/** Every command of the slice. */
export const governanceCommands: readonly Command[] = [grantDelegation];
