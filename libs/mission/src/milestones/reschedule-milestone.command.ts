import { day, ref, text, say } from '#decider';
import { fact } from '../pipeline/command.js';
import { milestoneCommand } from './milestone-command.js';
import { dueOf, reachedRefusal } from './milestone-rules.js';

export const rescheduleMilestone = milestoneCommand('rescheduleMilestone', {
  label: say('Déplacer un jalon', 'Reschedule a milestone'),
  about: say(
    'Déplace l’échéance d’une étape. Sa première échéance et chaque report restent visibles.',
    'Moves the due date of a step. Its first due date and every move stay visible.',
  ),
  roles: ['CONSULTANT', 'LEADERSHIP'],
  fields: {
    milestone: ref('milestone'),
    due: day().about(say('Nouvelle échéance, plus tôt ou plus tard.', 'New due date, earlier or later.')),
    reason: text().starred(),
  },
  decide({ milestones }, input) {
    const previousDue = dueOf(milestones, input.milestone);
    return reachedRefusal(milestones, input.milestone) ?? [fact('MilestoneRescheduled', { ...input, previousDue })];
  },
});
