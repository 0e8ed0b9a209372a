import { site, title, say } from '#decider';
import { fact } from '../pipeline/command.js';
import { refuse } from '../refusals/refusals.js';
import { operationsCommand } from './operations-command.js';

export const onboardSite = operationsCommand('onboardSite', {
  label: say('Ajouter un site', 'Add a site'),
  about: say('Ajoute un site à ceux du périmètre.', 'Adds a site to those of the scope.'),
  roles: ['LEADERSHIP', 'CONSULTANT'],
  fields: {
    site: site('be free').about(
      say('Nom sous lequel sont gardés les faits sur le site.', 'Name under which facts about the site are kept.'),
    ),
    name: title().about(say('Son nom complet.', 'Its full name.')),
  },
  decide({ mission, operations }, input) {
    const known = mission.scope?.sites.includes(input.site) || Object.hasOwn(operations.sites, input.site);
    return known ? refuse('REF_TAKEN', { kind: 'site', ref: input.site }) : [fact('SiteOnboarded', input)];
  },
});
