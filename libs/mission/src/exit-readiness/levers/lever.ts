import type { Day } from '../../shared/vocabulary.js';
import type { LeverAction } from './lever-vocabulary.js';
import type { ReadinessInputs } from '../../inputs/readiness-inputs.js';
import { supposing, type ReadinessWorld, type Supposed } from './supposition.js';

/** One thing that people can do, and the world once it is done. */
export interface Lever {
  readonly action: LeverAction;
  /** The item, process, domain … it is about; several where they go together. */
  readonly subjects: readonly string[];
  readonly whatIf: (world: ReadinessWorld) => ReadinessWorld;
}

/** The levers that are left on a day. */
export type LeversOf = (world: ReadinessWorld, asOf: Day) => readonly Lever[];

/** A lever that consists in facts being recorded. */
export const supposed = (
  action: LeverAction,
  subjects: readonly string[],
  asOf: Day,
  ...facts: readonly Supposed[]
): Lever => supposedIn(action, subjects, asOf, () => facts);

/** The same, where the facts depend on what else is supposed. */
export const supposedIn = (
  action: LeverAction,
  subjects: readonly string[],
  asOf: Day,
  factsIn: (inputs: ReadinessInputs) => readonly Supposed[],
): Lever => ({ action, subjects, whatIf: (world) => supposing(world, asOf, ...factsIn(world.inputs)) });
