import { fold, type ReadOnly } from '#decider';
import { type Trace, traced, type Traced, traceOf } from '../shared/trace.js';
import type { PersonCode, Ref } from '../shared/vocabulary.js';
import type {
  KpiBaselineSet,
  KpiCadence,
  KpiDirection,
  KpiFamily,
  KpiRetired,
  KpisEvent,
  KpiSource,
  KpiTargetSet,
  KpiTemplate,
} from './kpis.events.js';
import { onMeasurement, type Measured } from './measurement.state.js';

/** A formula, from a period on. The first one holds from the beginning. */
export type KpiVersion = Trace & { version: number; formula?: string; fromPeriod?: string; reason?: string };

/** A measure with everything that was said about it. */
export interface Kpi extends Measured {
  /** Line that recorded it first. */
  revision: number;
  name?: string;
  family: KpiFamily;
  unit: string;
  direction: KpiDirection;
  owner: PersonCode;
  cadence: KpiCadence;
  source: KpiSource;
  /** Only shown next to its counterpart. */
  shared: boolean;
  pairedWith?: Ref;
  /** The bet that it measures; left out, the whole company. */
  initiative?: Ref;
  /** The template that it comes from. */
  template?: KpiTemplate;
  defined: Trace;
  versions: KpiVersion[];
  /** In the order in which they were set; the last one counts. */
  baselines: Traced<KpiBaselineSet['data'], 'kpi'>[];
  /** In the order in which they were set; the last one counts. */
  targets: Traced<KpiTargetSet['data'], 'kpi'>[];
  retired?: Traced<KpiRetired['data'], 'kpi'>;
}

/** Measures in the order of definition. */
export interface KpisState {
  kpis: Record<Ref, Kpi>;
}

export const kpis = fold<KpisState, KpisEvent>(() => ({ kpis: {} }), {
  KpiDefined(state, event) {
    const { kpi, name, family, unit, direction, owner, cadence, source, shared, pairedWith } = event.data;
    const { formula, version, initiative, template } = event.data;
    const defined = traceOf(event);
    state.kpis[kpi] = {
      revision: event.revision,
      ...(name && { name }),
      family,
      unit,
      direction,
      owner,
      cadence,
      source,
      shared,
      ...(pairedWith && { pairedWith }),
      ...(initiative && { initiative }),
      ...(template && { template }),
      defined,
      versions: [{ version, ...(formula && { formula }), ...defined }],
      baselines: [],
      targets: [],
      measurements: [],
      disputes: [],
    };
  },
  KpiRedefined(state, event) {
    state.kpis[event.data.kpi]?.versions.push(traced(event, 'kpi'));
  },
  KpiBaselineSet(state, event) {
    state.kpis[event.data.kpi]?.baselines.push(traced(event, 'kpi'));
  },
  KpiTargetSet(state, event) {
    state.kpis[event.data.kpi]?.targets.push(traced(event, 'kpi'));
  },
  KpiRetired(state, event) {
    const kpi = state.kpis[event.data.kpi];
    if (kpi) kpi.retired = traced(event, 'kpi');
  },
  ...onMeasurement,
});

/** A KPI that is known to exist. */
export function kpiOf({ kpis: defined }: ReadOnly<KpisState>, ref: Ref): ReadOnly<Kpi> {
  const kpi = Object.hasOwn(defined, ref) ? defined[ref] : undefined;
  if (!kpi) throw new Error(`KPI ${ref} does not exist`);
  return kpi;
}
