import { addDays, formatDay } from '#calendar';
import type { ReadOnly, Sentence } from '#decider';
import type { MissionState } from '../mission-state.js';
import { refuse, sentenceOf } from '../refusals/refusals.js';
import type { Notice } from '../shared/notice.js';
import type { Day, Ref } from '../shared/vocabulary.js';
import { expectationsOf } from './expectations.js';
import type { Objective } from './mission.state.js';
import { objectiveState } from './objective-state.js';
import { missingToStart, type StartCondition } from './start-rules.js';
import { entriesOf, valuesOf } from '../shared/in-order.js';

type State = ReadOnly<Pick<MissionState, 'mission' | 'transfer' | 'kpis' | 'milestones'>>;

/** Days after the start within which what was promised is defined. */
const DEFINED_WITHIN = 15;

/** What is overdue or missing in the mission slice: to start, to hold what was promised, to end. */
export function missionSliceNotices(state: State, day: Day): readonly Notice[] {
  switch (state.mission.status) {
    case 'DRAFT':
      return toStart(state, day);
    case 'SUSPENDED':
      return suspended(state);
    case 'ACTIVE':
      return [...overrun(state, day), ...undefinedThings(state, day), ...ofObjectives(state, day), ...ofIssues(state)];
    default:
      return [];
  }
}

const TO_START: Readonly<Record<StartCondition, Sentence>> = {
  MANDATE_NOT_SIGNED: { fr: 'Faire signer le mandat.', en: 'Have the mandate signed.' },
  SPONSOR_MISSING: { fr: 'Nommer un sponsor.', en: 'Appoint a sponsor.' },
  REPORTING_LINE_MISSING: { fr: 'Fixer le rattachement.', en: 'Set the reporting line.' },
  SCOPE_MISSING: { fr: 'Définir ce qui est inclus et exclu.', en: 'Define what is in and what is out.' },
  ISSUE_MISSING: { fr: 'Déclarer un enjeu prioritaire.', en: 'Declare a priority issue.' },
  OBJECTIVE_MISSING: { fr: 'Fixer un objectif.', en: 'Set an objective.' },
  TRANSFER_PLAN_MISSING: { fr: 'Ouvrir le plan de transfert.', en: 'Open the transfer plan.' },
};

function toStart(state: State, day: Day): readonly Notice[] {
  const start = state.mission.draft?.plannedStart ?? day;
  const late = start < day;
  return missingToStart(state).map((code) => ({
    code,
    urgency: late ? 'OVERDUE' : 'MISSING',
    ...(late && { since: start }),
    fact: sentenceOf(refuse(code)),
    expected: TO_START[code],
  }));
}

const suspended = ({ mission: { suspendedOn } }: State): readonly Notice[] => [
  {
    code: 'MISSION_SUSPENDED',
    urgency: 'WATCH',
    ...(suspendedOn && { since: suspendedOn }),
    fact: { fr: 'La mission est suspendue.', en: 'The mission is suspended.' },
    expected: { fr: 'La reprendre, ou y mettre fin.', en: 'Resume it, or end it.' },
  },
];

const overrun = ({ mission: { plannedEnd } }: State, day: Day): readonly Notice[] =>
  plannedEnd < day
    ? [
        {
          code: 'MISSION_END_PASSED',
          urgency: 'OVERDUE',
          since: plannedEnd,
          fact: {
            fr: `Le contrat a pris fin le ${formatDay(plannedEnd, 'fr')} et la mission n’est pas close.`,
            en: `The contract ended on ${plannedEnd} and the mission is not closed.`,
          },
          expected: {
            fr: 'Passer la main et clore la mission, ou prolonger le contrat (amendScope).',
            en: 'Hand over and close the mission, or extend the contract (amendScope).',
          },
        },
      ]
    : [];

/** KPIs and deliverables that were named before they existed, once they should exist. */
function undefinedThings(state: State, day: Day): readonly Notice[] {
  const { startedOn, objectives } = state.mission;
  const since = addDays(startedOn ?? day, DEFINED_WITHIN);
  if (day < since) return [];
  const missing = expectationsOf(state).filter((each) => each.state === 'UNDEFINED');
  const promised = missing.filter(({ kind }) => kind === 'INDICATOR').map(({ ref }) => ref);
  const aimedAt = valuesOf(objectives).map(({ kpi }) => kpi);
  const kpis = new Set([...aimedAt.filter((kpi) => !Object.hasOwn(state.kpis.kpis, kpi)), ...promised]);
  const deliverables = missing.filter(({ kind }) => kind === 'DELIVERABLE').map(({ ref }) => ref);
  return [...[...kpis].map((ref) => kpiUndefined(ref, since)), ...deliverables.map((ref) => unplanned(ref, since))];
}

const kpiUndefined = (subject: Ref, since: Day): Notice => ({
  code: 'KPI_UNDEFINED',
  urgency: 'MISSING',
  subject,
  since,
  fact: {
    fr: `L’indicateur ${subject} est attendu et n’est pas défini.`,
    en: `KPI ${subject} is expected and not defined.`,
  },
  expected: { fr: 'Le définir (defineKpi).', en: 'Define it (defineKpi).' },
});

const unplanned = (subject: Ref, since: Day): Notice => ({
  code: 'DELIVERABLE_UNPLANNED',
  urgency: 'MISSING',
  subject,
  since,
  fact: {
    fr: `Le livrable ${subject} est attendu et n’est prévu nulle part.`,
    en: `Deliverable ${subject} is expected and planned nowhere.`,
  },
  expected: { fr: 'Le prévoir, ou le rattacher à un jalon.', en: 'Plan it, or tie it to a milestone.' },
});

const ofObjectives = ({ mission }: State, day: Day): readonly Notice[] =>
  entriesOf(mission.objectives).flatMap(([subject, objective]): readonly Notice[] => {
    switch (objectiveState(objective, day)) {
      case 'OVERDUE':
        return [toReview(subject, objective)];
      case 'MISSED':
        return [missed(subject, objective)];
      default:
        return [];
    }
  });

const toReview = (subject: Ref, { due }: ReadOnly<Objective>): Notice => ({
  code: 'OBJECTIVE_TO_REVIEW',
  urgency: 'OVERDUE',
  subject,
  since: due,
  fact: {
    fr: `L’objectif ${subject}, dû le ${formatDay(due, 'fr')}, n’a pas été confronté à la mesure depuis.`,
    en: `Objective ${subject}, due on ${due}, has not been held against what was measured since.`,
  },
  expected: { fr: 'Le revoir (reviewObjective).', en: 'Review it (reviewObjective).' },
});

const missed = (subject: Ref, { due }: ReadOnly<Objective>): Notice => ({
  code: 'OBJECTIVE_MISSED',
  urgency: 'WATCH',
  subject,
  since: due,
  fact: { fr: `L’objectif ${subject} est manqué.`, en: `Objective ${subject} is missed.` },
  expected: {
    fr: 'Décider : nouvelle échéance avec un motif, ou abandon assumé de l’enjeu.',
    en: 'Decide: a new due day with a reason, or an outcome that the issue is closed with.',
  },
});

const ofIssues = ({ mission: { issues, objectives } }: State): readonly Notice[] =>
  valuesOf(issues).flatMap(({ issue, resolvedOn, occurredOn }) => {
    const own = valuesOf(objectives).filter((objective) => objective.issue === issue);
    if (resolvedOn) return [];
    if (own.length === 0) return [aimless(issue, occurredOn)];
    return own.every(({ reviews }) => reviews.at(-1)?.result === 'REACHED') ? [solved(issue)] : [];
  });

const aimless = (subject: Ref, since: Day): Notice => ({
  code: 'ISSUE_WITHOUT_OBJECTIVE',
  urgency: 'MISSING',
  subject,
  since,
  fact: { fr: `L’enjeu ${subject} n’a aucun objectif.`, en: `Issue ${subject} has no objective.` },
  expected: { fr: 'Fixer un objectif (setObjective).', en: 'Set an objective (setObjective).' },
});

const solved = (subject: Ref): Notice => ({
  code: 'ISSUE_TO_RESOLVE',
  urgency: 'WATCH',
  subject,
  fact: {
    fr: `Tous les objectifs de l’enjeu ${subject} sont atteints.`,
    en: `Every objective of issue ${subject} is reached.`,
  },
  expected: { fr: 'Le dire résolu (resolveIssue).', en: 'Say that it is resolved (resolveIssue).' },
});
