import { by, reversed } from '#decider';
import { shareOf, sum } from '#statistics';
import type { Cents, Ref } from '../../shared/vocabulary.js';

/** What a process cost, and where it stands among the others. */
export interface ProcessCost {
  readonly process: Ref;
  readonly costCents: Cents;
  /** Of all that was measured; undefined when that is nothing. */
  readonly share: number | undefined;
  /** Its share with those of the dearer ones. */
  readonly cumulated: number | undefined;
  /** One of the few that make up four fifths together. */
  readonly vital: boolean;
}

/** Share of all costs that the vital few make up (Juran, Quality Control Handbook, 1951). */
const VITAL_SHARE = 0.8;

/** Processes by what they cost, the dearest first; of equals, the one that was named first. */
export function paretoOf(
  costs: readonly { readonly process: Ref; readonly costCents: Cents }[],
): readonly ProcessCost[] {
  const processes = [...new Set(costs.map(({ process }) => process))];
  const total = sum(costs.map(({ costCents }) => costCents));
  let before = 0;
  return processes
    .map((process) => ({
      process,
      costCents: sum(costs.filter((cost) => cost.process === process).map(({ costCents }) => costCents)),
    }))
    .toSorted(reversed(by(({ costCents }) => costCents)))
    .map(({ process, costCents }) => {
      const vital = costCents > 0 && before < VITAL_SHARE * total;
      before += costCents;
      return { process, costCents, share: shareOf(costCents, total), cumulated: shareOf(before, total), vital };
    });
}
