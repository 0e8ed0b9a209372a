import type { ComplexityEstimator } from '@nestjs/graphql';

/** What each kind of answer costs by itself, in points: a point is the work of one field. */
const COSTS = {
  /** Reads what is stored as it is shown. */
  stored: 20,
  /** Works something out from several documents. */
  computed: 150,
  /** Looks through lines for those that are wanted. */
  searched: 150,
  /** Reads something of every mission of a reader. */
  everyMission: 1_500,
  /** Works out what every mission of a reader reminds of. */
  everyAgenda: 5_000,
  /** Reads the stored bytes of lines. */
  proven: 800,
  /** Reads a mission from its first line. */
  wholeStream: 4_000,
  /** Records something: loads, decides, appends. */
  recorded: 100,
  /** Is told of changes, as long as they last. */
  heard: 100,
} as const;

/** What an answer about a past moment costs besides: it is folded from the log. */
const PAST = 1_500;

/** Kinds of answers, by what they cost. */
export type CostKind = keyof typeof COSTS;

/**
 * What asking for a view or sending a command costs, declared beside it: its kind, whether it is about a past moment,
 * and what is asked of it, as many times as its page has items.
 */
export const costs =
  (kind: CostKind): ComplexityEstimator =>
  ({ args, childComplexity }) =>
    COSTS[kind] + (isPast(args) ? PAST : 0) + childComplexity * pageOf(args);

/** What a row of a sheet costs to be read, decided and recorded with those around it. */
const A_ROW = 10;

/** As many items a list is taken to have that says nothing of its length. */
export const LIKELY_ITEMS = 3;

/** What bringing in a window of a sheet costs: its rows, and what is asked of each. */
export const costOfSheet: ComplexityEstimator = ({ args, childComplexity }) =>
  COSTS.recorded + pageOf(args) * (A_ROW + Math.ceil(childComplexity / LIKELY_ITEMS));

const isPast = ({ asKnownOn, atRevision }: Readonly<Record<string, unknown>>): boolean =>
  asKnownOn != null || atRevision != null;

/** A page that may not be so large is refused elsewhere, by name. */
const pageOf = ({ first }: Readonly<Record<string, unknown>>): number =>
  typeof first === 'number' && first > 0 ? first : 1;
