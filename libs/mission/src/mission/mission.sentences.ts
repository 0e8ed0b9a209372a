import type { Sentences } from '../shared/sentences.js';
import { formatDay } from '#calendar';
import type { MissionFrameEvent } from './mission.events.js';

export const missionFrameSentences: Sentences<MissionFrameEvent> = {
  MissionDrafted: ({ data }) => ({
    fr: `${data.firm} prépare une mission chez ${data.client}, du ${formatDay(data.plannedStart, 'fr')} au ${formatDay(data.plannedEnd, 'fr')}.`,
    en: `${data.firm} prepares a mission at ${data.client}, from ${data.plannedStart} to ${data.plannedEnd}.`,
  }),
  ScopeDefined: ({ data }) => ({
    fr: `Le périmètre comprend ${data.included.join(', ')} ; il exclut ${data.excluded.join(', ')}.`,
    en: `The scope includes ${data.included.join(', ')}; it excludes ${data.excluded.join(', ')}.`,
  }),
  ReportingLineSet: ({ data }) => ({
    fr: `Le consultant est rattaché à ${data.to}.`,
    en: `The consultant reports to ${data.to}.`,
  }),
  SponsorAppointed: ({ data }) => ({
    fr: `${data.sponsor} devient sponsor et arbitre sous ${data.arbitrationDays} jours ouvrés.`,
    en: `${data.sponsor} becomes sponsor and settles within ${data.arbitrationDays} working days.`,
  }),
  PriorityIssueDeclared: ({ data }) => ({
    fr: `Enjeu prioritaire ${data.issue} : ${data.statement}.`,
    en: `Priority issue ${data.issue}: ${data.statement}.`,
  }),
  ObjectiveSet: ({ data }) => ({
    fr: `Objectif ${data.objective} : ${data.kpi} de ${data.baseline} à ${data.target} avant le ${formatDay(data.due, 'fr')}.`,
    en: `Objective ${data.objective}: ${data.kpi} from ${data.baseline} to ${data.target} by ${data.due}.`,
  }),
  MandateSigned: ({ data }) => ({
    fr: `Le mandat est signé par ${data.signatories.join(', ')}.`,
    en: `The mandate is signed by ${data.signatories.join(', ')}.`,
  }),
  MissionStarted: () => ({ fr: 'La mission démarre.', en: 'The mission starts.' }),
};
