import { fridayOf, isClosedWeek, weekOf } from '#calendar';
import { text, week, say } from '#decider';
import { fact } from '../pipeline/command.js';
import { refuse } from '../refusals/refusals.js';
import { missionCommand } from './mission-command.js';

export const cancelClosure = missionCommand('cancelClosure', {
  label: say('Annuler une fermeture', 'Cancel a closure'),
  about: say(
    'Dit que l’entreprise sera finalement ouverte pendant des semaines annoncées fermées, en tout ou en partie.',
    'Says that the company is open after all in weeks that were to be closed, wholly or on some days.',
  ),
  roles: ['CONSULTANT', 'LEADERSHIP'],
  fields: { weeks: week().list(), reason: text().starred() },
  decide({ mission: { closures } }, input, { today }) {
    if (input.weeks.length === 0)
      return refuse('INVALID_INPUT', { field: 'weeks', why: say('aucune semaine n’est nommée', 'no week is named') });
    for (const each of input.weeks) {
      const state = (name: 'not closed' | 'past') =>
        refuse('WRONG_STATE', { kind: 'week', ref: each, state: name, week: each });
      const isClosed = isClosedWeek(closures, each) || closures.days.some((day) => weekOf(day) === each);
      if (!isClosed) return state('not closed');
      if (fridayOf(each) < today) return state('past');
    }
    return [fact('CompanyClosureCancelled', input)];
  },
});
