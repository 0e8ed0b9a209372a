import { sum } from '#statistics';
import { addDays, addWorkingDays, formatDay } from '#calendar';
import { say, type ReadOnly } from '#decider';
import type { MissionState } from '../mission-state.js';
import { announced, type Notice } from '../shared/notice.js';
import type { Day } from '../shared/vocabulary.js';
import { amount, called, listed } from '../shared/wording.js';
import { consumedCents } from './budget.state.js';
import { dueOf, isOverrun, known, promisedDeliverables, standingOf, waitingFor } from './milestone-progress.js';
import { entriesOf, refsOf, valuesOf } from '../shared/in-order.js';

type State = ReadOnly<Pick<MissionState, 'mission' | 'milestones'>>;

/** Days before a step is due from which outputs that are not accepted are pointed out. */
const PENDING_DAYS = 14;
/** Working days within which an output that was handed in is to be accepted or sent back. */
const JUDGING_DAYS = 5;
/** Days before the end of the contract from which every accepted output should have someone to keep it alive. */
const LEAVING_DAYS = 30;

/** What is overdue or missing in the calendar, the outputs and the budgets; nothing once the mission is closed. */
export const milestoneNotices = (state: State, day: Day): readonly Notice[] =>
  state.mission.status === 'CLOSED'
    ? []
    : [
        ...ofTheCalendar(state, day),
        ...ofMilestones(state, day),
        ...ofDeliverables(state, day),
        ...ofBudgets(state),
        ...ofTheirSum(state),
      ];

const ofTheCalendar = ({ milestones }: State, day: Day): readonly Notice[] =>
  refsOf(milestones.milestones).length > 0
    ? []
    : [
        {
          code: 'NO_MILESTONE',
          urgency: 'MISSING',
          since: day,
          fact: { fr: 'Aucun jalon n’est prévu.', en: 'No milestone is planned.' },
          expected: {
            fr: 'Appliquer un modèle ou prévoir les jalons.',
            en: 'Apply a template, or plan the milestones.',
          },
        },
      ];

const ofMilestones = ({ milestones, mission }: State, day: Day): readonly Notice[] =>
  entriesOf(milestones.milestones).flatMap(([subject, milestone]): readonly Notice[] => {
    const { due } = milestone;
    const name = called(subject, milestone.name);
    const standing = standingOf(milestone, day);
    const pending = waitingFor(milestones, milestone).map((ref) =>
      called(ref, known(milestones.deliverables, ref)?.name),
    );
    if (standing === 'REACHED') return [];
    if (standing === 'LATE') return [late(subject, name, due)];
    return [
      toReach(subject, name, due),
      ...(due > mission.plannedEnd ? [beyondTheEnd(subject, name, due, mission.plannedEnd)] : []),
      ...(pending.length > 0 ? [waits(subject, name, due, pending)] : []),
    ];
  });

const late = (subject: string, name: string, due: Day): Notice => ({
  code: 'MILESTONE_LATE',
  urgency: 'OVERDUE',
  subject,
  since: due,
  by: due,
  fact: say(`Le jalon ${name} était prévu le ${formatDay(due, 'fr')}.`, `Milestone ${name} was due on ${due}.`),
  expected: say(
    'Le déclarer atteint, ou manqué avec un motif et une nouvelle date.',
    'Declare it reached, or missed with a reason and a new date.',
  ),
});

const toReach = (subject: string, name: string, due: Day): Notice => ({
  code: 'MILESTONE_DUE',
  urgency: 'WATCH',
  subject,
  ...announced(due),
  fact: say(`Le jalon ${name} est prévu le ${formatDay(due, 'fr')}.`, `Milestone ${name} is due on ${due}.`),
  expected: say('L’atteindre, ou le reporter avec un motif.', 'Reach it, or reschedule it with a reason.'),
});

const beyondTheEnd = (subject: string, name: string, due: Day, plannedEnd: Day): Notice => ({
  code: 'MILESTONE_BEYOND_END',
  urgency: 'WATCH',
  subject,
  since: due,
  fact: {
    fr: `Le jalon ${name} tombe après la fin du contrat (${formatDay(plannedEnd, 'fr')}).`,
    en: `Milestone ${name} falls after the end of the contract (${plannedEnd}).`,
  },
  expected: { fr: 'L’avancer, ou prolonger le contrat.', en: 'Bring it forward, or extend the contract.' },
});

const waits = (subject: string, name: string, due: Day, pending: readonly string[]): Notice => ({
  code: 'DELIVERABLES_PENDING',
  urgency: 'WATCH',
  subject,
  since: due,
  ...announced(due, PENDING_DAYS),
  fact: {
    fr: `Le jalon ${name}, prévu le ${formatDay(due, 'fr')}, attend ${listed(pending, 'fr')}.`,
    en: `Milestone ${name}, due on ${due}, waits for ${listed(pending, 'en')}.`,
  },
  expected: {
    fr: 'Remettre ces livrables et les faire accepter.',
    en: 'Submit these deliverables and have them accepted.',
  },
});

function ofDeliverables({ milestones, mission }: State, day: Day): readonly Notice[] {
  const leaving = addDays(day, LEAVING_DAYS) >= mission.plannedEnd;
  return promisedDeliverables(milestones).flatMap((subject): readonly Notice[] => {
    const output = known(milestones.deliverables, subject);
    const { status = 'PLANNED', submissions = [], rejections = [] } = output ?? {};
    const named = { subject, name: called(subject, output?.name) };
    const due = dueOf(milestones, subject);
    const submitted = submissions.at(-1);
    const rejected = rejections.at(-1);
    if (status === 'SUBMITTED' && submitted) return [toJudge(named, submitted.on, day)];
    if (status === 'REJECTED' && rejected) return [toRedo(named, rejected)];
    if (status === 'PLANNED' && due !== undefined && due < day) return [overdue(named, due)];
    if (status === 'PLANNED' && due !== undefined) return [toDeliver(named, due)];
    return status === 'ACCEPTED' && leaving ? [toHandOver(named)] : [];
  });
}

interface Named {
  readonly subject: string;
  readonly name: string;
}

function toJudge({ subject, name }: Named, since: Day, day: Day): Notice {
  const by = addWorkingDays(since, JUDGING_DAYS);
  return {
    code: 'DELIVERABLE_TO_JUDGE',
    urgency: by < day ? 'OVERDUE' : 'MISSING',
    subject,
    since,
    by,
    fact: say(
      `Le livrable ${name}, remis le ${formatDay(since, 'fr')}, n’est ni accepté ni refusé.`,
      `Deliverable ${name}, submitted on ${since}, is neither accepted nor rejected.`,
    ),
    expected: say('L’accepter, ou le refuser avec un motif.', 'Accept it, or reject it with a reason.'),
  };
}

const toRedo = ({ subject, name }: Named, { on, reason }: { readonly on: Day; readonly reason: string }): Notice => ({
  code: 'DELIVERABLE_REJECTED',
  urgency: 'MISSING',
  subject,
  since: on,
  fact: say(
    `Le livrable ${name} a été refusé le ${formatDay(on, 'fr')} : ${reason}.`,
    `Deliverable ${name} was rejected on ${on}: ${reason}.`,
  ),
  expected: say('Le reprendre et le remettre.', 'Rework it and submit it again.'),
});

const overdue = ({ subject, name }: Named, since: Day): Notice => ({
  code: 'DELIVERABLE_LATE',
  urgency: 'OVERDUE',
  subject,
  since,
  by: since,
  fact: say(
    `Le livrable ${name} était attendu le ${formatDay(since, 'fr')}.`,
    `Deliverable ${name} was due on ${since}.`,
  ),
  expected: say('Le remettre et le faire accepter.', 'Submit it and have it accepted.'),
});

const toDeliver = ({ subject, name }: Named, due: Day): Notice => ({
  code: 'DELIVERABLE_DUE',
  urgency: 'WATCH',
  subject,
  ...announced(due),
  fact: say(`Le livrable ${name} est attendu le ${formatDay(due, 'fr')}.`, `Deliverable ${name} is due on ${due}.`),
  expected: say('Le remettre et le faire accepter.', 'Submit it and have it accepted.'),
});

const toHandOver = ({ subject, name }: Named): Notice => ({
  code: 'DELIVERABLE_NOT_HANDED_OVER',
  urgency: 'MISSING',
  subject,
  fact: say(
    `Le livrable ${name} est accepté, mais personne de l’entreprise ne l’a repris.`,
    `Deliverable ${name} is accepted, but no one in the company has taken it over.`,
  ),
  expected: say('Le transmettre à qui le fera vivre.', 'Hand it over to whoever will keep it alive.'),
});

/** Amounts are bounded since; what was recorded before may add up to more than can be shown. */
const ofTheirSum = ({ milestones }: State): readonly Notice[] =>
  Number.isSafeInteger(sum(valuesOf(milestones.budgets).map(({ amountCents }) => amountCents)))
    ? []
    : [
        {
          code: 'BUDGETS_BEYOND_SUM',
          urgency: 'WATCH',
          fact: {
            fr: 'Les budgets dépassent ensemble ce qui peut être additionné : leur total est affiché au maximum.',
            en: 'The budgets together exceed what can be added up: their total is shown at its maximum.',
          },
          expected: { fr: 'Corriger les montants des budgets.', en: 'Correct the amounts of the budgets.' },
        },
      ];

const ofBudgets = ({ milestones }: State): readonly Notice[] =>
  entriesOf(milestones.budgets).flatMap(([subject, budget]): readonly Notice[] => {
    const over = consumedCents(budget) - budget.amountCents;
    return isOverrun(budget)
      ? [
          {
            code: 'BUDGET_OVERRUN',
            urgency: 'OVERDUE',
            subject,
            fact: {
              fr: `Le budget ${called(subject, budget.name)} est dépassé de ${amount(over, 'fr')}.`,
              en: `Budget ${called(subject, budget.name)} is overrun by ${amount(over, 'en')}.`,
            },
            expected: { fr: 'Réduire la dépense, ou fixer un nouveau budget.', en: 'Spend less, or set a new budget.' },
          },
        ]
      : [];
  });
