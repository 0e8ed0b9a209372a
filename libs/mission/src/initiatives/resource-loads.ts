import type { ReadOnly } from '#decider';
import type { Ref } from '../shared/vocabulary.js';
import { isRunning, type Initiative, type InitiativesState } from './initiatives.state.js';
import { entriesOf, valuesOf } from '../shared/in-order.js';

type State = ReadOnly<InitiativesState>;

/** Above this load nothing is approved without an added resource. */
export const MOST_LOAD = 0.95;
/** Above this load an approval needs a condition. */
export const FREE_LOAD = 0.85;

/** The load of a resource with an initiative and everything that runs on the same days. */
export interface ResourceLoad {
  readonly resource: string;
  /** Load over capacity. */
  readonly load: number;
  /** A resource would be added to carry it. */
  readonly reinforced: boolean;
}

/** The load of each resource that was checked, with what the others that run on the same days already ask of it. */
export function loadsWith(state: State, ref: Ref): readonly ResourceLoad[] {
  const wanted = state.initiatives[ref];
  if (!wanted) return [];
  const beside = othersRunning(state, ref).filter(({ from, to }) => from <= wanted.to && wanted.from <= to);
  return valuesOf(wanted.capacityChecks).map(({ resource, utilisationAfter, addedResource }) => {
    const added = beside.reduce((sum, { capacityChecks }) => {
      const check = Object.hasOwn(capacityChecks, resource) ? capacityChecks[resource] : undefined;
      return check ? sum + check.utilisationAfter - check.utilisationBefore : sum;
    }, 0);
    return { resource, load: round(utilisationAfter + added), reinforced: Boolean(addedResource) };
  });
}

/** The other initiatives that are approved or launched. */
export const othersRunning = ({ initiatives }: State, ref: Ref): readonly ReadOnly<Initiative>[] =>
  entriesOf(initiatives).flatMap(([each, known]) => (each !== ref && isRunning(known) ? [known] : []));

/** 0.88 + 0.07 is 0.95, whatever binary fractions make of it. */
const round = (load: number): number => Math.round(load * 1e9) / 1e9;
