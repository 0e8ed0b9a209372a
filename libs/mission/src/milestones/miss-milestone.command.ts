import { day, ref, text, say } from '#decider';
import { fact } from '../pipeline/command.js';
import { refuse } from '../refusals/refusals.js';
import { milestoneCommand } from './milestone-command.js';
import { dueOf, reachedRefusal } from './milestone-rules.js';

export const missMilestone = milestoneCommand('missMilestone', {
  label: say('Déclarer un jalon manqué', 'Declare a milestone missed'),
  about: say(
    'Reconnaît qu’une étape n’a pas été faite à temps : pourquoi, et pour quand elle est attendue maintenant.',
    'Admits that a step was not done in time: why, and when it is due now.',
  ),
  roles: ['CONSULTANT', 'LEADERSHIP'],
  fields: {
    milestone: ref('milestone'),
    reason: text().starred(),
    newDue: day().about(
      say('Nouvelle échéance, après celle qui a été manquée.', 'New due date, after the one that was missed.'),
    ),
  },
  decide({ milestones }, input) {
    const previousDue = dueOf(milestones, input.milestone);
    if (input.newDue <= previousDue) return refuse('DATES_REVERSED', { start: previousDue, end: input.newDue });
    return reachedRefusal(milestones, input.milestone) ?? [fact('MilestoneMissed', { ...input, previousDue })];
  },
});
