import type { MendingTable } from '../pipeline/mending.js';
import { correctKpiMeasurement } from './correct-kpi-measurement.command.js';
import type { KpisEvent } from './kpis.events.js';
import { setKpiBaseline } from './set-kpi-baseline.command.js';
import { setKpiTarget } from './set-kpi-target.command.js';

export const kpisMending: MendingTable<KpisEvent> = {
  KpiDefined: { mistake: 'strikable', texts: ['name', 'formula'] },
  KpiRedefined: {
    mistake: 'strikable',
    texts: ['formula', 'reason'],
    opens: {
      KpiRedefined: { kpi: 'kpi' },
      KpiMeasured: { kpi: 'kpi', version: 'version' },
      KpiMeasurementCorrected: { kpi: 'kpi', version: 'version' },
    },
  },
  KpiBaselineSet: { mistake: { correction: setKpiBaseline } },
  KpiTargetSet: { mistake: { correction: setKpiTarget } },
  KpiRetired: { mistake: 'strikable', texts: ['reason'] },
  KpiMeasured: { mistake: { correction: correctKpiMeasurement } },
  KpiMeasurementCorrected: { mistake: { correction: correctKpiMeasurement }, texts: ['reason'] },
  KpiDisputed: {
    mistake: 'strikable',
    texts: ['reason'],
    opens: { KpiDisputeSettled: { kpi: 'kpi', period: 'period' } },
  },
  KpiDisputeSettled: {
    mistake: 'strikable',
    texts: ['reason'],
    opens: { KpiDisputed: { kpi: 'kpi', period: 'period' } },
  },
};
