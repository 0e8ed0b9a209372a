import type { Sentences } from '../shared/sentences.js';
import { counted, listed } from '../shared/wording.js';
import type {
  ArbitrationOpened,
  ArbitrationRendered,
  ExpertConsulted,
  MediationConcluded,
  MediationOpened,
} from './conflict.events.js';

type ConflictEvent = MediationOpened | MediationConcluded | ArbitrationOpened | ArbitrationRendered | ExpertConsulted;

export const conflictSentences: Sentences<ConflictEvent> = {
  MediationOpened: ({ data }) => ({
    fr: `Médiation ouverte sur ${data.decision} entre ${listed(data.parties, 'fr')}, menée par ${data.mediator}.`,
    en: `Mediation opened on ${data.decision} between ${listed(data.parties, 'en')}, led by ${data.mediator}.`,
  }),
  MediationConcluded: ({ data }) => ({
    fr: `Médiation sur ${data.decision} ${data.settled ? 'aboutie' : 'sans accord'} : ${data.outcome}.`,
    en: `Mediation on ${data.decision} ended ${data.settled ? 'in agreement' : 'without agreement'}: ${data.outcome}.`,
  }),
  ArbitrationOpened: ({ data }) => ({
    fr: `${data.arbiter} est appelé à trancher ${data.decision} entre ${listed(data.parties, 'fr')}.`,
    en: `${data.arbiter} is asked to settle ${data.decision} between ${listed(data.parties, 'en')}.`,
  }),
  ArbitrationRendered: ({ data }) => ({
    fr: `${data.by} tranche ${data.decision} en ${counted(data.workingDays, 'fr', 'jour ouvré', 'jours ouvrés')} : ${data.chosen}. Motif : ${data.reason}.`,
    en: `${data.by} settles ${data.decision} in ${counted(data.workingDays, 'en', 'working day')}: ${data.chosen}. Reason: ${data.reason}.`,
  }),
  ExpertConsulted: ({ data }) => ({
    fr: `${data.expert} est consulté sur ${data.decision} : ${data.question}${data.answer ? ` Réponse : ${data.answer}` : ''}`,
    en: `${data.expert} is consulted on ${data.decision}: ${data.question}${data.answer ? ` Answer: ${data.answer}` : ''}`,
  }),
};
