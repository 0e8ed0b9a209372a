import { isClosedWeek } from '#calendar';
import { count, int, number, say, week } from '#decider';
import { isSmall } from '../../mission/org-kind.js';
import { fact } from '../../pipeline/command.js';
import { refuse } from '../../refusals/refusals.js';
import { weekIsOver } from '../tally-rules.js';
import { weakSignalCommand } from '../weak-signal-command.js';

/** Hours of a week. */
const HOURS = 168;
/** Evenings of a week, and the days of its weekend. */
const EVENINGS_AND_WEEKEND = 9;

export const recordOwnerLoad = weakSignalCommand('recordOwnerLoad', {
  label: say('Relever la charge du dirigeant', 'Record the load of the owner'),
  about: say(
    'Relève en cinq nombres la semaine d’un dirigeant seul ou presque. Ouvert au dirigeant et au consultant.',
    'Records in five numbers the week of an owner who is alone or nearly so. Open to the owner and the consultant.',
  ),
  roles: ['LEADERSHIP', 'CONSULTANT'],
  fields: {
    week: week(),
    hours: number({ min: 0, max: HOURS }).about(say('Heures travaillées.', 'Hours worked.')),
    decisions: count('EVENTS_OF_A_WEEK').about(say('Décisions opérationnelles prises.', 'Operating decisions taken.')),
    interruptions: count('EVENTS_OF_A_WEEK')
      .about(say('Fois où le travail a été interrompu par quelqu’un.', 'Times that work was broken off by someone.'))
      .called(say('Fois dérangé', 'Interruptions')),
    eveningsOrWeekends: int(0, EVENINGS_AND_WEEKEND).about(
      say('Soirées et jours de week-end travaillés.', 'Evenings and days of the weekend worked.'),
    ),
    load: int(1, 5).about(
      say('Charge ressentie, de 1 (légère) à 5 (trop lourde).', 'Load as it is felt, 1 (light) to 5 (too much).'),
    ),
  },
  decide({ mission, weakSignals }, input, { actor, today }) {
    if (!isSmall(mission)) return refuse('NOT_A_SMALL_COMPANY', {});
    if (actor.role === 'LEADERSHIP' && actor.id !== mission.draft?.owner)
      return refuse('ROLE_FORBIDDEN', { actor: actor.id, allowed: ['CONSULTANT'] });
    if (isClosedWeek(mission.closures, input.week)) return refuse('CLOSED_WEEK', { week: input.week });
    const early = weekIsOver(input.week, today);
    if (early) return early;
    const recorded = weakSignals.ownerLoads.find((each) => each.week === input.week);
    if (recorded) {
      const { revision } = recorded;
      return refuse('ALREADY_MEASURED', { what: input.week, revision, command: 'strikeLine' });
    }
    return [fact('OwnerLoadRecorded', input)];
  },
});
