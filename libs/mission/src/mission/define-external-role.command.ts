import { choice, domain, number, person, title, say } from '#decider';
import { fact } from '../pipeline/command.js';
import { refuse } from '../refusals/refusals.js';
import { LEADERSHIP_SEATS } from './mission.events.js';
import { missionCommand } from './mission-command.js';
import { LEADERSHIP_SEAT_NAMES } from './mission-choices.js';

export const defineExternalRole = missionCommand('defineExternalRole', {
  label: say('Définir le rôle externe', 'Define the external role'),
  about: say(
    'Dit à quoi sert le COO externe, à quel rythme et avec qui il travaille. Remplace la définition précédente.',
    'Says what the external COO is there for, how often, and with whom. Replaces the definition before.',
  ),
  roles: ['CONSULTANT', 'LEADERSHIP'],
  fields: {
    title: title().about(say('Intitulé du rôle.', 'Title of the role.')),
    responsibilities: domain('be free')
      .list()
      .maybe()
      .about(
        say(
          'Domaines dont le rôle répond ; sans indication, tous ceux du périmètre.',
          'Areas that the role answers for; left out, all that the scope includes.',
        ),
      ),
    daysPerWeek: number({ min: 0, max: 7 }).about(say('Jours de présence par semaine.', 'Days of presence in a week.')),
    leadershipSeat: choice('LeadershipSeat', LEADERSHIP_SEATS, LEADERSHIP_SEAT_NAMES).about(
      say('Si le rôle siège au Codir.', 'Whether the role sits on the leadership team.'),
    ),
    interactions: person()
      .list()
      .about(
        say(
          'Codes des personnes avec qui le rôle travaille régulièrement.',
          'Person codes of those with whom the role works regularly.',
        ),
      ),
  },
  decide({ mission: { scope } }, input) {
    if (!scope) return refuse('SCOPE_MISSING');
    const { responsibilities = scope.included } = input;
    const outside = responsibilities.find((area) => !scope.included.includes(area));
    if (outside !== undefined) return refuse('OUTSIDE_SCOPE', { what: outside });
    return [fact('ExternalRoleDefined', { ...input, responsibilities })];
  },
});
