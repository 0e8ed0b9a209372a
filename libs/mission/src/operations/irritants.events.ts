import type { EventOf, PersonCode, Ref } from '../shared/vocabulary.js';

/** A person reports a repeated nuisance. */
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

/** Another person meets the same nuisance. */
export type IrritantConfirmed = EventOf<'IrritantConfirmed', { readonly irritant: Ref }>;

/** A person is in charge of removing a nuisance. */
export type IrritantAssigned = EventOf<'IrritantAssigned', { readonly irritant: Ref; readonly owner: PersonCode }>;

/** A nuisance is gone. */
export type IrritantResolved = EventOf<
  'IrritantResolved',
  { readonly irritant: Ref; readonly decision?: Ref; readonly note?: string }
>;

/** A nuisance that was gone is back. */
export type IrritantReopened = EventOf<
  'IrritantReopened',
  {
    readonly irritant: Ref;
    readonly reason: string;
    /** How often it has come back, this time included. */
    readonly times: number;
  }
>;

/** What happens to repeated nuisances. */
export type IrritantsEvent =
  | IrritantReported
  | IrritantConfirmed
  | IrritantAssigned
  | IrritantResolved
  | IrritantReopened;
