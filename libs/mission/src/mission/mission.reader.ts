import { formatDay } from '#calendar';
import { by, type ReadOnly, type Sentence } from '#decider';
import { shareOf } from '#statistics';
import type { MissionState } from '../mission-state.js';
import type { PublishedCheckpoint } from '../mission-notices.js';
import { noticesOf } from '../agenda.js';
import type { OpenView } from '../reading/mission-views.js';
import { shownNotices } from '../reading/shown-notices.js';
import type { Day, Ref, Slice } from '../shared/vocabulary.js';
import { onDemand } from '../shared/on-demand.js';
import { worded, type Language } from '../shared/wording.js';
import { expectationsOf } from './expectations.js';
import type { MissionSliceState, Objective } from './mission.state.js';
import type { Expectations, Issue, Mission as ShownMission, Objective as ShownObjective } from './mission.shapes.js';
import { objectiveProgress, objectiveState } from './objective-state.js';
import { objectiveValue } from './objective-value.js';
import { scopeDrift } from './scope-drift.js';
import { valuesOf } from '../shared/in-order.js';

type State = ReadOnly<MissionState>;
type Mission = ReadOnly<MissionSliceState>;

/** The mission slice as a person reads it, with everything that is overdue or missing on the day of the answer. */
export function readMission(
  code: Ref,
  view: OpenView<MissionState>,
  checkpoints: readonly PublishedCheckpoint[],
  language: Language,
): ShownMission | undefined {
  const { state, asOf, rights } = view;
  const { mission } = state;
  const { draft } = mission;
  if (!draft) return undefined;
  const { client, firm, owner, context, horizonMonths, plannedStart, headcount, country, wipLimit } = draft;
  const answer = {
    asOf,
    mission: code,
    ...{ client, firm, owner, context, horizonMonths, plannedStart, headcount, country, wipLimit },
    closedWeeks: mission.closures.weeks,
    closedDays: mission.closures.days,
    revenueCents: draft.revenueCents,
    diagnostic: draft.diagnostic,
    status: mission.status,
    plannedEnd: mission.plannedEnd,
    startedOn: mission.startedOn,
    suspendedOn: mission.suspendedOn,
    closedOn: mission.closedOn,
    terminatedEarly: mission.terminatedEarly ?? false,
    mandateSignedOn: mission.mandateSignedOn,
    scope: mission.scope,
    externalRole: mission.externalRoles.at(-1),
    reportingLine: mission.reportingLine,
    sponsor: mission.sponsor,
    drift: scopeDrift(mission, asOf.day),
    expectations: readExpectations(state, rights.scope),
    issues: readIssues(state, rights.scope, asOf.day),
    postMissionChecks: mission.postMissionChecks,
    standing: worded(standingOf(mission), language),
  };
  return onDemand(answer, {
    notices: () => shownNotices(noticesOf(view, checkpoints), view, language),
  });
}

/** An acquirer sees how far an expectation has come only where they may see what it is about. */
function readExpectations(state: State, scope: readonly Slice[] | undefined): Expectations {
  const slices = { INDICATOR: 'kpis', DELIVERABLE: 'milestones' } as const;
  const items = expectationsOf(state).filter(({ kind }) => scope?.includes(slices[kind]) ?? true);
  const covered = items.filter((each) => each.covered).length;
  return {
    total: items.length,
    covered,
    share: shareOf(covered, items.length),
    items: items.toSorted((a, b) => Number(a.covered) - Number(b.covered)),
    reporting: [...new Set(state.mission.expectations.flatMap(({ reporting }) => reporting))],
  };
}

const readIssues = (state: State, scope: readonly Slice[] | undefined, day: Day): readonly Issue[] =>
  valuesOf(state.mission.issues)
    .map(({ issue, type, statement, rank, occurredOn, resolvedOn, outcome, evidence }) => ({
      issue,
      type,
      statement,
      rank,
      timesReprioritised: state.mission.reprioritised.filter((each) => each.issue === issue).length,
      declaredOn: occurredOn,
      resolvedOn,
      outcome,
      evidence,
      objectives: valuesOf(state.mission.objectives)
        .filter((objective) => objective.issue === issue)
        .map((objective) => readObjective(state, objective, scope, day))
        .sort(by(({ due }) => due)),
    }))
    .sort((a, b) => Number(a.resolvedOn !== undefined) - Number(b.resolvedOn !== undefined) || rankOf(a) - rankOf(b));

/** Issues without a rank come after those that have one. */
const rankOf = ({ rank }: Pick<Issue, 'rank'>): number => rank ?? Number.MAX_SAFE_INTEGER;

function readObjective(
  state: State,
  objective: ReadOnly<Objective>,
  scope: readonly Slice[] | undefined,
  day: Day,
): ShownObjective {
  const value = (scope?.includes('kpis') ?? true) ? objectiveValue(state, objective.kpi, day) : undefined;
  return {
    objective: objective.objective,
    issue: objective.issue,
    kpi: objective.kpi,
    state: objectiveState(objective, day),
    baseline: objective.baseline,
    target: objective.target,
    due: objective.due,
    value,
    progress: value === undefined ? undefined : objectiveProgress(objective, value),
    expectedUtilisation: objective.expectedUtilisation,
    reviews: objective.reviews.map(({ occurredOn, value: measured, result, comment }) => ({
      on: occurredOn,
      value: measured,
      result,
      comment,
    })),
  };
}

function standingOf({
  status,
  draft,
  plannedEnd,
  startedOn,
  suspendedOn,
  closedOn,
  terminatedEarly,
}: Mission): Sentence {
  const [start, end] = [draft?.plannedStart ?? '', plannedEnd];
  const on = (day: Day | undefined): Sentence => ({ fr: formatDay(day ?? start, 'fr'), en: day ?? start });
  switch (status) {
    case 'ACTIVE':
      return {
        fr: `En cours depuis le ${on(startedOn).fr}, jusqu’au ${on(end).fr}.`,
        en: `Running since ${on(startedOn).en}, until ${end}.`,
      };
    case 'SUSPENDED':
      return { fr: `Suspendue depuis le ${on(suspendedOn).fr}.`, en: `Suspended since ${on(suspendedOn).en}.` };
    case 'CLOSED':
      return terminatedEarly
        ? { fr: `Arrêtée avant terme le ${on(closedOn).fr}.`, en: `Ended before its term on ${on(closedOn).en}.` }
        : { fr: `Close le ${on(closedOn).fr}.`, en: `Closed on ${on(closedOn).en}.` };
    default:
      return { fr: `En préparation, pour un départ le ${on(start).fr}.`, en: `Being prepared, to start on ${start}.` };
  }
}
