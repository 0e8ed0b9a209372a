import { formatDay } from '#calendar';
import type { Sentences } from '../shared/sentences.js';
import { counted, decimal, listed, type Language } from '../shared/wording.js';
import type { MissionSliceEvent } from './mission.events.js';

const fromTo = (baseline: number, target: number, language: Language): string => {
  const [from, to] = [decimal(baseline, language), decimal(target, language)];
  return language === 'fr' ? `de ${from} à ${to}` : `from ${from} to ${to}`;
};

export const missionSliceSentences: Sentences<MissionSliceEvent> = {
  LineStruck: ({ data: { revision, reason }, metadata: { actor } }) => ({
    fr: `${actor.id} raye la ligne ${revision}, enregistrée par erreur. Motif : ${reason}.`,
    en: `${actor.id} strikes line ${revision}, which was recorded by mistake. Reason: ${reason}.`,
  }),
  LineReworded: ({ data: { revision, text, reason }, metadata: { actor } }) => ({
    fr: `${actor.id} corrige un texte de la ligne ${revision}, qui se lit désormais : « ${text} ». Motif : ${reason}.`,
    en: `${actor.id} corrects a text of line ${revision}, which now reads: “${text}”. Reason: ${reason}.`,
  }),
  // How much is told by a view: every person of the mission reads this line.
  MissionFeeSet: ({ data: { from, to } }) => ({
    fr: `Les honoraires sont fixés à partir du ${formatDay(from, 'fr')}${to ? ` et jusqu’au ${formatDay(to, 'fr')}` : ''}.`,
    en: `The fee is set from ${from}${to ? ` until ${to}` : ' on'}.`,
  }),
  FeeRecorded: ({ data: { period } }) => ({
    fr: `Les honoraires de ${period} sont facturés.`,
    en: `The fee of ${period} is charged.`,
  }),
  RolesReviewed: ({ data: { outcome, text } }) => ({
    fr: `Les rôles sont revus et ${outcome === 'KEPT' ? 'gardés' : 'modifiés'} : ${text}.`,
    en: `The roles are reviewed and ${outcome === 'KEPT' ? 'kept' : 'changed'}: ${text}.`,
  }),
  MissionDrafted: ({ data: { firm, client, plannedStart, plannedEnd } }) => ({
    fr: `${firm} prépare une mission chez ${client}, du ${formatDay(plannedStart, 'fr')} au ${formatDay(plannedEnd, 'fr')}.`,
    en: `${firm} prepares a mission at ${client}, from ${plannedStart} to ${plannedEnd}.`,
  }),
  ScopeDefined: ({ data }) => ({
    fr: `Le périmètre comprend ${listed(data.included, 'fr')} ; il exclut ${listed(data.excluded, 'fr')}.`,
    en: `The scope includes ${listed(data.included, 'en')}; it excludes ${listed(data.excluded, 'en')}.`,
  }),
  ScopeAmended: ({ data: { included, excluded, plannedEnd, reason } }) => ({
    fr:
      `Le périmètre change : il comprend ${listed(included, 'fr')} ; il exclut ${listed(excluded, 'fr')} ; ` +
      `fin le ${formatDay(plannedEnd, 'fr')}. Motif : ${reason}.`,
    en:
      `The scope changes: it includes ${listed(included, 'en')}; it excludes ${listed(excluded, 'en')}; ` +
      `end on ${plannedEnd}. Reason: ${reason}.`,
  }),
  ExternalRoleDefined: ({ data }) => ({
    fr: `Le rôle externe est ${data.title}, ${counted(data.daysPerWeek, 'fr', 'jour')} par semaine.`,
    en: `The external role is ${data.title}, ${counted(data.daysPerWeek, 'en', 'day')} a week.`,
  }),
  ReportingLineSet: ({ data }) => ({
    fr: `Le consultant est rattaché à ${data.to}.`,
    en: `The consultant reports to ${data.to}.`,
  }),
  SponsorAppointed: ({ data }) => ({
    fr: `${data.sponsor} devient sponsor et arbitre sous ${counted(data.arbitrationDays, 'fr', 'jour ouvré', 'jours ouvrés')}.`,
    en: `${data.sponsor} becomes sponsor and settles within ${counted(data.arbitrationDays, 'en', 'working day')}.`,
  }),
  SponsorReplaced: ({ data }) => ({
    fr: `${data.sponsor} remplace ${data.previous} comme sponsor. Motif : ${data.reason}.`,
    en: `${data.sponsor} replaces ${data.previous} as sponsor. Reason: ${data.reason}.`,
  }),
  CompanyClosureDeclared: ({ data: { weeks, from = '', to = '', reason } }) =>
    weeks.length > 0
      ? {
          fr: `L’entreprise est fermée : ${weeks.join(', ')}${after(reason)}`,
          en: `The company is closed: ${weeks.join(', ')}${after(reason)}`,
        }
      : {
          fr: `L’entreprise est fermée du ${formatDay(from, 'fr')} au ${formatDay(to, 'fr')}${after(reason)}`,
          en: `The company is closed from ${from} to ${to}${after(reason)}`,
        },
  CompanyClosureCancelled: ({ data: { weeks, reason } }) => ({
    fr: `L’entreprise reste ouverte : ${weeks.join(', ')} (${reason}).`,
    en: `The company stays open: ${weeks.join(', ')} (${reason}).`,
  }),
  SponsorAbsenceRecorded: ({ data: { from, to } }) => ({
    fr: `Le sponsor est absent du ${formatDay(from, 'fr')}${to ? ` au ${formatDay(to, 'fr')}` : ', retour non fixé'}.`,
    en: `The sponsor is away from ${from}${to ? ` to ${to}` : ', return unknown'}.`,
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
  ObjectiveSet: ({ data: { objective, kpi, baseline, target, due } }) => ({
    fr: `Objectif ${objective} : ${kpi} ${fromTo(baseline, target, 'fr')} avant le ${formatDay(due, 'fr')}.`,
    en: `Objective ${objective}: ${kpi} ${fromTo(baseline, target, 'en')} by ${due}.`,
  }),
  ObjectiveRevised: ({ data: { objective, target, due, reason } }) => ({
    fr: `L’objectif ${objective} devient ${decimal(target, 'fr')} avant le ${formatDay(due, 'fr')}. Motif : ${reason}.`,
    en: `Objective ${objective} becomes ${decimal(target, 'en')} by ${due}. Reason: ${reason}.`,
  }),
  ObjectiveReviewed: ({ data: { objective, value, result } }) => ({
    fr: `L’objectif ${objective} est ${result === 'REACHED' ? 'atteint' : 'manqué'} (${decimal(value, 'fr')}).`,
    en: `Objective ${objective} is ${result === 'REACHED' ? 'reached' : 'missed'} (${decimal(value, 'en')}).`,
  }),
  ExpectationDocumented: ({ data: { indicators, deliverables } }) => ({
    fr: `Les attendus sont écrits : ${counted(indicators.length, 'fr', 'indicateur')}, ${counted(deliverables.length, 'fr', 'livrable')}.`,
    en: `Expectations are written down: ${counted(indicators.length, 'en', 'indicator')}, ${counted(deliverables.length, 'en', 'deliverable')}.`,
  }),
  MandateSigned: ({ data }) => ({
    fr: `Le mandat est signé par ${listed(data.signatories, 'fr')}.`,
    en: `The mandate is signed by ${listed(data.signatories, 'en')}.`,
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
  MissionClosed: ({ data: { postMissionChecks } }) => ({
    fr: `La mission est close. Suivi après mission : ${listed(
      postMissionChecks.map((day) => formatDay(day, 'fr')),
      'fr',
    )}.`,
    en: `The mission is closed. Post-mission checks: ${listed(postMissionChecks, 'en')}.`,
  }),
};

const after = (reason: string | undefined): string => (reason ? ` (${reason}).` : '.');
