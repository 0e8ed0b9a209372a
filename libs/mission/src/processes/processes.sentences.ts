import type { Sentences } from '../shared/sentences.js';
import { percent } from '../shared/wording.js';
import type { ProcessesEvent } from './processes.events.js';

export const processSentences: Sentences<ProcessesEvent> = {
  ProcessIdentified: ({ data }) => ({
    fr: `Le processus ${data.process} (${data.name}) est suivi ; ${data.owner} en répond.`,
    en: `Process ${data.process} (${data.name}) is followed; ${data.owner} owns it.`,
  }),
  ProcessOwnerAssigned: ({ data }) => ({
    fr: `${data.to} répond de ${data.process}, à la suite de ${data.from}.`,
    en: `${data.to} owns ${data.process}, after ${data.from}.`,
  }),
  ProcessDocumented: ({ data }) => ({
    fr: `${data.author} écrit la version ${data.version} de ${data.process}.`,
    en: `${data.author} writes version ${data.version} of ${data.process}.`,
  }),
  ProcessVersionApproved: ({ data }) => ({
    fr: `${data.by} approuve la version ${data.version} de ${data.process}.`,
    en: `${data.by} approves version ${data.version} of ${data.process}.`,
  }),
  ProcessAssessed: ({ data }) => ({
    fr: `${data.process} est évalué au niveau ${data.level}.`,
    en: `${data.process} is assessed at level ${data.level}.`,
  }),
  ProcessAutomated: ({ data }) => ({
    fr: `« ${data.step} » (${data.process}) est automatisé par ${data.tool} sur ${data.sites} site(s), ${data.pilot ? 'en pilote' : 'sans pilote'} : ${percent(data.share, 'fr')} des étapes le sont.`,
    en: `“${data.step}” (${data.process}) is automated with ${data.tool} on ${data.sites} site(s), ${data.pilot ? 'as a pilot' : 'without a pilot'}: ${percent(data.share, 'en')} of the steps are.`,
  }),
  ProcessExecutedByInternal: ({ data }) => ({
    fr: `${data.executor}, de l’entreprise, exécute ${data.process}, ${data.conforming ? 'comme écrit' : 'autrement qu’écrit'}.`,
    en: `${data.executor}, of the company, runs ${data.process}, ${data.conforming ? 'as written' : 'not as written'}.`,
  }),
  ProcessExecutedByFirm: ({ data }) => ({
    fr: `${data.executor}, extérieur à l’entreprise, exécute ${data.process}, ${data.conforming ? 'comme écrit' : 'autrement qu’écrit'}.`,
    en: `${data.executor}, from outside the company, runs ${data.process}, ${data.conforming ? 'as written' : 'not as written'}.`,
  }),
  ProcessRetired: ({ data }) => ({
    fr: `${data.process} n’est plus suivi : ${data.reason}.`,
    en: `${data.process} is no longer followed: ${data.reason}.`,
  }),
  CultureAdaptationRecorded: ({ data }) => ({
    fr: `« ${data.method} » est adapté (${data.adaptedFrom} au départ), sur proposition de ${data.proposedBy} : ${data.adaptation}.`,
    en: `“${data.method}” is adapted (from ${data.adaptedFrom}), as ${data.proposedBy} proposed: ${data.adaptation}.`,
  }),
  ChangeAcceptanceMeasured: ({ data }) => ({
    fr: `${data.favourable} répondants sur ${data.respondents} acceptent « ${data.method} »${data.site ? ` à ${data.site}` : ''}.`,
    en: `${data.favourable} of ${data.respondents} respondents accept “${data.method}”${data.site ? ` in ${data.site}` : ''}.`,
  }),
};
