import { choice, domain, person, say } from '#decider';
import { fact } from '../pipeline/command.js';
import { refuse } from '../refusals/refusals.js';
import { governanceCommand } from './governance-command.js';
import { OVERLAP_KINDS } from './governance.events.js';
import { OVERLAP_KIND_NAMES } from './governance-choices.js';

export const declareOverlapZone = governanceCommand('declareOverlapZone', {
  label: say('Déclarer une zone de recouvrement', 'Declare an overlap zone'),
  about: say(
    'Nomme un domaine où deux rôles croient tous deux décider, pour qu’un processus de décision le tranche.',
    'Names a domain in which two roles both believe they decide, so that a decision process can settle it.',
  ),
  roles: ['LEADERSHIP', 'SPONSOR'],
  fields: {
    zone: domain('be free').about(say('Nom du domaine.', 'Name of the domain.')),
    parties: person()
      .list()
      .about(
        say(
          'Ceux qui croient décider : au moins deux personnes.',
          'Those who believe they decide: at least two people.',
        ),
      ),
    kind: choice('OverlapKind', OVERLAP_KINDS, OVERLAP_KIND_NAMES).or('OTHER'),
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
