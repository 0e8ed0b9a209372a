import { site, title } from '#decider';
import { fact } from '../pipeline/command.js';
import { refuse } from '../refusals/refusals.js';
import { operationsCommand } from './operations-command.js';

export const onboardSite = operationsCommand('onboardSite', {
  about: 'Adds a site to those of the scope.',
  roles: ['LEADERSHIP', 'CONSULTANT'],
  fields: {
    site: site('be free').about('Name under which facts about the site are kept.'),
    name: title().about('Its full name.'),
  },
  decide({ mission, operations }, input) {
    const known = mission.scope?.sites.includes(input.site) || Object.hasOwn(operations.sites, input.site);
    return known ? refuse('REF_TAKEN', { kind: 'site', ref: input.site }) : [fact('SiteOnboarded', input)];
  },
});
