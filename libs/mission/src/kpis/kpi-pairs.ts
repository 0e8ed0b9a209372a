import type { ReadOnly } from '#decider';
import type { Ref } from '../shared/vocabulary.js';
import type { KpisState } from './kpis.state.js';

type Kpis = ReadOnly<KpisState>;

/** The counterpart of a shared KPI; undefined when it is not shared, or when its counterpart is not defined. */
export function pairOf({ kpis }: Kpis, ref: Ref): Ref | undefined {
  const { shared, pairedWith } = kpis[ref] ?? {};
  return shared && pairedWith !== undefined && Object.hasOwn(kpis, pairedWith) ? pairedWith : undefined;
}

/** Is the KPI shared while its counterpart is not defined? Then it is not shown: alone it would mislead. */
export const lacksPair = (state: Kpis, ref: Ref): boolean =>
  state.kpis[ref]?.shared === true && pairOf(state, ref) === undefined;

/** KPIs in the order of definition, those followed no longer last, each shared one directly before its counterpart. */
export function inPairs(state: Kpis, refs: readonly Ref[]): readonly Ref[] {
  const defined = ({ kpis }: Kpis, ref: Ref) => kpis[ref]?.defined.revision ?? 0;
  const inOrder = refs.toSorted((a, b) => defined(state, a) - defined(state, b));
  const isRetired = (ref: Ref) => state.kpis[ref]?.retired !== undefined;
  const rest = [...inOrder.filter((ref) => !isRetired(ref)), ...inOrder.filter(isRetired)];
  return [...new Set(rest.flatMap((ref) => [ref, pairOf(state, ref) ?? ref]))];
}
