import { workingDaysIn } from '#calendar';
import { by, type ReadOnly } from '#decider';
import { backlogAfter, utilisationBand, waitInServiceTimes, type UtilisationBand } from '#statistics';
import type { Day } from '../shared/vocabulary.js';
import type { OperationsState } from './operations.state.js';

type State = ReadOnly<OperationsState>;
type Measured = State['capacities'][number];

/** What is asked of a resource against what it can give, as it was last measured. */
export interface ResourceLoad {
  readonly resource: string;
  readonly last: Measured;
  /** Every measurement, the earliest days first. */
  readonly measurements: readonly Measured[];
  readonly band: UtilisationBand;
  /** Mean wait in service times, if arrivals and services are random (Erlang, 1909); undefined from a load of 1 on. */
  readonly wait?: number;
  /** Units late at the end of the days measured, when nothing was late at their beginning. */
  readonly late: number;
  /** Units a day that are reserved on the day of the answer. */
  readonly allocatedPerDay: number;
}

/** The load of every resource that was measured, the most loaded first. */
export const loadsOn = (state: State, day: Day): readonly ResourceLoad[] =>
  [...new Set(state.capacities.map(({ resource }) => resource))]
    .flatMap((resource) => loadOf(state, resource, day) ?? [])
    .sort((a, b) => b.last.utilisation - a.last.utilisation);

function loadOf(state: State, resource: string, day: Day): ResourceLoad | undefined {
  const measurements = state.capacities.filter((measured) => measured.resource === resource).toSorted(byDays);
  const last = measurements.at(-1);
  if (!last) return undefined;
  const wait = waitInServiceTimes(last.utilisation);
  const late = backlogAfter(last.demandPerDay, last.capacityPerDay, workingDaysIn(last.from, last.to));
  const band = utilisationBand(last.utilisation);
  const allocatedPerDay = allocatedOn(state, resource, day);
  return { resource, last, measurements, band, ...(wait !== undefined && { wait }), late, allocatedPerDay };
}

const byDays = by<Measured>(
  ({ to }) => to,
  by(({ revision }) => revision),
);

/** Units a day of a resource that are reserved on a day. */
export const allocatedOn = ({ allocations }: State, resource: string, day: Day): number =>
  allocations
    .filter((allocated) => allocated.resource === resource && allocated.from <= day && day <= allocated.to)
    .reduce((sum, { capacityPerDay }) => sum + capacityPerDay, 0);
