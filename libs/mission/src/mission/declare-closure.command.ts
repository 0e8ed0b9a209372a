import { daysBetween, isClosedOn, isClosedWeek, weekdaysIn, weekOf } from '#calendar';
import { day, lastDay, text, week, say } from '#decider';
import { fact } from '../pipeline/command.js';
import { refuse } from '../refusals/refusals.js';
import { missionCommand } from './mission-command.js';

/** Longest closure in days: beyond a year it is the mission that is over. */
const LONGEST = 366;

export const declareClosure = missionCommand('declareClosure', {
  label: say('Déclarer une fermeture', 'Declare a closure'),
  about: say(
    'Dit que l’entreprise sera ou a été fermée : des semaines entières, ou d’un jour à un autre. Ces semaines ne demandent ni relevé ni rituel, et les prévisions les sautent.',
    'Says that the company will be or was closed: whole weeks, or from one day to another. Its weeks ask for no tally and no ritual, and forecasts pass over them.',
  ),
  roles: ['CONSULTANT', 'LEADERSHIP'],
  fields: {
    weeks: week()
      .list()
      .requiredWhen(say('si aucun jour n’est donné', 'no days are given'), 'INVALID_INPUT')
      .or([])
      .about(say('Semaines ISO fermées.', 'Closed ISO weeks.')),
    from: day()
      .requiredWhen(say('si aucune semaine n’est donnée', 'no weeks are given'), 'INVALID_INPUT')
      .about(say('Premier jour fermé.', 'First closed day.')),
    to: lastDay('from')
      .requiredWhen(say('si aucune semaine n’est donnée', 'no weeks are given'), 'INVALID_INPUT')
      .about(say('Dernier jour fermé.', 'Last closed day.')),
    reason: text().maybe(),
  },
  decide({ mission: { closures }, weakSignals }, input) {
    const { weeks, from, to } = input;
    if (weeks.length > 0 ? (from ?? to) : !(from && to)) {
      return refuse('INVALID_INPUT', {
        field: 'weeks',
        why: say('donner des semaines, ou un premier et un dernier jour', 'give weeks, or a first and a last day'),
      });
    }
    if (from && to && daysBetween(from, to) > LONGEST)
      return refuse('INVALID_INPUT', {
        field: 'to',
        why: say(`plus de ${LONGEST} jours`, `more than ${LONGEST} days`),
      });
    const days = from && to ? weekdaysIn(from, to) : [];
    const concerned = [...new Set([...weeks, ...days.map(weekOf)])].toSorted();
    const counted = concerned.find((each) => weakSignals.tallies.some((tally) => tally.week === each));
    if (counted) return refuse('WRONG_STATE', { kind: 'tally', ref: counted, state: 'recorded', week: counted });
    const closed =
      weeks.find((each) => isClosedWeek(closures, each)) ??
      days.filter((each) => isClosedOn(closures, each)).map(weekOf)[0];
    if (closed) return refuse('WRONG_STATE', { kind: 'week', ref: closed, state: 'closed', week: closed });
    return [fact('CompanyClosureDeclared', input)];
  },
});
