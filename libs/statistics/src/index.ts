export { cChart, type CChart } from './c-chart.js';
export { attributeRating, capabilityLevel, type AttributeRating, type ProcessAttribute } from './capability-level.js';
export {
  backlogAfter,
  daysToClear,
  unitsInProgress,
  utilisation,
  utilisationBand,
  waitInServiceTimes,
  UTILISATION_BANDS,
  type UtilisationBand,
} from './capacity.js';
export { completionProbabilities, FORECAST_HORIZON, weekReaching } from './completion-forecast.js';
export { workOut, type CostlyNumber } from './costly.js';
export {
  breakEvenExtraVolume,
  secondUnitDiscount,
  twoForOneContribution,
  twoForOneExtraTransactions,
} from './discount.js';
export { ewmaArl, ewmaDeviation, ewmaStep, type Ewma } from './ewma.js';
export { ewmaAlarmProbability, ewmaAlarmProbabilityEstimated } from './ewma-alarm.js';
export { facadeGap, type FacadeCounts } from './facade-gap.js';
export {
  poissonCusumAlarmProbabilityEstimated,
  proportionEwmaAlarmProbabilityEstimated,
} from './estimated-baseline.js';
export { expectedFalseAlarms, type MonitoredDetector } from './false-alarm-budget.js';
export { knowledgeLossRisk, type KnowledgeLossBand } from './knowledge-loss-risk.js';
export { mannKendall, type MannKendall } from './mann-kendall.js';
export { median } from './median.js';
export { nearestRank } from './nearest-rank.js';
export { normalLowerTail, normalUpperTail } from './normal.js';
export { normalCusumStep, oneSidedCusumArl, twoSidedCusumArl, type NormalCusum } from './normal-cusum.js';
export {
  employeeNpsInterval,
  npsDifference,
  npsInterval,
  npsVariance,
  type NpsCounts,
  type NpsInterval,
} from './nps.js';
export { inOneGo, type Pieces } from './pieces.js';
export { poissonLowerTail, poissonUpperTail } from './poisson.js';
export { poissonCusumAlarmProbability } from './poisson-cusum-alarm.js';
export { designPoissonCusum, type PoissonCusumDesign } from './poisson-cusum-design.js';
export { poissonCusumArl, poissonCusumStep, poissonReferenceValue, type PoissonCusum } from './poisson-cusum.js';
export { proportionEwmaAlarmProbability, proportionEwmaArl } from './proportion-ewma-chain.js';
export { proportionEwmaLimit, type ProportionEwma } from './proportion-ewma.js';
export { referenceClassP80 } from './reference-class.js';
export { senSlope } from './sen-slope.js';
export { spearman } from './spearman.js';
export { shareOf } from './share.js';
export { shewhartArl } from './shewhart.js';
export { silenceRunLength, type SilenceWatch } from './silence-run-length.js';
export { mean, sum } from './sum.js';
export { wilsonInterval, Z_95, type ProportionInterval } from './wilson.js';
