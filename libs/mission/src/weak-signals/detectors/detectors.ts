import type { Detector } from '../detector.js';
import { blackBox } from './black-box.js';
import { clarificationsCusum } from './clarifications-cusum.js';
import { facade } from './facade.js';
import { knowledgeLoss } from './knowledge-loss.js';
import { kpiShift } from './kpi-shift.js';
import { kpiTrend } from './kpi-trend.js';
import { movingPriorities } from './moving-priorities.js';
import { ownerDependency } from './owner-dependency.js';
import { ownerOverload } from './owner-overload.js';
import { participationEwma } from './participation-ewma.js';
import { persistentIrritants } from './persistent-irritants.js';
import { providerDependency } from './provider-dependency.js';
import { readyMade } from './ready-made.js';
import { silence } from './silence.js';
import { silentRegister } from './silent-register.js';

/** Every detector, in the order of evaluation. */
export const detectors: readonly Detector[] = [
  clarificationsCusum,
  participationEwma,
  silence,
  ownerDependency,
  kpiTrend,
  kpiShift,
  movingPriorities,
  persistentIrritants,
  facade,
  providerDependency,
  knowledgeLoss,
  blackBox,
  silentRegister,
  readyMade,
  ownerOverload,
];
