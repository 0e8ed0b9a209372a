import type { Command } from '../pipeline/command.js';
import { acceptDeliverable } from './accept-deliverable.command.js';
import { applyTemplate } from './apply-template.command.js';
import { handOverDeliverable } from './hand-over-deliverable.command.js';
import { missMilestone } from './miss-milestone.command.js';
import { planDeliverable } from './plan-deliverable.command.js';
import { planMilestone } from './plan-milestone.command.js';
import { reachMilestone } from './reach-milestone.command.js';
import { recordBudgetConsumption } from './record-budget-consumption.command.js';
import { rejectDeliverable } from './reject-deliverable.command.js';
import { rescheduleMilestone } from './reschedule-milestone.command.js';
import { setBudget } from './set-budget.command.js';
import { submitDeliverable } from './submit-deliverable.command.js';

/** Every command of the slice. */
export const milestoneCommands = [
  planMilestone,
  applyTemplate,
  rescheduleMilestone,
  missMilestone,
  reachMilestone,
  planDeliverable,
  submitDeliverable,
  acceptDeliverable,
  rejectDeliverable,
  handOverDeliverable,
  setBudget,
  recordBudgetConsumption,
] satisfies readonly Command[];
