import { day, domain, site, text, say } from '#decider';
import { fact } from '../pipeline/command.js';
import { refuse } from '../refusals/refusals.js';
import { missionCommand } from './mission-command.js';
import { isScope } from './mission-rules.js';

export const amendScope = missionCommand('amendScope', {
  label: say('Amender le périmètre', 'Amend the scope'),
  about: say(
    'Change le périmètre ou la fin du contrat. Ce qui n’est pas donné reste comme avant.',
    'Changes the scope or the contract’s end. What is left out stays as it is.',
  ),
  roles: ['LEADERSHIP', 'SPONSOR'],
  fields: {
    included: domain('be free')
      .list()
      .maybe()
      .about(say('Domaines que la mission couvre désormais.', 'Areas that the mission covers from now on.')),
    excluded: domain('be free')
      .list()
      .maybe()
      .about(
        say('Domaines que la mission laisse désormais de côté.', 'Areas that the mission leaves alone from now on.'),
      ),
    sites: site('be free')
      .list()
      .maybe()
      .about(say('Sites que la mission couvre désormais.', 'Sites that the mission covers from now on.')),
    fullDelegationDomains: domain('be free')
      .list()
      .maybe()
      .about(
        say(
          'Domaines où le cabinet peut tenir une délégation complète (niveau 7).',
          'Domains in which the firm may hold a full delegation (level 7).',
        ),
      ),
    plannedEnd: day().maybe().about(say('Fin du contrat désormais.', 'Contract end from now on.')),
    reason: text().starred(),
  },
  decide({ mission: { scope, plannedEnd, draft } }, input) {
    if (!scope) return refuse('SCOPE_MISSING');
    const amended = { ...scope, plannedEnd, ...input };
    if (!isScope(amended)) return refuse('SCOPE_MISSING');
    const start = draft?.plannedStart ?? '';
    if (amended.plannedEnd <= start) return refuse('DATES_REVERSED', { start, end: amended.plannedEnd });
    return [fact('ScopeAmended', amended)];
  },
});
