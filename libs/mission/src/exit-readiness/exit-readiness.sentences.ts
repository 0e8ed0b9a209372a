import { formatDay } from '#calendar';
import type { Sentences } from '../shared/sentences.js';
import { called, counted, decimal, listed } from '../shared/wording.js';
import type { ExitReadinessEvent } from './exit-readiness.events.js';
import { GATE_NAMES } from '../shared/gates.js';

/** A score as it is shown: one decimal. */
const shown = (score: number): number => Math.round(score * 10) / 10;

export const exitReadinessSentences: Sentences<ExitReadinessEvent> = {
  AbsenceTestStarted: ({ data }) => ({
    fr: `${data.absent} s’absente du ${formatDay(data.from, 'fr')} au ${formatDay(data.to, 'fr')} : test ${data.test}.`,
    en: `${data.absent} is away from ${data.from} to ${data.to}: test ${data.test}.`,
  }),
  AbsenceTestCompleted: ({ data }) => ({
    fr: `Test ${data.test} ${data.result === 'PASSED' ? 'réussi' : 'échoué'} : ${data.absent} absent ${counted(data.workingDays, 'fr', 'jour ouvré', 'jours ouvrés')}, ${counted(data.interruptions, 'fr', 'interruption')}, ${counted(data.blockedDecisions, 'fr', 'décision bloquée', 'décisions bloquées')}.`,
    en: `Test ${data.test} ${data.result === 'PASSED' ? 'passed' : 'failed'}: ${data.absent} away ${counted(data.workingDays, 'en', 'working day')}, ${counted(data.interruptions, 'en', 'interruption')}, ${counted(data.blockedDecisions, 'en', 'blocked decision')}.`,
  }),
  SuccessorAppointed: ({ data }) => ({
    fr: `${data.successor} est nommé successeur (${data.position}) à partir du ${formatDay(data.from, 'fr')}.`,
    en: `${data.successor} is appointed successor (${data.position}) from ${data.from}.`,
  }),
  LetterOfIntentRecorded: ({ data }) => ({
    fr: `${data.acquirer} signe une lettre d’intention.`,
    en: `${data.acquirer} signs a letter of intent.`,
  }),
  EmployeesInformedOfSale: ({ data }) => ({
    fr: `Information des salariés sur la vente : ${counted(data.headcount, 'fr', 'personne')} (${data.method}).`,
    en: `Employees informed of the sale: ${counted(data.headcount, 'en', 'person', 'people')} (${data.method}).`,
  }),
  ClosingRecorded: ({ data }) => ({
    fr: `La vente à ${data.acquirer} est réalisée.`,
    en: `The sale to ${data.acquirer} is completed.`,
  }),
  ReadinessWeightsSet: ({ data }) => ({
    fr: `Les poids du score changent : ${data.reason}`,
    en: `The weights of the score change: ${data.reason}`,
  }),
  DossierIndexUpdated: ({ data }) => ({
    fr: `Le dossier couvre ${counted(data.covered, 'fr', 'ligne')} sur ${data.total}.`,
    en: `The file covers ${data.covered} of ${counted(data.total, 'en', 'line')}.`,
  }),
  ReadinessSnapshotTaken: ({ data }) => ({
    fr: `Instantané ${data.snapshot} : score ${decimal(shown(data.score), 'fr')} sur 100, verrous ouverts : ${blocking(data) || 'aucun'}.`,
    en: `Snapshot ${data.snapshot}: score ${decimal(shown(data.score), 'en')} out of 100, open gates: ${blocking(data) || 'none'}.`,
  }),
  ReadinessReviewed: ({ data }) => ({
    fr: `${data.by} rend un avis ${OPINION_FR[data.opinion]} sur ${data.snapshot}.`,
    en: `${data.by} gives an opinion on ${data.snapshot}: ${OPINION_EN[data.opinion]}.`,
  }),
  BlockerDeclared: ({ data }) => ({
    fr: `Le verrou ${called(data.gate, GATE_NAMES[data.gate].fr)} fait l’objet d’un plan (${data.blocker}) : ${data.reason}`,
    en: `Gate ${called(data.gate, GATE_NAMES[data.gate].en)} is being worked on (${data.blocker}): ${data.reason}`,
  }),
  BlockerLifted: ({ data }) => ({
    fr: `Le blocage ${data.blocker} (${data.gate}) est levé ; preuve : ${listed(data.evidence, 'fr')}.`,
    en: `Blocker ${data.blocker} (${data.gate}) is lifted; evidence: ${listed(data.evidence, 'en')}.`,
  }),
  BlockerWaived: ({ data }) => ({
    fr: `${data.by} accorde une dérogation sur ${called(data.gate, GATE_NAMES[data.gate].fr)} : ${data.reason}`,
    en: `${data.by} waives ${called(data.gate, GATE_NAMES[data.gate].en)}: ${data.reason}`,
  }),
  HandoverPlanApproved: ({ data }) => ({
    fr: `La passation à ${listed(data.recipients, 'fr')} est approuvée pour le ${formatDay(data.date, 'fr')}.`,
    en: `The handover to ${listed(data.recipients, 'en')} is approved for ${data.date}.`,
  }),
  HandoverAccepted: ({ data }) => ({
    fr: `${data.recipient} accepte la passation ; réserves : ${data.reserves.map(({ reserve }) => reserve).join(', ') || 'aucune'}.`,
    en: `${data.recipient} accepts the handover; reserves: ${data.reserves.map(({ reserve }) => reserve).join(', ') || 'none'}.`,
  }),
  HandoverReserveRaised: ({ data }) => ({
    fr: `Réserve ${data.reserve} (${data.owner}, pour le ${formatDay(data.due, 'fr')}) : ${data.statement}`,
    en: `Reserve ${data.reserve} (${data.owner}, by ${data.due}): ${data.statement}`,
  }),
  HandoverReserveLifted: ({ data }) => ({
    fr: `${data.by} lève la réserve ${data.reserve} ; preuve : ${data.evidence}.`,
    en: `${data.by} lifts reserve ${data.reserve}; evidence: ${data.evidence}.`,
  }),
  PostMissionCheckHeld: ({ data }) => ({
    fr: `Contrôle d’après-mission du ${formatDay(data.dueOn, 'fr')} : ${counted(data.regressions.length, 'fr', 'régression')}.`,
    en: `Post-mission check of ${data.dueOn}: ${counted(data.regressions.length, 'en', 'regression')}.`,
  }),
};

const OPINION_FR = {
  FAVOURABLE: 'favorable',
  FAVOURABLE_WITH_RESERVES: 'favorable avec réserves',
  UNFAVOURABLE: 'défavorable',
} as const;

const OPINION_EN = {
  FAVOURABLE: 'favourable',
  FAVOURABLE_WITH_RESERVES: 'favourable with reserves',
  UNFAVOURABLE: 'unfavourable',
} as const;

const blocking = ({
  gates,
}: {
  readonly gates: readonly { readonly gate: string; readonly waived: boolean }[];
}): string => gates.flatMap(({ gate, waived }) => (waived ? [] : [gate])).join(', ');
