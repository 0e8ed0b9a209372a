import type {
  Criterion,
  DiagnosticAnswers,
  DiagnosticRoute,
  DiagnosticVerdict,
  ExpressDiagnosticCompleted,
  Need,
} from './diagnostic.events.js';

type Scored = Pick<ExpressDiagnosticCompleted['data'], 'scores' | 'index' | 'range' | 'verdict' | 'route'>;

/** What the answers are worth, and where they lead. */
export interface Questionnaire extends DiagnosticAnswers {
  readonly need: Need;
  readonly fullTimeHireAffordable: boolean;
}

const MOST_POINTS = 3;

/** Points grow with the answer: one for each of these bounds that it exceeds. */
const above =
  (...bounds: readonly [number, number, number]) =>
  (answer: number): number =>
    bounds.filter((bound) => answer > bound).length;

const ABSENCE_POINTS = { NONE: 0, DISCOMFORT: 1, DELAYS: 2, STOP: 3 } as const;

/** Points of each criterion, 0 (no need) to 3; undefined when the question was left unanswered. */
const POINTS: Readonly<Record<Criterion, (answers: DiagnosticAnswers) => number | undefined>> = {
  ownerDecisionShare: ({ ownerDecisionShare }) => answered(ownerDecisionShare, above(0.2, 0.4, 0.6)),
  absenceEffect: ({ absenceEffect }) => absenceEffect && ABSENCE_POINTS[absenceEffect],
  onePersonShare: ({ onePersonShare }) => answered(onePersonShare, above(0.1, 0.25, 0.5)),
  priorityChangesPerMonth: ({ priorityChangesPerMonth }) => answered(priorityChangesPerMonth, above(1, 3, 5)),
  openIrritants: ({ openIrritants }) => answered(openIrritants, above(1, 3, 6)),
  complexity: (answers) => answered(complexity(answers), above(8, 40, 120)),
  urgentDecisionShare: ({ urgentDecisionShare }) => answered(urgentDecisionShare, above(0.1, 0.25, 0.5)),
  // The more of the five basic indicators are reliable, the fewer points.
  reliableIndicators: ({ reliableIndicators }) => answered(reliableIndicators, (count) => above(0, 1, 3)(5 - count)),
};

const answered = (answer: number | undefined, points: (answer: number) => number): number | undefined =>
  answer === undefined ? undefined : points(answer);

/** Offers × channels × critical suppliers; it takes the three answers. */
const complexity = ({ offers, channels, criticalSuppliers }: DiagnosticAnswers): number | undefined =>
  offers === undefined || channels === undefined || criticalSuppliers === undefined
    ? undefined
    : offers * channels * criticalSuppliers;

/** Points on a scale of 100. */
const onHundred = (points: number, criteria: number): number => (100 * points) / (MOST_POINTS * criteria);

const verdictOf = (index: number): DiagnosticVerdict =>
  index < 35 ? 'NOT_NOW' : index <= 60 ? 'PUNCTUAL' : 'RELEVANT';

const ROUTE_OF: Readonly<Record<DiagnosticVerdict, DiagnosticRoute>> = {
  NOT_NOW: 'TOOLS_FIRST',
  PUNCTUAL: 'SHORT_ADVICE',
  RELEVANT: 'EXTERNAL_COO',
};

/**
 * Scores an express diagnostic. The index needs every answer; the range takes missing answers at 0 and at 3 points. A
 * verdict is given as soon as both ends of the range agree on it. Without a verdict the route is that of the lower end:
 * nothing more is advised than what the answers already show.
 */
export function scoreOf(questionnaire: Questionnaire): Scored {
  const all = Object.entries(POINTS).map(([criterion, points]) => [criterion, points(questionnaire)] as const);
  const scored = all.filter((entry): entry is readonly [string, number] => entry[1] !== undefined);
  const sum = scored.reduce((total, [, points]) => total + points, 0);
  const missing = all.length - scored.length;
  const range = { low: onHundred(sum, all.length), high: onHundred(sum + MOST_POINTS * missing, all.length) };
  const [atLeast, atMost] = [verdictOf(range.low), verdictOf(range.high)];
  return {
    scores: Object.fromEntries(scored),
    ...(missing === 0 && { index: Math.round(range.low) }),
    range,
    ...(atLeast === atMost && { verdict: atLeast }),
    route: override(questionnaire) ?? ROUTE_OF[atLeast],
  };
}

/** What leads elsewhere whatever the index: a need for strategy, or the means for a full-time hire. */
function override({ need, fullTimeHireAffordable }: Questionnaire): DiagnosticRoute | undefined {
  if (need === 'WHAT') return 'STRATEGY_FIRST';
  return fullTimeHireAffordable ? 'HIRE_INTERNALLY' : undefined;
}
