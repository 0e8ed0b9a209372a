import type { ReadOnly } from '#decider';
import type { MissionState } from '../mission-state.js';
import type { FlagTable } from '../pipeline/flags.js';
import { isOffCadence } from './kpi-punctuality.js';
import type { KpisEvent, KpiSource } from './kpis.events.js';
import { refsOf } from '../shared/in-order.js';

/** Whether a KPI has a value yet, by where its values come from. */
const HAS_VALUE: Readonly<Record<KpiSource, (state: ReadOnly<MissionState>, kpi: string) => boolean>> = {
  MEASURED: ({ kpis }, kpi) => (kpis.kpis[kpi]?.measurements.length ?? 0) > 0,
  OWNER_SHARE: ({ weakSignals }) => weakSignals.tallies.length > 0,
  KNOWLEDGE_COVERAGE: ({ transfer }) => refsOf(transfer.items).length > 0,
  MANAGER_LEVEL: ({ transfer }) => transfer.managers.length > 0,
};

export const kpiFlags: FlagTable<KpisEvent> = {
  KpiTargetSet(state, { data }) {
    const kpi = state.kpis.kpis[data.kpi];
    return [kpi?.baselines.length === 0 && !HAS_VALUE[kpi.source](state, data.kpi) && 'BASELINE_MISSING'];
  },
  KpiMeasured({ kpis }, { data, metadata }) {
    const kpi = kpis.kpis[data.kpi];
    return [
      kpi?.owner !== metadata.actor.id && 'NOT_KPI_OWNER',
      kpi !== undefined && isOffCadence(data.period, kpi.cadence) && 'OFF_CADENCE',
    ];
  },
};
