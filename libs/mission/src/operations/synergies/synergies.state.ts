import { periodEnd } from '#calendar';
import { by, type ReadOnly } from '#decider';
import { entriesOf } from '../../shared/in-order.js';
import type { Traced } from '../../shared/trace.js';
import type { SynergyDropped, SynergyMeasured, SynergyPlanned } from './synergies.events.js';

/** What a synergy has yielded in a period. */
export type SynergyMeasurement = Traced<SynergyMeasured['data'], 'synergy' | 'period'>;

/** A planned synergy, its measurements by period, and its end. */
export type Synergy = Traced<SynergyPlanned['data'], 'synergy'> & {
  measurements: Record<string, SynergyMeasurement>;
  dropped?: Traced<SynergyDropped['data'], 'synergy'>;
};

/** The measurements of a synergy with their periods, the earliest first. */
export const measurementsOf = (
  synergy: ReadOnly<Synergy>,
): readonly (ReadOnly<SynergyMeasurement> & { readonly period: string })[] =>
  entriesOf(synergy.measurements)
    .map(([period, measured]) => ({ period, ...measured }))
    .toSorted(by(({ period }) => periodEnd(period) ?? ''));
