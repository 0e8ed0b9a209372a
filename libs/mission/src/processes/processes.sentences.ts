import type { Sentences } from '../shared/sentences.js';
import type { ProcessesEvent } from './processes.events.js';

export const processSentences: Sentences<ProcessesEvent> = {
  ProcessIdentified: ({ data }) => ({
    fr: `Le processus ${data.process} (${data.name}) est suivi ; ${data.owner} en répond.`,
    en: `Process ${data.process} (${data.name}) is followed; ${data.owner} owns it.`,
  }),
  ProcessDocumented: ({ data }) => ({
    fr: `${data.author} écrit la version ${data.version} de ${data.process}.`,
    en: `${data.author} writes version ${data.version} of ${data.process}.`,
  }),
  ProcessAssessed: ({ data }) => ({
    fr: `${data.process} est évalué au niveau ${data.level}.`,
    en: `${data.process} is assessed at level ${data.level}.`,
  }),
};
