import type { StoredForm } from '#ledger';
import type { EventOf, Ref } from '../shared/vocabulary.js';

/** Somebody reports a repeated nuisance. */
export type IrritantReported = EventOf<
  'IrritantReported',
  {
    readonly irritant: Ref;
    readonly topic: string;
    /** 1 annoying, 2 costly, 3 blocking. */
    readonly severity: number;
    readonly site?: string;
  }
>;

/** A nuisance is gone. */
export type IrritantResolved = EventOf<
  'IrritantResolved',
  { readonly irritant: Ref; readonly decision?: Ref; readonly note?: string }
>;

/** Daily operations. */
export type OperationsEvent = IrritantReported | IrritantResolved;

export const operationsEvents = {
  IrritantReported: { schema: 1 },
  IrritantResolved: { schema: 1 },
} satisfies Record<OperationsEvent['type'], StoredForm>;
