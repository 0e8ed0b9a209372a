import { periodEnd } from '#calendar';
import { by, type ReadOnly } from '#decider';
import { entriesOf } from '../../shared/in-order.js';
import type { Traced } from '../../shared/trace.js';
import type { CostDriverDefined, CostDriverMeasured } from './cost-drivers.events.js';

/** What was counted and spent in a period. */
export type CostMeasurement = Traced<CostDriverMeasured['data'], 'driver' | 'period'>;

/** What makes a process cost, and its measurements by period. */
export type CostDriver = Traced<CostDriverDefined['data'], 'driver'> & {
  measurements: Record<string, CostMeasurement>;
};

/** The measurements of a driver with their periods, the earliest first. */
export const measurementsOf = (
  driver: ReadOnly<CostDriver>,
): readonly (ReadOnly<CostMeasurement> & { readonly period: string })[] =>
  entriesOf(driver.measurements)
    .map(([period, measured]) => ({ period, ...measured }))
    .toSorted(by(({ period }) => periodEnd(period) ?? ''));
