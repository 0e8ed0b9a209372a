import { say, type Sentence } from '#decider';
import { missionAfter, startedCedre, wordFaults } from '#specs';
import { describe, expect, it } from '@jest/globals';
import { DOSSIER } from './access/dossier-vocabulary.js';
import { CONFLICT_CAUSE_NAMES, DECISION_VERDICT_NAMES, EXECUTION_STATE_NAMES } from './decisions/decisions-choices.js';
import { NOTICE_REGIME_NAMES, OPINION_NAMES } from './exit-readiness/exit-readiness-choices.js';
import { forecastMessage } from './exit-readiness/handover/forecast-message.js';
import { leverAct } from './exit-readiness/levers/lever-acts.js';
import { LEVER_ACTIONS } from './exit-readiness/levers/lever-vocabulary.js';
import { DIMENSION_NAMES, FOLLOWED_INPUTS, FOLLOWED_NAMES } from './exit-readiness/readiness-vocabulary.js';
import { LABELS } from './mission-labels.js';
import { GATE_NAMES } from './shared/gates.js';
import { freshnessAct } from './exit-readiness/score/freshness-acts.js';
import { RESERVATION_SENTENCES } from './exit-readiness/score/readiness-reservations.reader.js';
import {
  BINDING_NAMES,
  CONFLICT_STEP_NAMES,
  OVERLAP_KIND_NAMES,
  RITUAL_CADENCE_NAMES,
  RITUAL_KIND_NAMES,
} from './governance/governance-choices.js';
import { ROLE_SPLIT_NAMES, ROLE_SPLIT_RISKS } from './governance/governance-vocabulary.js';
import { OFFER_NAMES } from './initiatives/initiatives-choices.js';
import { ITEM_KIND_NAMES } from './knowledge-transfer/knowledge-transfer-choices.js';
import {
  DISPUTE_OUTCOME_NAMES,
  KPI_CADENCE_NAMES,
  KPI_DIRECTION_NAMES,
  KPI_FAMILY_NAMES,
  KPI_SOURCE_NAMES,
} from './kpis/kpis-choices.js';
import { MILESTONE_KIND_NAMES } from './milestones/milestones-choices.js';
import {
  ABSENCE_EFFECT_NAMES,
  DIAGNOSTIC_NEED_NAMES,
  ISSUE_TYPE_NAMES,
  LEADERSHIP_SEAT_NAMES,
  MISSION_CONTEXT_NAMES,
  OPERATIONS_FUNCTION_NAMES,
  ORG_KIND_NAMES,
  REPORTING_CADENCE_NAMES,
} from './mission/mission-choices.js';
import { FIELD_LABELS } from './pipeline/field-labels.js';
import { ATTRIBUTE_NAMES } from './processes/attribute-names.js';
import { NEXT_ACTS } from './refusals/next-acts.js';
import { REFUSALS } from './refusals/refusals.js';
import { STATES, STATES_WITH, thingWord } from './refusals/words.js';
import { DIRECTION_NAMES } from './shared/direction-choices.js';
import { ORIGIN_NAMES, ROLE_NAMES, SCOPE_NAMES, SLICE_NAMES } from './shared/names.js';
import { agreeing, briefly } from './shared/wording.js';
import { WEEKS } from './weak-signals/charts/chart.js';
import { learningSentence, needOf } from './weak-signals/detector-need.js';
import { detectors } from './weak-signals/detectors/detectors.js';
import { spanOf, spanUnitOf, type KpiPoints } from './weak-signals/detectors/kpi-points.js';
import { SIGNAL_ADVICE } from './weak-signals/signal-advice.js';
import { USEFULNESS_NAMES } from './weak-signals/weak-signals-choices.js';
import { DETECTOR_NAMES } from './weak-signals/weak-signals-vocabulary.js';

type Told = readonly [where: string, sentence: Sentence];

const named = (table: string, sentences: Readonly<Record<string, Sentence>>): readonly Told[] =>
  Object.entries(sentences).map(([name, sentence]) => [`${table} ${name}`, sentence]);

const NAMES = [
  ...named('role', ROLE_NAMES),
  ...named('slice', SLICE_NAMES),
  ...named('gate', GATE_NAMES),
  ...named('dimension', DIMENSION_NAMES),
  ...named('input', FOLLOWED_NAMES),
  ...named('detector', DETECTOR_NAMES),
  ...named('opinion', OPINION_NAMES),
  ...named('state', STATES),
  ...named('state', STATES_WITH),
];

/** What stands in lists of forms and views. */
const CHOICES = [
  ...named('absence effect', ABSENCE_EFFECT_NAMES),
  ...named('attribute', ATTRIBUTE_NAMES),
  ...named('binding', BINDING_NAMES),
  ...named('conflict cause', CONFLICT_CAUSE_NAMES),
  ...named('conflict step', CONFLICT_STEP_NAMES),
  ...named('context', MISSION_CONTEXT_NAMES),
  ...named('direction', DIRECTION_NAMES),
  ...named('dispute outcome', DISPUTE_OUTCOME_NAMES),
  ...named('execution', EXECUTION_STATE_NAMES),
  ...named('field', FIELD_LABELS),
  ...named('function', OPERATIONS_FUNCTION_NAMES),
  ...named('issue', ISSUE_TYPE_NAMES),
  ...named('item kind', ITEM_KIND_NAMES),
  ...Object.entries(LABELS).flatMap(([list, labels]) => named(`label of ${list}`, labels)),
  ...named('kpi cadence', KPI_CADENCE_NAMES),
  ...named('kpi direction', KPI_DIRECTION_NAMES),
  ...named('kpi family', KPI_FAMILY_NAMES),
  ...named('kpi source', KPI_SOURCE_NAMES),
  ...named('milestone', MILESTONE_KIND_NAMES),
  ...named('need', DIAGNOSTIC_NEED_NAMES),
  ...named('notice regime', NOTICE_REGIME_NAMES),
  ...named('offer', OFFER_NAMES),
  ...named('organisation', ORG_KIND_NAMES),
  ...named('origin', ORIGIN_NAMES),
  ...named('overlap', OVERLAP_KIND_NAMES),
  ...named('reporting', REPORTING_CADENCE_NAMES),
  ...named('ritual', RITUAL_KIND_NAMES),
  ...named('ritual cadence', RITUAL_CADENCE_NAMES),
  ...named('role split', ROLE_SPLIT_NAMES),
  ...named('role split risk', ROLE_SPLIT_RISKS),
  ...named('scope', SCOPE_NAMES),
  ...named('seat', LEADERSHIP_SEAT_NAMES),
  ...named('usefulness', USEFULNESS_NAMES),
  ...named('verdict', DECISION_VERDICT_NAMES),
  ...DOSSIER.map(({ line, name }): Told => [`dossier line ${line}`, name]),
];

/** The same word in both languages, by name. */
const SAME_WORD = ['consultant', 'sponsor', 'Managers', 'façade'];

/** What was agreed to the letter stands, with a word that is used nowhere else. */
const AGREED: Readonly<Record<string, readonly string[]>> = {
  SELF_GRANT: ['en says “somebody” or “nobody”: Nobody grants a delegation to themselves ({person}).'],
};

/** As many subjects, by references that no title goes with. */
const refs = (count: number): readonly string[] => Array.from({ length: count }, (_, index) => `X${index + 1}`);

const mission = missionAfter(...startedCedre);
const SUBJECT = say('X1 (Devis)', 'X1 (Quotes)');

const acts = LEVER_ACTIONS.flatMap((action): readonly Told[] =>
  [1, 2, 9].map((count) => [
    `lever ${action}, ${count}`,
    leverAct(mission, { action, subjects: refs(count) }, () => true),
  ]),
);

const freshness = FOLLOWED_INPUTS.flatMap((input): readonly Told[] => [
  [`input ${input}`, freshnessAct(input, SUBJECT)],
  [`input ${input}, nothing there`, freshnessAct(input, undefined)],
]);

const reservations = Object.entries(RESERVATION_SENTENCES).map(([kind, sentence]): Told => [kind, sentence(SUBJECT)]);

const advice = Object.entries(SIGNAL_ADVICE).flatMap(([detector, { act, clear }]): readonly Told[] => [
  [`what ${detector} asks`, act],
  [`what settles ${detector}`, clear],
]);

const refusals = Object.entries<readonly [string, string, (readonly [string, string])?]>(REFUSALS).flatMap(
  ([code, [fr, en, otherwise]]): readonly Told[] => [
    [code, say(fr, en)],
    ...(otherwise ? [[`${code}, otherwise`, say(...otherwise)] as const] : []),
  ],
);
const nextActs = Object.entries(NEXT_ACTS).map(([code, [fr, en]]): Told => [`after ${code}`, say(fr, en)]);

const forecasts = (['DONE', 'ON_TRACK', 'AT_RISK'] as const).map(
  (status): Told => [`forecast ${status}`, forecastMessage(status, '2026-10-09', '2026-W30')],
);

const needs = detectors.flatMap(({ name }): readonly Told[] => {
  const need = needOf(name, [], mission);
  return need ? [[`need of ${name}`, need.sentence]] : [];
});

const point = (period: string): KpiPoints => [{ period, value: 1, revisions: [] }];
const PERIODS = ['wave-1', '2026-W07', '2026-Q1', '2026-01'];
const UNITS = [WEEKS, ...PERIODS.map((period) => spanUnitOf(point(period)))];

const learning = UNITS.flatMap((unit) =>
  [0, 1, 2].flatMap((observed) =>
    [1, 8].map((needed): Told => [`learning ${observed} of ${needed}`, learningSentence({ observed, needed, unit })]),
  ),
);
const spans = PERIODS.flatMap((period) =>
  [0, 1, 2].map((count): Told => [`span of ${count}`, spanOf(Array(count).fill(point(period)).flat())]),
);

const SENTENCES = [
  ...acts,
  ...freshness,
  ...reservations,
  ...advice,
  ...refusals,
  ...nextActs,
  ...forecasts,
  ...needs,
  ...learning,
];

describe('The words of the product', () => {
  it.each([...NAMES, ...CHOICES, ...SENTENCES, ...spans])('are well put: %s', (where, sentence) => {
    expect(wordFaults(sentence)).toEqual(AGREED[where] ?? []);
  });

  it('are another in each language, save for a few names', () => {
    const same = ([, { fr, en }]: Told) => fr === en;
    expect(SENTENCES.filter(same)).toEqual([]);
    expect(NAMES.filter(same).map(([, { fr }]) => fr)).toEqual(SAME_WORD);
  });

  it('are found wanting where they are', () => {
    const [whole, code] = [say('Un jour.', 'One day.'), say('Le SAVOIR_CLE.', 'Item.')];
    expect(wordFaults(whole)).toEqual([]);
    expect(wordFaults(code)).toEqual(['fr has a code in it: Le SAVOIR_CLE.']);
    expect(wordFaults(say('0 semaines, 1 jours.', '1 days, 0 days.'))).toHaveLength(2);
    expect(wordFaults(say('0 semaine, 1 mois : 2 jours.', '0 weeks, 1 month: 11 days.'))).toEqual([]);
    expect(wordFaults(say('', 'The "file" of the dossier.'))).toHaveLength(3);
  });

  it.each([
    [0, 'semaine', 'weeks'],
    [1, 'semaine', 'week'],
    [2, 'semaines', 'weeks'],
  ])('agree with %i', (count, fr, en) => {
    expect([agreeing(count, 'fr', 'semaine'), agreeing(count, 'en', 'week')]).toEqual([fr, en]);
    expect(learningSentence({ observed: count, needed: 8, unit: WEEKS })).toEqual({
      fr: `En apprentissage : ${count} ${fr} sur 8.`,
      en: `Learning: ${count} of 8 weeks.`,
    });
  });

  it('name the first few of many, and how many more there are', () => {
    expect(briefly(refs(5), 'fr')).toBe('X1, X2, X3, X4 et X5');
    expect(briefly(refs(6), 'fr')).toBe('X1, X2, X3, X4, X5 et 1 autre');
    expect(briefly(refs(20), 'fr')).toBe('X1, X2, X3, X4, X5 et 15 autres');
    expect(briefly(refs(20), 'en')).toBe('X1, X2, X3, X4, X5 and 15 more');
  });

  it('name a thing of a refusal in each language', () => {
    expect(thingWord('line', 'fr')).toBe('La ligne');
    expect(thingWord('line', 'en')).toBe('Line');
  });
});
