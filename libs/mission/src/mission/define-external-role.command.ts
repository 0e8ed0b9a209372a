import { choice, domain, number, person, title } from '#decider';
import { fact } from '../pipeline/command.js';
import { refuse } from '../refusals/refusals.js';
import { LEADERSHIP_SEATS } from './mission.events.js';
import { missionCommand } from './mission-command.js';

export const defineExternalRole = missionCommand('defineExternalRole', {
  about: 'Says what the external COO is there for, how often, and with whom. Replaces the definition before.',
  roles: ['CONSULTANT', 'LEADERSHIP'],
  fields: {
    title: title().about('Title of the role.'),
    responsibilities: domain('be free')
      .list()
      .maybe()
      .about('Areas that the role answers for; left out, all that the scope includes.'),
    daysPerWeek: number({ min: 0, max: 7 }).about('Days of presence in a week.'),
    leadershipSeat: choice('LeadershipSeat', LEADERSHIP_SEATS).about('Whether the role sits on the leadership team.'),
    interactions: person().list().about('Person codes of those with whom the role works regularly.'),
  },
  decide({ mission: { scope } }, input) {
    if (!scope) return refuse('SCOPE_MISSING');
    const { responsibilities = scope.included } = input;
    const outside = responsibilities.find((area) => !scope.included.includes(area));
    if (outside !== undefined) return refuse('OUTSIDE_SCOPE', { what: outside });
    return [fact('ExternalRoleDefined', { ...input, responsibilities })];
  },
});
