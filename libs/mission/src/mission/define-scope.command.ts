import { choice, domain, site, say } from '#decider';
import { fact } from '../pipeline/command.js';
import { refuse } from '../refusals/refusals.js';
import { FUNCTIONS } from './mission.events.js';
import { missionCommand } from './mission-command.js';
import { isScope } from './mission-rules.js';
import { OPERATIONS_FUNCTION_NAMES } from './mission-choices.js';

export const defineScope = missionCommand('defineScope', {
  label: say('Définir le périmètre', 'Define the scope'),
  about: say(
    'Dit ce que la mission couvre et ce qu’elle laisse de côté, avant le démarrage. Ensuite, amender le périmètre.',
    'Says what the mission covers and what it leaves alone, before the start. Afterwards, amend it.',
  ),
  roles: ['CONSULTANT', 'LEADERSHIP'],
  openIn: ['DRAFT'],
  fields: {
    included: domain('be free')
      .list()
      .about(say('Domaines que la mission couvre, au moins un.', 'Areas that the mission covers, at least one.')),
    excluded: domain('be free')
      .list()
      .about(
        say(
          'Domaines que la mission laisse de côté, au moins un.',
          'Areas that the mission leaves alone, at least one.',
        ),
      ),
    sites: site('be free').list().about(say('Sites que la mission couvre.', 'Sites that the mission covers.')),
    functions: choice('OperationsFunction', FUNCTIONS, OPERATIONS_FUNCTION_NAMES)
      .list()
      .or([])
      .about(say('Fonctions que la mission couvre.', 'Functions that the mission covers.')),
    fullDelegationDomains: domain('be free')
      .list()
      .or([])
      .about(
        say(
          'Domaines où le cabinet peut tenir une délégation complète (niveau 7).',
          'Domains in which the firm may hold a full delegation (level 7).',
        ),
      ),
  },
  decide({ mission }, input, { mission: code }) {
    if (!isScope(input)) return refuse('SCOPE_MISSING');
    if (mission.scope) return refuse('WRONG_STATE', { kind: 'scope', ref: code, state: 'DEFINED' });
    return [fact('ScopeDefined', input)];
  },
});
