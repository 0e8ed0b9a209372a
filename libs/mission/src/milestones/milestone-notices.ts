import { sum } from '#statistics';
import { addDays, addWorkingDays, formatDay } from '#calendar';
import type { ReadOnly } from '#decider';
import type { MissionState } from '../mission-state.js';
import type { Notice } from '../shared/notice.js';
import type { Day } from '../shared/vocabulary.js';
import { amount } from '../shared/wording.js';
import { consumedCents } from './budget.state.js';
import {
  acceptedInTime,
  dueOf,
  isOverrun,
  promisedDeliverables,
  standingOf,
  waitingFor,
} from './milestone-progress.js';
import { entriesOf, refsOf, valuesOf } from '../shared/in-order.js';

type State = ReadOnly<Pick<MissionState, 'mission' | 'milestones'>>;

/** Days before a step is due from which outputs that are not accepted are pointed out. */
const SOON_DAYS = 14;
/** Working days within which an output that was handed in is to be accepted or sent back. */
const JUDGING_DAYS = 5;
/** Days before the end of the contract from which every accepted output should have somebody to keep it alive. */
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
    const standing = standingOf(milestone, day);
    const pending = waitingFor(milestones, milestone);
    if (standing === 'REACHED') return [];
    if (standing === 'LATE') {
      return [
        {
          code: 'MILESTONE_LATE',
          urgency: 'OVERDUE',
          subject,
          since: due,
          fact: {
            fr: `Le jalon ${subject} était dû le ${formatDay(due, 'fr')}.`,
            en: `Milestone ${subject} was due on ${due}.`,
          },
          expected: {
            fr: 'Le déclarer atteint, ou manqué avec un motif et une nouvelle date.',
            en: 'Declare it reached, or missed with a reason and a new date.',
          },
        },
      ];
    }
    return [
      ...(due > mission.plannedEnd ? [beyondTheEnd(subject, due, mission.plannedEnd)] : []),
      ...(pending.length > 0 && due <= addDays(day, SOON_DAYS) ? [waits(subject, due, pending)] : []),
    ];
  });

const beyondTheEnd = (subject: string, due: Day, plannedEnd: Day): Notice => ({
  code: 'MILESTONE_BEYOND_END',
  urgency: 'WATCH',
  subject,
  since: due,
  fact: {
    fr: `Le jalon ${subject} tombe après la fin du contrat (${formatDay(plannedEnd, 'fr')}).`,
    en: `Milestone ${subject} falls after the end of the contract (${plannedEnd}).`,
  },
  expected: { fr: 'L’avancer, ou prolonger le contrat.', en: 'Bring it forward, or extend the contract.' },
});

const waits = (subject: string, due: Day, pending: readonly string[]): Notice => ({
  code: 'DELIVERABLES_PENDING',
  urgency: 'WATCH',
  subject,
  since: due,
  fact: {
    fr: `Le jalon ${subject}, dû le ${formatDay(due, 'fr')}, attend : ${pending.join(', ')}.`,
    en: `Milestone ${subject}, due on ${due}, waits for: ${pending.join(', ')}.`,
  },
  expected: {
    fr: 'Remettre ces livrables et les faire accepter.',
    en: 'Submit these deliverables and have them accepted.',
  },
});

function ofDeliverables({ milestones, mission }: State, day: Day): readonly Notice[] {
  const leaving = addDays(day, LEAVING_DAYS) >= mission.plannedEnd;
  return promisedDeliverables(milestones).flatMap((subject): readonly Notice[] => {
    const { status = 'PLANNED', submissions = [], rejections = [] } = milestones.deliverables[subject] ?? {};
    const late =
      acceptedInTime(milestones, subject, day) === false && status !== 'ACCEPTED' && status !== 'HANDED_OVER';
    const submitted = submissions.at(-1);
    const rejected = rejections.at(-1);
    if (status === 'SUBMITTED' && submitted && addWorkingDays(submitted.on, JUDGING_DAYS) < day) {
      return [toJudge(subject, submitted.on)];
    }
    if (status === 'REJECTED' && rejected) return [toRedo(subject, rejected.on, rejected.reason)];
    if (late) return [toDeliver(subject, dueOf(milestones, subject) ?? day)];
    return status === 'ACCEPTED' && leaving ? [toHandOver(subject)] : [];
  });
}

const toJudge = (subject: string, since: Day): Notice => ({
  code: 'DELIVERABLE_TO_JUDGE',
  urgency: 'OVERDUE',
  subject,
  since,
  fact: {
    fr: `Le livrable ${subject}, remis le ${formatDay(since, 'fr')}, n’est ni accepté ni refusé.`,
    en: `Deliverable ${subject}, submitted on ${since}, is neither accepted nor rejected.`,
  },
  expected: { fr: 'L’accepter, ou le refuser avec un motif.', en: 'Accept it, or reject it with a reason.' },
});

const toRedo = (subject: string, since: Day, reason: string): Notice => ({
  code: 'DELIVERABLE_REJECTED',
  urgency: 'MISSING',
  subject,
  since,
  fact: {
    fr: `Le livrable ${subject} est refusé depuis le ${formatDay(since, 'fr')} : ${reason}.`,
    en: `Deliverable ${subject} has been rejected since ${since}: ${reason}.`,
  },
  expected: { fr: 'Le reprendre et le remettre.', en: 'Rework it and submit it again.' },
});

const toDeliver = (subject: string, since: Day): Notice => ({
  code: 'DELIVERABLE_LATE',
  urgency: 'OVERDUE',
  subject,
  since,
  fact: {
    fr: `Le livrable ${subject} était dû le ${formatDay(since, 'fr')}.`,
    en: `Deliverable ${subject} was due on ${since}.`,
  },
  expected: { fr: 'Le remettre et le faire accepter.', en: 'Submit it and have it accepted.' },
});

const toHandOver = (subject: string): Notice => ({
  code: 'DELIVERABLE_NOT_HANDED_OVER',
  urgency: 'MISSING',
  subject,
  fact: {
    fr: `Le livrable ${subject} est accepté, mais personne de l’entreprise ne l’a repris.`,
    en: `Deliverable ${subject} is accepted, but nobody of the company has taken it over.`,
  },
  expected: { fr: 'Le transmettre à qui le fera vivre.', en: 'Hand it over to whoever keeps it alive.' },
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
              fr: `Le budget ${subject} (${budget.name}) est dépassé de ${amount(over, 'fr')}.`,
              en: `Budget ${subject} (${budget.name}) is overrun by ${amount(over, 'en')}.`,
            },
            expected: { fr: 'Réduire la dépense, ou fixer un nouveau budget.', en: 'Spend less, or set a new budget.' },
          },
        ]
      : [];
  });
