import type { Command } from '../pipeline/command.js';
import { planMilestone } from './plan-milestone.command.js';
import { reachMilestone } from './reach-milestone.command.js';

/** Every command of the slice. */
export const milestoneCommands: readonly Command[] = [planMilestone, reachMilestone];
