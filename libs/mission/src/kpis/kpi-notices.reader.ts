import { addDays, formatDay } from '#calendar';
import type { ReadOnly } from '#decider';
import { FRESH_FOR } from '../inputs/freshness.js';
import type { ReadinessInputs } from '../inputs/readiness-inputs.js';
import type { Notice } from '../shared/notice.js';
import type { Day, Ref } from '../shared/vocabulary.js';
import { decimal } from '../shared/wording.js';
import { duePeriods } from './kpi-punctuality.js';
import type { Kpi } from './kpis.state.js';
import type { Kpi as ShownKpi } from './kpis.shapes.js';
import { entriesOf } from '../shared/in-order.js';

/** What is overdue or missing about the KPIs on the board; nothing once the mission is closed. */
export const kpiNotices = (
  inputs: ReadinessInputs,
  board: readonly ShownKpi[],
  withheld: readonly Ref[],
  day: Day,
): readonly Notice[] =>
  inputs.mission.status === 'CLOSED'
    ? []
    : [
        ...undefinedKpis(inputs),
        ...withheld.map((ref) => unpaired(ref, inputs.kpis.kpis[ref])),
        ...board
          .filter(({ retiredOn }) => retiredOn === null)
          .flatMap((row) => ofOne(inputs.kpis.kpis[row.kpi], row, day)),
      ];

/** Objectives name a KPI that may be defined later. */
const undefinedKpis = ({ mission, kpis }: ReadinessInputs): readonly Notice[] =>
  entriesOf(mission.objectives)
    .filter(([, { kpi }]) => !Object.hasOwn(kpis.kpis, kpi))
    .map(([objective, { kpi }]) => ({
      code: 'KPI_UNDEFINED',
      urgency: 'MISSING',
      subject: kpi,
      fact: {
        fr: `L’objectif ${objective} porte sur l’indicateur ${kpi}, qui n’est pas défini.`,
        en: `Objective ${objective} is about KPI ${kpi}, which is not defined.`,
      },
      expected: { fr: 'Définir l’indicateur.', en: 'Define the KPI.' },
    }));

const unpaired = (subject: Ref, kpi: ReadOnly<Kpi> | undefined): Notice => ({
  code: 'KPI_PAIR_MISSING',
  urgency: 'MISSING',
  subject,
  ...(kpi && { since: kpi.defined.on }),
  fact: {
    fr: `L’indicateur partagé ${subject} n’est pas montré : sa paire ${kpi?.pairedWith ?? ''} n’est pas définie.`,
    en: `Shared KPI ${subject} is not shown: its pair ${kpi?.pairedWith ?? ''} is not defined.`,
  },
  expected: { fr: 'Définir la paire.', en: 'Define the pair.' },
});

function ofOne(kpi: ReadOnly<Kpi> | undefined, row: ShownKpi, day: Day): readonly Notice[] {
  if (!kpi) return [];
  const missed = duePeriods(kpi, day).filter(({ first }) => first === undefined);
  return [
    ...row.disputes.filter(({ open }) => open).map((dispute) => disputed(row, dispute)),
    ...(missed.length > 0 ? [notMeasured(row, missed)] : stale(row)),
    ...overdueTarget(row, day),
    ...(row.target ? [] : [targetMissing(row, kpi.defined.on)]),
    ...(row.target && !row.baseline && row.value === null ? [baselineMissing(row)] : []),
    ...(row.last && row.source === 'MEASURED' && row.last.evidence === null ? [evidenceMissing(row, row.last)] : []),
    ...worsening(row),
  ];
}

const nameOf = ({ kpi, name }: ShownKpi): string => name ?? kpi;

const disputed = ({ kpi }: ShownKpi, { period, reason, on }: ShownKpi['disputes'][number]): Notice => ({
  code: 'KPI_DISPUTED',
  urgency: 'BLOCKING',
  subject: kpi,
  since: on,
  fact: {
    fr: `La valeur ${kpi} ${period} est contestée depuis le ${formatDay(on, 'fr')} : ${reason}.`,
    en: `The value ${kpi} ${period} has been disputed since ${on}: ${reason}.`,
  },
  expected: {
    fr: 'La corriger avec une preuve, ou trancher la contestation.',
    en: 'Correct it with evidence, or settle the dispute.',
  },
});

function notMeasured(row: ShownKpi, missed: ReturnType<typeof duePeriods>): Notice {
  const periods = missed.map(({ period }) => period).join(', ');
  return {
    code: 'KPI_NOT_MEASURED',
    urgency: 'OVERDUE',
    subject: row.kpi,
    ...(missed[0] && { since: missed[0].by }),
    fact: {
      fr: `${nameOf(row)} n’est pas mesuré pour : ${periods}.`,
      en: `${nameOf(row)} is not measured for: ${periods}.`,
    },
    expected: { fr: `Le mesurer (${row.owner} en répond).`, en: `Measure it (${row.owner} answers for it).` },
  };
}

const stale = (row: ShownKpi): readonly Notice[] =>
  row.last && row.fresh === false && row.source !== 'KNOWLEDGE_COVERAGE'
    ? [
        {
          code: 'KPI_STALE',
          urgency: 'OVERDUE',
          subject: row.kpi,
          since: addDays(row.last.on, FRESH_FOR.kpi),
          fact: {
            fr: `La dernière valeur de ${nameOf(row)} (${row.last.period}) a plus de ${FRESH_FOR.kpi} jours : elle ne compte plus comme fraîche.`,
            en: `The last value of ${nameOf(row)} (${row.last.period}) is more than ${FRESH_FOR.kpi} days old: it is fresh no more.`,
          },
          expected: { fr: `Le mesurer (${row.owner} en répond).`, en: `Measure it (${row.owner} answers for it).` },
        },
      ]
    : [];

const overdueTarget = (row: ShownKpi, day: Day): readonly Notice[] =>
  row.target?.due && row.target.due < day && row.target.met !== true
    ? [
        {
          code: 'KPI_TARGET_OVERDUE',
          urgency: 'OVERDUE',
          subject: row.kpi,
          since: row.target.due,
          fact: {
            fr: `${nameOf(row)} devait atteindre ${decimal(row.target.value, 'fr')} ${row.unit} le ${formatDay(row.target.due, 'fr')}.`,
            en: `${nameOf(row)} was to reach ${decimal(row.target.value, 'en')} ${row.unit} by ${row.target.due}.`,
          },
          expected: {
            fr: 'Revoir l’objectif, ou fixer une nouvelle cible avec une date.',
            en: 'Review the objective, or set a new target with a date.',
          },
        },
      ]
    : [];

const targetMissing = (row: ShownKpi, since: Day): Notice => ({
  code: 'KPI_TARGET_MISSING',
  urgency: 'MISSING',
  subject: row.kpi,
  since,
  fact: { fr: `${nameOf(row)} n’a pas de cible.`, en: `${nameOf(row)} has no target.` },
  expected: { fr: 'Fixer une cible et une date.', en: 'Set a target and a date.' },
});

const baselineMissing = (row: ShownKpi): Notice => ({
  code: 'KPI_BASELINE_MISSING',
  urgency: 'MISSING',
  subject: row.kpi,
  fact: {
    fr: `${nameOf(row)} a une cible, mais ni base ni mesure.`,
    en: `${nameOf(row)} has a target, but neither a baseline nor a value.`,
  },
  expected: { fr: 'Fixer la base, ou mesurer.', en: 'Set the baseline, or measure it.' },
});

const evidenceMissing = (row: ShownKpi, { period, on }: NonNullable<ShownKpi['last']>): Notice => ({
  code: 'KPI_EVIDENCE_MISSING',
  urgency: 'MISSING',
  subject: row.kpi,
  since: on,
  fact: {
    fr: `La valeur de ${nameOf(row)} pour ${period} ne cite aucune preuve.`,
    en: `The value of ${nameOf(row)} for ${period} cites no evidence.`,
  },
  expected: {
    fr: 'Citer une preuve à la prochaine mesure, ou corriger avec une preuve.',
    en: 'Cite evidence at the next measurement, or correct it with evidence.',
  },
});

const worsening = (row: ShownKpi): readonly Notice[] =>
  row.trend?.word === 'WORSENING' || row.trend?.word === 'LIKELY_WORSENING'
    ? [
        {
          code: 'KPI_WORSENING',
          urgency: 'WATCH',
          subject: row.kpi,
          fact: {
            fr: `${nameOf(row)} va dans le mauvais sens sur ${row.trend.n} valeurs (p = ${decimal(row.trend.pAdverse, 'fr')}).`,
            en: `${nameOf(row)} goes the wrong way over ${row.trend.n} values (p = ${decimal(row.trend.pAdverse, 'en')}).`,
          },
          expected: { fr: 'Chercher la cause et décider.', en: 'Look for the cause, and decide.' },
        },
      ]
    : [];
