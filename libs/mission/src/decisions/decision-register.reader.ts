import { addDays, daysBetween } from '#calendar';
import { sameName, type ReadOnly } from '#decider';
import { shareOf } from '#statistics';
import type { MissionState } from '../mission-state.js';
import type { OpenView } from '../reading/mission-views.js';
import { pageOfItems, type Places, type WantedPage } from '../reading/page-of-items.js';
import { FLAGS } from '../refusals/flags.js';
import type { Day, Domain } from '../shared/vocabulary.js';
import { worded, type Language } from '../shared/wording.js';
import type {
  DecisionRegisterSummary,
  DecisionRegister,
  DecisionShare,
  DueDecisionReview,
} from './decision-register.shapes.js';
import {
  executionsOf,
  flagCounts,
  medianDaysToDecide,
  openQueue,
  outcomesOf,
  qualitiesOf,
  recordingDelays,
  type Share,
} from './register-metrics.js';
import { registerOf, type RegisteredDecision } from './register.js';
import type { RegisterState } from './register-vocabulary.js';
import { readRegistered } from './registered-decision.reader.js';
import { awaitedReview } from './taken-decision.js';

type State = Pick<MissionState, 'mission' | 'governance' | 'decisions' | 'access' | 'exitReadiness'>;
type Seen = ReadOnly<State>;

/** Days before a review from which it is announced. */
const ANNOUNCED_FOR = 30;

/** Which decisions are asked for. */
export interface RegisterQuery extends WantedPage {
  readonly domain?: Domain;
  readonly state?: RegisterState;
}

/** A page of the register, and the whole register in figures, on the day of the answer. */
export function readDecisionRegister(
  { state, asOf }: OpenView<State>,
  query: RegisterQuery,
  language: Language,
): DecisionRegister {
  const register = registerOf(state.decisions);
  const page = pageOfItems(register.filter(isWanted(query)), placesIn(register), query);
  return {
    asOf,
    summary: readSummary(state, register, asOf.day, language),
    ...page,
    edges: page.edges.map(({ cursor, node }) => ({ cursor, node: readRegistered(state, node, asOf.day, language) })),
  };
}

/** A decision keeps its place in the register, whatever becomes of it. */
const placesIn = (register: readonly RegisteredDecision[]): Places<RegisteredDecision> => ({
  cursorOf: ({ decision }) => decision,
  following(cursor) {
    const named = register.find(({ decision }) => decision === cursor);
    return named && (({ revision }) => revision > named.revision);
  },
});

const isWanted =
  ({ domain, state }: RegisterQuery) =>
  (registered: RegisteredDecision): boolean =>
    (domain === undefined || sameName(registered.domain, domain)) &&
    (state === undefined || registered.state === state);

function readSummary(
  state: Seen,
  register: readonly RegisteredDecision[],
  day: Day,
  language: Language,
): DecisionRegisterSummary {
  const shares = qualitiesOf(state, register);
  const executions = executionsOf(register);
  return {
    taken: shares.justified.of,
    superseded: register.filter((each) => each.state === 'SUPERSEDED').length,
    justified: readShare(shares.justified),
    justifiedInTime: readShare(shares.justifiedInTime),
    communicated: readShare(shares.communicated),
    applied: readShare(shares.applied),
    withEvidence: readShare(shares.withEvidence),
    internal: readShare(shares.internal),
    compared: readShare(shares.compared),
    asRecommended: readShare(shares.asRecommended),
    executions: {
      done: executions.get('DONE') ?? 0,
      partial: executions.get('PARTIAL') ?? 0,
      notApplied: executions.get('NOT_APPLIED') ?? 0,
      unknown: executions.get('UNKNOWN') ?? 0,
    },
    medianDaysToDecide: medianDaysToDecide(register),
    recordingDelay: readRecordingDelay(register),
    openQueue: readQueue(register, day),
    outcomes: outcomesOf(register),
    reviewsDue: readReviewsDue(register, day),
    flags: flagCounts(state, register, day).map(({ flag, count }) => ({
      flag,
      count,
      sentence: worded(FLAGS[flag], language),
    })),
  };
}

const readShare = ({ count, of }: Share): DecisionShare => ({ count, of, share: shareOf(count, of) });

function readRecordingDelay(register: readonly RegisteredDecision[]) {
  const { median, longest, late } = recordingDelays(register);
  return { medianWorkingDays: median, longestWorkingDays: longest, late: readShare(late) };
}

function readQueue(register: readonly RegisteredDecision[], day: Day) {
  const { medianDays, oldestDays, ages, ...counts } = openQueue(register, day);
  return {
    ...counts,
    medianDays,
    oldestDays,
    ages: ages.map(({ toDays, ...age }) => ({ ...age, toDays })),
  };
}

const readReviewsDue = (register: readonly RegisteredDecision[], day: Day): readonly DueDecisionReview[] =>
  register
    .flatMap(({ decision, taken }) => {
      const dueOn = taken && awaitedReview(taken);
      if (!taken || dueOn === undefined || dueOn > addDays(day, ANNOUNCED_FOR)) return [];
      return [{ decision, title: taken.title, dueOn, daysLate: daysBetween(dueOn, day) }];
    })
    .sort((a, b) => b.daysLate - a.daysLate);
