import { by, type ReadOnly } from '#decider';
import { shareOf, sum } from '#statistics';
import { CONTEXTS, type MissionContext } from '../mission/mission.events.js';
import type { MissionState } from '../mission-state.js';
import type { OpenView } from '../reading/mission-views.js';
import { shownNotices } from '../reading/shown-notices.js';
import type { Day, Ref } from '../shared/vocabulary.js';
import type { Language } from '../shared/wording.js';
import { consumedCents } from './budget.state.js';
import { milestoneNotices } from './milestone-notices.js';
import {
  acceptedInTime,
  dueOf,
  isOverrun,
  known,
  promisedDeliverables,
  slipDays,
  standingOf,
  waitingFor,
} from './milestone-progress.js';
import { templateLines } from './milestone-templates.js';
import type { Budget, Deliverable, Milestones, MilestoneTemplate, Milestone } from './milestones.shapes.js';
import { entriesOf, valuesOf } from '../shared/in-order.js';

type State = Pick<MissionState, 'mission' | 'milestones'>;
type Seen = ReadOnly<State>;

/** The calendar, the outputs and the budgets as a person reads them, on the day of the answer. */
export function readMilestones(view: OpenView<State>, language: Language): Milestones {
  const { state, asOf } = view;
  const milestones = readSteps(state, asOf.day);
  const deliverables = promisedDeliverables(state.milestones).map((ref) => readDeliverable(state, ref, asOf.day));
  const budgets = readBudgets(state);
  return {
    asOf,
    plannedEnd: state.mission.plannedEnd,
    notices: shownNotices(milestoneNotices(state, asOf.day), view, language),
    totals: {
      planned: milestones.length,
      reached: count(milestones, ({ standing }) => standing === 'REACHED'),
      onTime: count(milestones, ({ onTime }) => onTime === true),
      late: count(milestones, ({ standing }) => standing === 'LATE'),
      worstSlipDays: milestones.length === 0 ? undefined : Math.max(...milestones.map((step) => step.slipDays)),
    },
    milestones,
    deliverableTotals: totalsOf(deliverables),
    deliverables,
    budgetTotals: {
      budgets: budgets.length,
      onBudget: count(budgets, ({ overrun }) => !overrun),
      amountCents: sum(budgets.map(({ amountCents }) => amountCents)),
      consumedCents: sum(budgets.map((budget) => budget.consumedCents)),
    },
    budgets,
    templates: readTemplates(state),
  };
}

const readSteps = ({ milestones }: Seen, day: Day): readonly Milestone[] =>
  entriesOf(milestones.milestones)
    .map(([milestone, step]) => ({
      milestone,
      kind: step.kind,
      name: step.name,
      template: step.template,
      functions: step.functions,
      standing: standingOf(step, day),
      firstDue: step.firstDue,
      due: step.due,
      reachedOn: step.reached?.on,
      slipDays: slipDays(step, day),
      onTime: inTime(step.reached?.on, step.firstDue, day),
      evidence: step.reached?.evidence,
      deliverables: step.deliverables,
      waitingFor: waitingFor(milestones, step),
      moves: step.moves,
    }))
    .sort(by(({ due }) => due));

/** By the first due date, or not; undefined while there is time. */
function inTime(reachedOn: Day | undefined, firstDue: Day, day: Day): boolean | undefined {
  if (reachedOn !== undefined) return reachedOn <= firstDue;
  return firstDue < day ? false : undefined;
}

function readDeliverable({ milestones }: Seen, deliverable: Ref, day: Day): Deliverable {
  const output = known(milestones.deliverables, deliverable);
  const submitted = output?.submissions.at(-1);
  return {
    deliverable,
    name: output?.name,
    status: output?.status ?? 'PLANNED',
    due: dueOf(milestones, deliverable),
    producer: submitted?.producer ?? output?.planned?.producer,
    submittedOn: submitted?.on,
    evidence: submitted?.evidence,
    submissions: output?.submissions.length ?? 0,
    rejections: output?.rejections ?? [],
    acceptedOn: output?.accepted?.on,
    acceptedBy: output?.accepted?.by,
    onTime: acceptedInTime(milestones, deliverable, day),
    handedOverOn: output?.handedOver?.on,
    handedOverTo: output?.handedOver?.to,
  };
}

function totalsOf(deliverables: readonly Deliverable[]): Milestones['deliverableTotals'] {
  const planned = deliverables.length;
  const accepted = count(deliverables, ({ acceptedOn }) => acceptedOn !== undefined);
  const due = count(deliverables, ({ onTime }) => onTime !== undefined);
  const onTime = count(deliverables, (output) => output.onTime === true);
  return {
    planned,
    accepted,
    acceptedShare: shareOf(accepted, planned),
    due,
    onTime,
    onTimeShare: shareOf(onTime, due),
    handedOver: count(deliverables, ({ status }) => status === 'HANDED_OVER'),
  };
}

const readBudgets = ({ milestones }: Seen): readonly Budget[] =>
  entriesOf(milestones.budgets).map(([budget, set]) => ({
    budget,
    name: set.name,
    amountCents: set.amountCents,
    consumedCents: consumedCents(set),
    remainingCents: set.amountCents - consumedCents(set),
    consumedShare: shareOf(consumedCents(set), set.amountCents),
    overrun: isOverrun(set),
    consumptions: set.consumptions.map(({ evidence, ...spent }) => ({ ...spent, evidence })),
  }));

function readTemplates({ mission: { draft, startedOn, plannedEnd }, milestones }: Seen): readonly MilestoneTemplate[] {
  if (!draft) return [];
  const start = startedOn ?? draft.plannedStart;
  const applied = new Set(valuesOf(milestones.milestones).map(({ template }) => template));
  const own = (template: MissionContext) => template === draft.context;
  return [...CONTEXTS.filter(own), ...CONTEXTS.filter((template) => !own(template))].map((template) => ({
    template,
    ofThisMission: own(template),
    applied: applied.has(template),
    steps: templateLines(template, start, plannedEnd),
  }));
}

const count = <Item>(items: readonly Item[], test: (item: Item) => boolean): number => items.filter(test).length;
