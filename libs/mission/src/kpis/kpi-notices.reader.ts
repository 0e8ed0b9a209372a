import { addDays, formatDay } from '#calendar';
import { say, type ReadOnly } from '#decider';
import { FRESH_FOR } from '../inputs/freshness.js';
import type { ReadinessInputs } from '../inputs/readiness-inputs.js';
import { gateUrgency } from '../inputs/gate-urgency.js';
import { forAgendas, type Notice } from '../shared/notice.js';
import type { Day, Ref } from '../shared/vocabulary.js';
import { called, counted, decimal, listed, measure } from '../shared/wording.js';
import { duePeriods, nextPeriod } from './kpi-punctuality.js';
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
          .filter(({ retiredOn }) => retiredOn === undefined)
          .flatMap((row) => ofOne(inputs, inputs.kpis.kpis[row.kpi], row, day)),
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
    fr: `L’indicateur partagé ${called(subject, kpi?.name)} n’est pas montré : son indicateur apparié ${kpi?.pairedWith ?? ''} n’est pas défini.`,
    en: `Shared KPI ${called(subject, kpi?.name)} is not shown: its paired KPI ${kpi?.pairedWith ?? ''} is not defined.`,
  },
  expected: { fr: 'Définir l’indicateur apparié.', en: 'Define the paired KPI.' },
});

function ofOne(inputs: ReadinessInputs, kpi: ReadOnly<Kpi> | undefined, row: ShownKpi, day: Day): readonly Notice[] {
  if (!kpi) return [];
  const missed = duePeriods(kpi, day).filter(({ first }) => first === undefined);
  return [
    ...row.disputes.filter(({ open }) => open).map((dispute) => disputed(inputs, row, dispute)),
    ...(missed.length > 0 ? [notMeasured(row, missed)] : stale(row)),
    ...toMeasure(kpi, row, day),
    ...(row.target?.due && row.target.met !== true ? [targetDue(row, row.target, row.target.due, day)] : []),
    ...(row.target ? [] : [targetMissing(row, kpi.defined.on)]),
    ...(row.target && !row.baseline && row.value === undefined ? [baselineMissing(row)] : []),
    ...(row.last && row.source === 'MEASURED' && row.last.evidence === undefined
      ? [evidenceMissing(row, row.last)]
      : []),
    ...worsening(row),
  ];
}

const nameOf = ({ kpi, name }: ShownKpi): string => called(kpi, name ?? undefined);

const disputed = (
  inputs: ReadinessInputs,
  row: ShownKpi,
  { period, reason, on }: ShownKpi['disputes'][number],
): Notice => ({
  code: 'KPI_DISPUTED',
  urgency: gateUrgency(inputs, 'G-KPI'),
  subject: row.kpi,
  since: on,
  fact: {
    fr: `La valeur ${period} de l’indicateur ${nameOf(row)} est contestée depuis le ${formatDay(on, 'fr')} : ${reason}.`,
    en: `The ${period} value of KPI ${nameOf(row)} has been disputed since ${on}: ${reason}.`,
  },
  expected: {
    fr: 'La corriger avec une preuve, ou trancher la contestation.',
    en: 'Correct it with evidence, or settle the dispute.',
  },
});

function notMeasured(row: ShownKpi, missed: ReturnType<typeof duePeriods>): Notice {
  const periods = missed.map(({ period }) => period);
  return {
    code: 'KPI_NOT_MEASURED',
    urgency: 'OVERDUE',
    subject: row.kpi,
    ...(missed[0] && { since: missed[0].by, by: missed[0].by }),
    whose: [row.owner],
    fact: {
      fr: `L’indicateur ${nameOf(row)} n’est pas mesuré pour ${listed(periods, 'fr')}.`,
      en: `KPI ${nameOf(row)} is not measured for ${listed(periods, 'en')}.`,
    },
    expected: say(`Le mesurer ; ${row.owner} en est responsable.`, `Measure it; ${row.owner} is responsible.`),
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
          by: addDays(row.last.on, FRESH_FOR.kpi),
          whose: [row.owner],
          fact: {
            fr: `La dernière valeur de l’indicateur ${nameOf(row)}, pour ${row.last.period}, a plus de ${FRESH_FOR.kpi} jours et ne compte plus dans la confiance.`,
            en: `The last value of KPI ${nameOf(row)}, for ${row.last.period}, is more than ${FRESH_FOR.kpi} days old and no longer counts towards confidence.`,
          },
          expected: say(`Le mesurer ; ${row.owner} en est responsable.`, `Measure it; ${row.owner} is responsible.`),
        },
      ]
    : [];

/** When it is to be measured next: its period, else the last day on which its value is fresh. */
function toMeasure(kpi: ReadOnly<Kpi>, row: ShownKpi, day: Day): readonly Notice[] {
  const next = nextPeriod(kpi, day);
  const freshUntil =
    row.last && row.fresh === true && row.source === 'MEASURED' ? addDays(row.last.on, FRESH_FOR.kpi) : undefined;
  const due = next?.by ?? freshUntil;
  if (due === undefined) return [];
  const [fr, en] = next ? [` pour ${next.period}`, ` for ${next.period}`] : ['', ''];
  return [
    {
      code: 'KPI_TO_MEASURE',
      urgency: 'WATCH',
      subject: row.kpi,
      ...forAgendas(due),
      whose: [row.owner],
      fact: say(
        `L’indicateur ${nameOf(row)} est à mesurer${fr} d’ici au ${formatDay(due, 'fr')}.`,
        `KPI ${nameOf(row)} is to be measured${en} by ${due}.`,
      ),
      expected: say(`Le mesurer ; ${row.owner} en est responsable.`, `Measure it; ${row.owner} is responsible.`),
    },
  ];
}

/** A target that is not met, with its day past or to come. */
function targetDue(row: ShownKpi, { value }: NonNullable<ShownKpi['target']>, due: Day, day: Day): Notice {
  const [fr, en] = [measure(value, row.unit, 'fr'), measure(value, row.unit, 'en')];
  return due < day
    ? {
        code: 'KPI_TARGET_OVERDUE',
        urgency: 'OVERDUE',
        subject: row.kpi,
        since: due,
        by: due,
        fact: say(
          `L’indicateur ${nameOf(row)} devait atteindre ${fr} le ${formatDay(due, 'fr')}.`,
          `KPI ${nameOf(row)} was to reach ${en} by ${due}.`,
        ),
        expected: say(
          'Revoir l’objectif, ou fixer une nouvelle cible avec une date.',
          'Review the objective, or set a new target with a date.',
        ),
      }
    : {
        code: 'KPI_TARGET_DUE',
        urgency: 'WATCH',
        subject: row.kpi,
        ...forAgendas(due),
        fact: say(
          `L’indicateur ${nameOf(row)} doit atteindre ${fr} le ${formatDay(due, 'fr')}.`,
          `KPI ${nameOf(row)} is to reach ${en} by ${due}.`,
        ),
        expected: say('L’atteindre, ou revoir la cible et sa date.', 'Reach it, or review the target and its day.'),
      };
}

const targetMissing = (row: ShownKpi, since: Day): Notice => ({
  code: 'KPI_TARGET_MISSING',
  urgency: 'MISSING',
  subject: row.kpi,
  since,
  fact: say(`L’indicateur ${nameOf(row)} n’a pas de cible.`, `KPI ${nameOf(row)} has no target.`),
  expected: { fr: 'Fixer une cible et une date.', en: 'Set a target and a date.' },
});

const baselineMissing = (row: ShownKpi): Notice => ({
  code: 'KPI_BASELINE_MISSING',
  urgency: 'MISSING',
  subject: row.kpi,
  fact: {
    fr: `L’indicateur ${nameOf(row)} a une cible, mais ni base ni mesure.`,
    en: `KPI ${nameOf(row)} has a target, but neither a baseline nor a value.`,
  },
  expected: { fr: 'Fixer la base, ou mesurer.', en: 'Set the baseline, or measure it.' },
});

const evidenceMissing = (row: ShownKpi, { period, on }: NonNullable<ShownKpi['last']>): Notice => ({
  code: 'KPI_EVIDENCE_MISSING',
  urgency: 'MISSING',
  whose: [row.owner],
  subject: row.kpi,
  since: on,
  fact: {
    fr: `La valeur ${period} de l’indicateur ${nameOf(row)} ne cite aucune preuve.`,
    en: `The ${period} value of KPI ${nameOf(row)} cites no evidence.`,
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
            fr: `L’indicateur ${nameOf(row)} va dans le mauvais sens sur ${counted(row.trend.n, 'fr', 'valeur')} (p = ${decimal(row.trend.pAdverse, 'fr')}).`,
            en: `KPI ${nameOf(row)} goes the wrong way over ${counted(row.trend.n, 'en', 'value')} (p = ${decimal(row.trend.pAdverse, 'en')}).`,
          },
          expected: { fr: 'Chercher la cause et décider.', en: 'Look for the cause, and decide.' },
        },
      ]
    : [];
