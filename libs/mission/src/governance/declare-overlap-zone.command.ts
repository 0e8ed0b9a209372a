import { choice, domain, person, say } from '#decider';
import { fact } from '../pipeline/command.js';
import { refuse } from '../refusals/refusals.js';
import { governanceCommand } from './governance-command.js';
import { OVERLAP_KINDS } from './governance.events.js';

export const declareOverlapZone = governanceCommand('declareOverlapZone', {
  about: 'Names a domain in which two roles both believe they decide, so that a decision process can settle it.',
  roles: ['LEADERSHIP', 'SPONSOR'],
  fields: {
    zone: domain('be free').about('Name of the domain.'),
    parties: person().list().about('Those who believe they decide: at least two people.'),
    kind: choice('OverlapKind', OVERLAP_KINDS).or('OTHER'),
  },
  decide({ governance }, input) {
    if (Object.hasOwn(governance.zones, input.zone))
      return refuse('REF_TAKEN', { kind: 'overlap zone', ref: input.zone });
    const parties = [...new Set(input.parties)];
    if (parties.length < 2)
      return refuse('INVALID_INPUT', {
        field: 'parties',
        why: say('un recouvrement demande au moins deux personnes', 'an overlap takes at least two people'),
      });
    return [fact('OverlapZoneDeclared', { ...input, parties })];
  },
});
