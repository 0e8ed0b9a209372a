import type { ReadOnly } from '#decider';
import type { Day } from '../shared/vocabulary.js';
import { flowingProcesses, flowsOf } from './flow.js';
import type { OperationsState } from './operations.state.js';
import type { CapacityMeasurement, Flow, ResourceLoad, ServiceLevel } from './operations.shapes.js';
import { loadsOn } from './resource-load.js';
import { heldShare, valuesOf } from './service-level-record.js';
import { entriesOf } from '../shared/in-order.js';

type State = ReadOnly<OperationsState>;

/** The load of every resource, with what is reserved of it. */
export const readLoads = (state: State, day: Day): readonly ResourceLoad[] =>
  loadsOn(state, day).map(({ resource, last, measurements, band, wait, late, allocatedPerDay }) => ({
    resource,
    utilisation: last.utilisation,
    band,
    last: readCapacity(last),
    waitInServiceTimes: wait,
    lateUnits: late,
    allocatedPerDay,
    unallocatedPerDay: last.capacityPerDay - allocatedPerDay,
    measurements: measurements.map(readCapacity),
  }));

const readCapacity = ({ evidence, ...measured }: State['capacities'][number]): CapacityMeasurement => ({
  ...measured,
  evidence,
});

/** Promises, with every period in which they were kept or broken. */
export const readServiceLevels = ({ serviceLevels }: State): readonly ServiceLevel[] =>
  entriesOf(serviceLevels).map(([serviceLevel, promise]) => {
    const periods = valuesOf(promise);
    return {
      serviceLevel,
      name: promise.name,
      process: promise.process,
      target: promise.target,
      threshold: promise.threshold,
      unit: promise.unit,
      direction: promise.direction,
      held: periods.filter(({ held }) => held).length,
      breached: periods.filter(({ held }) => !held).length,
      heldShare: heldShare([promise]),
      periods: periods.map((period) => ({ ...period, evidence: period.evidence })),
    };
  });

/** How work flows through each process that was measured. */
export const readFlows = ({ flows }: State): readonly Flow[] =>
  flowingProcesses(flows)
    .flatMap((process) => {
      const measurements = flowsOf(flows, process);
      const last = measurements.at(-1);
      const before = measurements.at(-2);
      return last
        ? [
            {
              process,
              last,
              leadTimeChangeDays: before ? last.leadTimeDays - before.leadTimeDays : undefined,
              measurements,
            },
          ]
        : [];
    })
    .sort((a, b) => b.last.leadTimeDays - a.last.leadTimeDays);
