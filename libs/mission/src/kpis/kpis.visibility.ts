import { inGrant, type VisibilityTable } from '../visibility/visibility.js';
import type { KpisEvent } from './kpis.events.js';

/** What may be known of measures. */
export const kpiVisibility = {
  KpiMeasured: inGrant,
  KpiMeasurementCorrected: inGrant,
  KpiDisputed: inGrant,
  KpiDisputeSettled: inGrant,
  KpiDefined: inGrant,
  KpiRedefined: inGrant,
  KpiBaselineSet: inGrant,
  KpiTargetSet: inGrant,
  KpiRetired: inGrant,
} satisfies VisibilityTable<KpisEvent>;
