import { addDays, addWorkingDays, daysBetween, formatDay } from '#calendar';
import { say, type ReadOnly } from '#decider';
import type { TakenDecision } from '../../decisions/decisions.state.js';
import {
  executionOf,
  IN_TIME,
  isCommunicated,
  isInForce,
  isJustified,
  isReviewOverdue,
  recordingDelay,
} from '../../decisions/taken-decision.js';
import type { Day } from '../../shared/vocabulary.js';
import { forAgendas, type Urgency } from '../../shared/notice.js';
import type { Gap, GapFinder } from './gap.js';
import { agreeing, called, counted, listed } from '../../shared/wording.js';
import { valuesOf } from '../../shared/in-order.js';

/** Days for which a decision that was recorded late is pointed out. */
const LATE_FOR = 30;

/** Days after which someone should have said whether a decision is applied. */
const REPORT_AFTER = 30;

type Taken = ReadOnly<TakenDecision>;

/** Decisions without a reason, untold, not carried out, not looked at again, or known late. */
export const decisionGaps: GapFinder = ({ decisions }, day) => [
  ...valuesOf(decisions.taken).flatMap((taken) => [
    ...(isReviewOverdue(taken, day) ? [reviewDue(taken)] : []),
    ...(isJustified(taken) ? [] : [unjustified(taken, day)]),
    ...(isInForce(taken) && !isCommunicated(taken) ? [untold(taken, day)] : []),
    ...notApplied(taken),
    ...(isKnownLate(taken, day) ? [knownLate(taken)] : []),
  ]),
  ...unreported(valuesOf(decisions.taken), day),
  ...valuesOf(decisions.taken).flatMap((taken) => toReport(taken, day)),
];

/** Told once it is late; until then its day is announced. */
function inTime({ takenOn }: Taken, day: Day, late: Urgency): Pick<Gap, 'urgency' | 'by' | 'from'> {
  const by = addWorkingDays(takenOn, IN_TIME);
  return by < day ? { urgency: late, by } : { urgency: 'WATCH', ...forAgendas(by) };
}

const isKnownLate = (taken: Taken, day: Day): boolean =>
  recordingDelay(taken) > IN_TIME && daysBetween(taken.recordedOn, day) <= LATE_FOR;

const named = ({ decision, title }: Taken): string => called(decision, title);

const reviewDue = (taken: Taken): Gap => {
  const { decision, reviewOn = '' } = taken;
  return {
    code: 'DECISION_REVIEW_DUE',
    urgency: 'OVERDUE',
    slice: 'decisions',
    subject: decision,
    since: reviewOn,
    by: reviewOn,
    whose: [taken.by],
    fact: {
      fr: `L’effet de la décision ${named(taken)} devait être revu le ${formatDay(reviewOn, 'fr')}.`,
      en: `The effect of decision ${named(taken)} was to be reviewed on ${reviewOn}.`,
    },
    expected: {
      fr: 'Dire son effet, et s’il faut la garder, l’ajuster ou l’arrêter.',
      en: 'State its effect, and whether to keep, adjust or stop it.',
    },
  };
};

const unjustified = (taken: Taken, day: Day): Gap => ({
  code: 'DECISION_WITHOUT_REASON',
  slice: 'decisions',
  subject: taken.decision,
  since: addWorkingDays(taken.takenOn, IN_TIME),
  ...inTime(taken, day, 'OVERDUE'),
  whose: [taken.by],
  fact: {
    fr: `La décision ${named(taken)} de ${taken.by} n’a toujours pas de motif.`,
    en: `Decision ${named(taken)} by ${taken.by} still has no reason.`,
  },
  expected: { fr: `${taken.by} ou la direction en donne le motif.`, en: `${taken.by} or leadership gives its reason.` },
});

const untold = (taken: Taken, day: Day): Gap => ({
  code: 'DECISION_NOT_COMMUNICATED',
  slice: 'decisions',
  subject: taken.decision,
  since: taken.takenOn,
  ...inTime(taken, day, 'MISSING'),
  whose: [taken.by],
  fact: {
    fr: `La décision ${named(taken)} n’a été communiquée à personne.`,
    en: `Decision ${named(taken)} was not communicated to anyone.`,
  },
  expected: { fr: 'La communiquer à ceux qu’elle concerne.', en: 'Communicate it to those concerned.' },
});

function notApplied(taken: Taken): readonly Gap[] {
  const last = executionOf(taken);
  if (!isInForce(taken) || last?.state !== 'NOT_APPLIED') return [];
  if (taken.reviews.some(({ revision }) => revision > last.revision)) return [];
  return [
    {
      code: 'DECISION_NOT_APPLIED',
      urgency: 'MISSING',
      slice: 'decisions',
      subject: taken.decision,
      since: last.on,
      fact: {
        fr: `La décision ${named(taken)} n’est pas appliquée.`,
        en: `Decision ${named(taken)} is not applied.`,
      },
      expected: {
        fr: 'En chercher la cause : l’appliquer, ou la remplacer.',
        en: 'Look for the cause: carry it out, or replace it.',
      },
    },
  ];
}

const knownLate = (taken: Taken): Gap => {
  const delay = recordingDelay(taken);
  return {
    code: 'DECISION_KNOWN_LATE',
    urgency: 'WATCH',
    slice: 'decisions',
    subject: taken.decision,
    since: taken.takenOn,
    fact: {
      fr: `La décision ${named(taken)} a été enregistrée ${counted(delay, 'fr', 'jour ouvré', 'jours ouvrés')} après coup.`,
      en: `Decision ${named(taken)} was recorded ${counted(delay, 'en', 'working day')} after the fact.`,
    },
    expected: {
      fr: `Enregistrer les décisions dans les ${IN_TIME} jours ouvrés ; ce rappel s’efface le ${formatDay(addDays(taken.recordedOn, LATE_FOR + 1), 'fr')}.`,
      en: `Record decisions within ${IN_TIME} working days; this reminder disappears on ${addDays(taken.recordedOn, LATE_FOR + 1)}.`,
    },
  };
};

/** The decisions in force of which no one has said whether they are applied, all in one line: the act is the same. */
function unreported(decisions: readonly Taken[], day: Day): readonly Gap[] {
  const due = addDays(day, -REPORT_AFTER);
  const silent = decisions.filter((taken) => isInForce(taken) && !executionOf(taken) && taken.effectiveOn < due);
  const oldest = silent
    .map(({ effectiveOn }) => effectiveOn)
    .toSorted()
    .at(0);
  if (oldest === undefined) return [];
  const names = silent.map(named);
  return [
    {
      code: 'EXECUTION_UNREPORTED',
      urgency: 'WATCH',
      slice: 'decisions',
      since: addDays(oldest, REPORT_AFTER),
      fact: {
        fr: `Personne n’a dit si ${agreeing(names.length, 'fr', 'cette décision est appliquée', 'ces décisions sont appliquées')}, plus de ${REPORT_AFTER} jours après ${agreeing(names.length, 'fr', 'sa', 'leur')} prise d’effet : ${listed(names, 'fr')}.`,
        en: `No one has said whether ${agreeing(names.length, 'en', 'this decision is', 'these decisions are')} applied, more than ${REPORT_AFTER} days after taking effect: ${listed(names, 'en')}.`,
      },
      expected: {
        fr: 'Que ceux qui exécutent disent ce qui est appliqué, en tout ou en partie.',
        en: 'Those who carry them out report what is applied, in whole or in part.',
      },
    },
  ];
}

/** A decision in force of which it is to be said within days whether it is applied. */
function toReport(taken: Taken, day: Day): readonly Gap[] {
  const by = addDays(taken.effectiveOn, REPORT_AFTER);
  if (!isInForce(taken) || executionOf(taken) || by < day) return [];
  return [
    {
      code: 'EXECUTION_TO_REPORT',
      urgency: 'WATCH',
      slice: 'decisions',
      subject: taken.decision,
      since: taken.effectiveOn,
      ...forAgendas(by),
      fact: say(
        `Il reste à dire, d’ici au ${formatDay(by, 'fr')}, si la décision ${named(taken)} est appliquée.`,
        `Whether decision ${named(taken)} is applied is to be reported by ${by}.`,
      ),
      expected: say(
        'Dire si elle est appliquée, en tout ou en partie.',
        'Report whether it is applied, in whole or in part.',
      ),
    },
  ];
}
