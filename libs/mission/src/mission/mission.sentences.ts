import { formatDay } from '#calendar';
import type { Sentences } from '../shared/sentences.js';
import { decimal } from '../shared/wording.js';
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
  ScopeAmended: ({ data }) => ({
    fr: `Le périmètre change : il comprend ${data.included.join(', ')}, il exclut ${data.excluded.join(', ')}, jusqu’au ${formatDay(data.plannedEnd, 'fr')}. Motif : ${data.reason}.`,
    en: `The scope changes: it includes ${data.included.join(', ')}, it excludes ${data.excluded.join(', ')}, until ${data.plannedEnd}. Reason: ${data.reason}.`,
  }),
  ExternalRoleDefined: ({ data }) => ({
    fr: `Le rôle externe est ${data.title}, ${decimal(data.daysPerWeek, 'fr')} jours par semaine.`,
    en: `The external role is ${data.title}, ${decimal(data.daysPerWeek, 'en')} days a week.`,
  }),
  ReportingLineSet: ({ data }) => ({
    fr: `Le consultant est rattaché à ${data.to}.`,
    en: `The consultant reports to ${data.to}.`,
  }),
  SponsorAppointed: ({ data }) => ({
    fr: `${data.sponsor} devient sponsor et arbitre sous ${data.arbitrationDays} jours ouvrés.`,
    en: `${data.sponsor} becomes sponsor and settles within ${data.arbitrationDays} working days.`,
  }),
  SponsorReplaced: ({ data }) => ({
    fr: `${data.sponsor} remplace ${data.previous} comme sponsor. Motif : ${data.reason}.`,
    en: `${data.sponsor} replaces ${data.previous} as sponsor. Reason: ${data.reason}.`,
  }),
  SponsorAbsenceRecorded: ({ data }) => ({
    fr: `Le sponsor est absent du ${formatDay(data.from, 'fr')}${data.to ? ` au ${formatDay(data.to, 'fr')}` : ', retour non fixé'}.`,
    en: `The sponsor is away from ${data.from}${data.to ? ` to ${data.to}` : ', return unknown'}.`,
  }),
  PriorityIssueDeclared: ({ data }) => ({
    fr: `Enjeu prioritaire ${data.issue} : ${data.statement}.`,
    en: `Priority issue ${data.issue}: ${data.statement}.`,
  }),
  IssueReprioritised: ({ data }) => ({
    fr: `L’enjeu ${data.issue} passe au rang ${data.rank}. Motif : ${data.reason}.`,
    en: `Issue ${data.issue} moves to rank ${data.rank}. Reason: ${data.reason}.`,
  }),
  IssueResolved: ({ data }) => ({
    fr: `L’enjeu ${data.issue} est résolu : ${data.outcome}.`,
    en: `Issue ${data.issue} is resolved: ${data.outcome}.`,
  }),
  ObjectiveSet: ({ data }) => ({
    fr: `Objectif ${data.objective} : ${data.kpi} de ${decimal(data.baseline, 'fr')} à ${decimal(data.target, 'fr')} avant le ${formatDay(data.due, 'fr')}.`,
    en: `Objective ${data.objective}: ${data.kpi} from ${decimal(data.baseline, 'en')} to ${decimal(data.target, 'en')} by ${data.due}.`,
  }),
  ObjectiveRevised: ({ data }) => ({
    fr: `L’objectif ${data.objective} devient ${decimal(data.target, 'fr')} avant le ${formatDay(data.due, 'fr')}. Motif : ${data.reason}.`,
    en: `Objective ${data.objective} becomes ${decimal(data.target, 'en')} by ${data.due}. Reason: ${data.reason}.`,
  }),
  ObjectiveReviewed: ({ data }) => ({
    fr: `L’objectif ${data.objective} est ${data.result === 'REACHED' ? 'atteint' : 'manqué'} (${decimal(data.value, 'fr')}).`,
    en: `Objective ${data.objective} is ${data.result === 'REACHED' ? 'reached' : 'missed'} (${decimal(data.value, 'en')}).`,
  }),
  ExpectationDocumented: ({ data }) => ({
    fr: `Les attendus sont écrits : ${data.indicators.length} indicateurs, ${data.deliverables.length} livrables.`,
    en: `Expectations are written down: ${data.indicators.length} indicators, ${data.deliverables.length} deliverables.`,
  }),
  MandateSigned: ({ data }) => ({
    fr: `Le mandat est signé par ${data.signatories.join(', ')}.`,
    en: `The mandate is signed by ${data.signatories.join(', ')}.`,
  }),
  MissionStarted: () => ({ fr: 'La mission démarre.', en: 'The mission starts.' }),
  MissionSuspended: ({ data }) => ({
    fr: `La mission est suspendue. Motif : ${data.reason}.`,
    en: `The mission is suspended. Reason: ${data.reason}.`,
  }),
  MissionResumed: ({ data }) => ({
    fr: `La mission reprend. Motif : ${data.reason}.`,
    en: `The mission resumes. Reason: ${data.reason}.`,
  }),
  MissionTerminatedEarly: ({ data }) => ({
    fr: `La mission s’arrête avant son terme. Motif : ${data.reason}.`,
    en: `The mission ends before its term. Reason: ${data.reason}.`,
  }),
  MissionClosed: ({ data }) => ({
    fr: `La mission est close. Contrôles prévus : ${data.postMissionChecks.map((day) => formatDay(day, 'fr')).join(', ')}.`,
    en: `The mission is closed. Checks planned: ${data.postMissionChecks.join(', ')}.`,
  }),
};
