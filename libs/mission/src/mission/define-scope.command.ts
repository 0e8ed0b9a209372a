import { choice, domain, site } from '#decider';
import { fact } from '../pipeline/command.js';
import { refuse } from '../refusals/refusals.js';
import { FUNCTIONS } from './mission.events.js';
import { missionCommand } from './mission-command.js';
import { isScope } from './mission-rules.js';

export const defineScope = missionCommand('defineScope', {
  about: 'Says what the mission covers and what it leaves alone, before the start. Afterwards, amend it.',
  roles: ['CONSULTANT', 'LEADERSHIP'],
  openIn: ['DRAFT'],
  fields: {
    included: domain('be free').list().about('Areas that the mission covers, at least one.'),
    excluded: domain('be free').list().about('Areas that the mission leaves alone, at least one.'),
    sites: site('be free').list().about('Sites that the mission covers.'),
    functions: choice('OperationsFunction', FUNCTIONS).list().or([]).about('Functions that the mission covers.'),
    fullDelegationDomains: domain('be free')
      .list()
      .or([])
      .about('Domains in which the firm may hold a full delegation (level 7).'),
  },
  decide({ mission }, input, { mission: code }) {
    if (!isScope(input)) return refuse('SCOPE_MISSING');
    if (mission.scope) return refuse('WRONG_STATE', { kind: 'scope', ref: code, state: 'DEFINED' });
    return [fact('ScopeDefined', input)];
  },
});
