import type { ReadOnly, Sentence } from '#decider';
import type { AsOf } from '#shapes';
import type { Ref } from '../shared/vocabulary.js';
import { decimal, percent, worded, type Language } from '../shared/wording.js';
import { CRITERIA, type Criterion, type DiagnosticAnswers, type DiagnosticRoute } from './diagnostic.events.js';
import type { DiagnosticState } from './diagnostic.state.js';
import type { DiagnosticScore, Diagnostic } from './diagnostic.shapes.js';

type Completed = NonNullable<ReadOnly<DiagnosticState>['completed']>;

/** A diagnostic as a person reads it, with the missions that came of it. */
export function readDiagnostic(
  completed: Completed,
  asOf: AsOf,
  { opened, unreadable }: { readonly opened: readonly Ref[]; readonly unreadable: number },
  language: Language,
): Diagnostic {
  const { diagnostic, orgKind, headcount, need, fullTimeHireAffordable, range, route } = completed;
  const scores = CRITERIA.map((criterion) => readScore(completed, criterion, language));
  return {
    asOf,
    diagnostic,
    orgKind,
    headcount,
    sites: completed.sites,
    need,
    fullTimeHireAffordable,
    evidence: completed.evidence,
    scores: scores.sort((a, b) => (b.points ?? -1) - (a.points ?? -1)),
    points: scores.reduce((sum, { points }) => sum + (points ?? 0), 0),
    index: completed.index,
    low: range.low,
    high: range.high,
    verdict: completed.verdict,
    route,
    advice: worded(ADVICE[route], language),
    missions: opened,
    unreadable,
  };
}

const readScore = (completed: Completed, criterion: Criterion, language: Language): DiagnosticScore => ({
  criterion,
  name: worded(NAMES[criterion], language),
  answer: ANSWERS[criterion](completed, language),
  points: completed.scores[criterion],
});

type Answer = (answers: DiagnosticAnswers, language: Language) => string | undefined;

const asPercent =
  (of: (answers: DiagnosticAnswers) => number | undefined): Answer =>
  (answers, language) => {
    const value = of(answers);
    return value === undefined ? undefined : percent(value, language);
  };

const asNumber =
  (of: (answers: DiagnosticAnswers) => number | undefined): Answer =>
  (answers, language) => {
    const value = of(answers);
    return value === undefined ? undefined : decimal(value, language);
  };

/** What was answered about each criterion, as a person reads it. */
const ANSWERS: Readonly<Record<Criterion, Answer>> = {
  ownerDecisionShare: asPercent(({ ownerDecisionShare }) => ownerDecisionShare),
  absenceEffect: ({ absenceEffect }) => absenceEffect,
  onePersonShare: asPercent(({ onePersonShare }) => onePersonShare),
  priorityChangesPerMonth: asNumber(({ priorityChangesPerMonth }) => priorityChangesPerMonth),
  openIrritants: asNumber(({ openIrritants }) => openIrritants),
  complexity: ({ offers, channels, criticalSuppliers }) =>
    offers === undefined || channels === undefined || criticalSuppliers === undefined
      ? undefined
      : `${offers} × ${channels} × ${criticalSuppliers}`,
  urgentDecisionShare: asPercent(({ urgentDecisionShare }) => urgentDecisionShare),
  reliableIndicators: ({ reliableIndicators }) =>
    reliableIndicators === undefined ? undefined : `${reliableIndicators} / 5`,
};

const NAMES: Readonly<Record<Criterion, Sentence>> = {
  ownerDecisionShare: { fr: 'Décisions prises par le dirigeant', en: 'Decisions taken by the owner' },
  absenceEffect: {
    fr: 'Effet de trois jours d’absence du dirigeant',
    en: 'Effect of the owner’s absence for three days',
  },
  onePersonShare: { fr: 'Activité qui repose sur une personne', en: 'Activity that rests on one person' },
  priorityChangesPerMonth: { fr: 'Changements de priorité par mois', en: 'Changes of priority in a month' },
  openIrritants: { fr: 'Irritants ouverts', en: 'Open irritants' },
  complexity: { fr: 'Offres × canaux × fournisseurs critiques', en: 'Offers × channels × critical suppliers' },
  urgentDecisionShare: { fr: 'Décisions prises dans l’urgence', en: 'Decisions taken in urgency' },
  reliableIndicators: { fr: 'Indicateurs de base fiables', en: 'Reliable basic indicators' },
};

const ADVICE: Readonly<Record<DiagnosticRoute, Sentence>> = {
  TOOLS_FIRST: {
    fr: 'Pas maintenant : mettre d’abord en place les outils de base, et refaire le diagnostic ensuite.',
    en: 'Not now: put the basic tools in place first, and do the diagnostic again afterwards.',
  },
  SHORT_ADVICE: {
    fr: 'Un besoin ponctuel : quelques jours de conseil suffisent.',
    en: 'A need for some advice: a few days of it are enough.',
  },
  EXTERNAL_COO: {
    fr: 'Un COO externe est pertinent : cadrer une mission (draftMission).',
    en: 'An external COO is relevant: draft a mission (draftMission).',
  },
  STRATEGY_FIRST: {
    fr: 'La question est « quoi faire » : orienter vers la stratégie avant toute mission d’opérations.',
    en: 'The question is “what to do”: refer to strategy before any operations mission.',
  },
  HIRE_INTERNALLY: {
    fr: 'Il y a le travail et les moyens d’un poste à plein temps : recruter plutôt qu’externaliser.',
    en: 'There is work and means for a full-time position: hire rather than outsource.',
  },
};
