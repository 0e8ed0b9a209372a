import type { Sentence } from '#decider';
import type { Sentences } from '../shared/sentences.js';
import { agreeing, counted, percent } from '../shared/wording.js';
import type { ProcessesEvent } from './processes.events.js';

const asWritten = (conforming: boolean): Sentence =>
  conforming ? { fr: 'comme écrit', en: 'as written' } : { fr: 'autrement qu’écrit', en: 'not as written' };

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
  ProcessAutomated: ({ data: { step, process, tool, sites, pilot, share } }) => ({
    fr: `${tool} fait « ${step} » (${process}) sur ${counted(sites, 'fr', 'site')}, ${pilot ? 'en pilote' : 'sans pilote'} : part automatisée ${percent(share, 'fr')}.`,
    en: `${tool} does “${step}” (${process}) on ${counted(sites, 'en', 'site')}, ${pilot ? 'as a pilot' : 'without a pilot'}: ${percent(share, 'en')} automated.`,
  }),
  ProcessExecutedByInternal: ({ data: { executor, process, conforming } }) => ({
    fr: `${executor}, de l’entreprise, exécute ${process}, ${asWritten(conforming).fr}.`,
    en: `${executor}, of the company, runs ${process}, ${asWritten(conforming).en}.`,
  }),
  ProcessExecutedByFirm: ({ data: { executor, process, conforming } }) => ({
    fr: `${executor}, extérieur à l’entreprise, exécute ${process}, ${asWritten(conforming).fr}.`,
    en: `${executor}, from outside the company, runs ${process}, ${asWritten(conforming).en}.`,
  }),
  ProcessRetired: ({ data }) => ({
    fr: `${data.process} n’est plus suivi : ${data.reason}.`,
    en: `${data.process} is no longer followed: ${data.reason}.`,
  }),
  CultureAdaptationRecorded: ({ data: { method, adaptedFrom, proposedBy, adaptation } }) => ({
    fr: `« ${method} » est adapté (${adaptedFrom} au départ), sur proposition de ${proposedBy} : ${adaptation}.`,
    en: `“${method}” is adapted (from ${adaptedFrom}), as ${proposedBy} proposed: ${adaptation}.`,
  }),
  ChangeAcceptanceMeasured: ({ data: { favourable, respondents, method, site } }) => ({
    fr: `${counted(favourable, 'fr', 'répondant')} sur ${respondents} ${agreeing(favourable, 'fr', 'accepte', 'acceptent')} « ${method} »${site ? ` à ${site}` : ''}.`,
    en: `${favourable} of ${counted(respondents, 'en', 'respondent')} ${agreeing(favourable, 'en', 'accepts', 'accept')} “${method}”${site ? ` in ${site}` : ''}.`,
  }),
};
