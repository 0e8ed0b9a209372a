import type { DetectorName } from '../weak-signals.events.js';
import { blackBoxChart } from './black-box.chart.js';
import type { ChartReader } from './chart.js';
import { clarificationsChart } from './clarifications.chart.js';
import { facadeChart } from './facade.chart.js';
import { knowledgeLossChart } from './knowledge-loss.chart.js';
import { kpiShiftChart } from './kpi-shift.chart.js';
import { kpiTrendChart } from './kpi-trend.chart.js';
import { movingPrioritiesChart } from './moving-priorities.chart.js';
import { ownerDependencyChart } from './owner-dependency.chart.js';
import { ownerOverloadChart } from './owner-overload.chart.js';
import { participationChart } from './participation.chart.js';
import { persistentIrritantsChart } from './persistent-irritants.chart.js';
import { providerDependencyChart } from './provider-dependency.chart.js';
import { readyMadeChart } from './ready-made.chart.js';
import { silenceChart } from './silence.chart.js';
import { silentRegisterChart } from './silent-register.chart.js';

/** What lies behind each detector: no signal without a series that a person can look at. */
export const CHARTS: Readonly<Record<DetectorName, ChartReader>> = {
  'clarifications-cusum': clarificationsChart,
  'participation-ewma': participationChart,
  silence: silenceChart,
  'owner-dependency': ownerDependencyChart,
  'kpi-trend': kpiTrendChart,
  'kpi-shift': kpiShiftChart,
  'moving-priorities': movingPrioritiesChart,
  'persistent-irritants': persistentIrritantsChart,
  facade: facadeChart,
  'provider-dependency': providerDependencyChart,
  'knowledge-loss': knowledgeLossChart,
  'black-box': blackBoxChart,
  'silent-register': silentRegisterChart,
  'ready-made': readyMadeChart,
  'owner-overload': ownerOverloadChart,
};
