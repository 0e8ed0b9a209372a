import { addDays, formatDay } from '#calendar';
import { say, type ReadOnly, type Sentence } from '#decider';
import type { MissionState } from '../mission-state.js';
import { refuse, sentenceOf } from '../refusals/refusals.js';
import { titleOf, type Sees } from '../mission-titles.js';
import { announced, type Notice } from '../shared/notice.js';
import { called } from '../shared/wording.js';
import type { Day, Ref } from '../shared/vocabulary.js';
import { expectationsOf } from './expectations.js';
import type { Objective } from './mission.state.js';
import { objectiveState } from './objective-state.js';
import { feesToRecord } from './fees/fee-notices.js';
import { rolesToReview } from './roles/role-notices.js';
import { missingToStart, type StartCondition } from './start-rules.js';
import { entriesOf, valuesOf } from '../shared/in-order.js';

type State = ReadOnly<Pick<MissionState, 'mission' | 'governance' | 'transfer' | 'kpis' | 'milestones'>>;

/** Days after the start within which what was promised is defined. */
const DEFINED_WITHIN = 15;

/** Days before the end of the contract from which it is announced. */
const ENDING_DAYS = 14;

/** What is overdue or missing in the mission slice: to start, to hold what was promised, to end. */
export function missionSliceNotices(state: State, day: Day, sees: Sees): readonly Notice[] {
  switch (state.mission.status) {
    case 'DRAFT':
      return toStart(state, day);
    case 'SUSPENDED':
      return suspended(state);
    case 'ACTIVE':
      return [
        ...endOf(state, day),
        ...undefinedThings(state, day),
        ...ofObjectives(state, day, sees),
        ...ofIssues(state),
        ...feesToRecord(state, day),
        ...rolesToReview(state, day, sees),
      ];
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
    by: start,
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

function endOf({ mission: { plannedEnd } }: State, day: Day): readonly Notice[] {
  if (plannedEnd < day) {
    return [
      {
        code: 'MISSION_END_PASSED',
        urgency: 'OVERDUE',
        since: plannedEnd,
        by: plannedEnd,
        fact: say(
          `Le contrat a pris fin le ${formatDay(plannedEnd, 'fr')} et la mission n’est pas close.`,
          `The contract ended on ${plannedEnd} and the mission is not closed.`,
        ),
        expected: say(
          'Passer la main et clore la mission, ou prolonger le contrat.',
          'Hand over and close the mission, or extend the contract.',
        ),
      },
    ];
  }
  return [
    {
      code: 'MISSION_END_NEAR',
      urgency: 'WATCH',
      ...announced(plannedEnd, ENDING_DAYS),
      fact: say(`Le contrat prend fin le ${formatDay(plannedEnd, 'fr')}.`, `The contract ends on ${plannedEnd}.`),
      expected: say(
        'Préparer la passation et la clôture, ou prolonger le contrat.',
        'Prepare the handover and the closing, or extend the contract.',
      ),
    },
  ];
}

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
  expected: { fr: 'Le définir.', en: 'Define it.' },
});

const unplanned = (subject: Ref, since: Day): Notice => ({
  code: 'DELIVERABLE_UNPLANNED',
  urgency: 'MISSING',
  subject,
  since,
  fact: {
    fr: `Le livrable ${subject} est attendu et n’est pas planifié.`,
    en: `Deliverable ${subject} is expected and not planned.`,
  },
  expected: { fr: 'Le planifier, ou le rattacher à un jalon.', en: 'Plan it, or tie it to a milestone.' },
});

const ofObjectives = (state: State, day: Day, sees: Sees): readonly Notice[] =>
  entriesOf(state.mission.objectives).flatMap(([subject, objective]): readonly Notice[] => {
    const name = called(subject, titleOf(state, 'objective', subject, sees)?.fr);
    switch (objectiveState(objective, day)) {
      case 'OVERDUE':
        return [toReview(subject, name, objective)];
      case 'MISSED':
        return [missed(subject, name, objective)];
      case 'OPEN':
        return [dueSoon(subject, name, objective)];
      default:
        return [];
    }
  });

const toReview = (subject: Ref, name: string, { due }: ReadOnly<Objective>): Notice => ({
  code: 'OBJECTIVE_TO_REVIEW',
  urgency: 'OVERDUE',
  subject,
  since: due,
  by: due,
  fact: say(
    `L’objectif ${name}, fixé pour le ${formatDay(due, 'fr')}, n’a pas été revu depuis.`,
    `Objective ${name}, due on ${due}, has not been reviewed since.`,
  ),
  expected: say(
    'Le confronter à la mesure : atteint ou manqué.',
    'Hold it against the measurement: reached or missed.',
  ),
});

const dueSoon = (subject: Ref, name: string, { due }: ReadOnly<Objective>): Notice => ({
  code: 'OBJECTIVE_DUE',
  urgency: 'WATCH',
  subject,
  ...announced(due),
  fact: say(`L’objectif ${name} est fixé pour le ${formatDay(due, 'fr')}.`, `Objective ${name} is due on ${due}.`),
  expected: say(
    'Le confronter à la mesure : atteint ou manqué.',
    'Hold it against the measurement: reached or missed.',
  ),
});

const missed = (subject: Ref, name: string, { due }: ReadOnly<Objective>): Notice => ({
  code: 'OBJECTIVE_MISSED',
  urgency: 'WATCH',
  subject,
  since: due,
  fact: say(`L’objectif ${name} est manqué.`, `Objective ${name} was missed.`),
  expected: say(
    'Décider : une nouvelle échéance avec un motif, ou clore l’enjeu en disant ce qu’il en est.',
    'Decide: set a new due day with a reason, or close the issue and say what came of it.',
  ),
});

const ofIssues = ({ mission: { issues, objectives } }: State): readonly Notice[] =>
  valuesOf(issues).flatMap(({ issue, statement, resolvedOn, occurredOn }) => {
    const own = valuesOf(objectives).filter((objective) => objective.issue === issue);
    if (resolvedOn) return [];
    if (own.length === 0) return [aimless(issue, statement, occurredOn)];
    return own.every(({ reviews }) => reviews.at(-1)?.result === 'REACHED') ? [solved(issue, statement)] : [];
  });

const aimless = (subject: Ref, statement: string, since: Day): Notice => ({
  code: 'ISSUE_WITHOUT_OBJECTIVE',
  urgency: 'MISSING',
  subject,
  since,
  fact: say(
    `L’enjeu ${called(subject, statement)} n’a aucun objectif.`,
    `Issue ${called(subject, statement)} has no objective.`,
  ),
  expected: say('Fixer un objectif.', 'Set an objective.'),
});

const solved = (subject: Ref, statement: string): Notice => ({
  code: 'ISSUE_TO_RESOLVE',
  urgency: 'WATCH',
  subject,
  fact: {
    fr: `Tous les objectifs de l’enjeu ${called(subject, statement)} sont atteints.`,
    en: `Every objective of issue ${called(subject, statement)} is reached.`,
  },
  expected: say('Le déclarer résolu.', 'Declare it resolved.'),
});
