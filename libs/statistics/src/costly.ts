import {
  poissonCusumAlarmProbabilityEstimatedInPieces,
  proportionEwmaAlarmProbabilityEstimatedInPieces,
} from './estimated-baseline.js';
import { ewmaAlarmProbabilityEstimatedInPieces } from './ewma-alarm.js';
import type { Pieces } from './pieces.js';
import { proportionEwmaAlarmProbabilitiesInPieces, proportionEwmaArlInPieces } from './proportion-ewma-chain.js';
import type { ProportionEwma } from './proportion-ewma.js';
import { silenceRunLengthInPieces } from './silence-run-length.js';

/** Numbers that take long to work out. What they are worked out of is plain data: another thread may do it as well. */
const COSTLY = {
  participationRunLength: (chart: ProportionEwma) => proportionEwmaArlInPieces(chart, chart.p0),
  silenceRunLength: silenceRunLengthInPieces,
  requestsAlarmProbability: poissonCusumAlarmProbabilityEstimatedInPieces,
  participationAlarmProbability: proportionEwmaAlarmProbabilityEstimatedInPieces,
  *participationAlarmProbabilityKnown(chart: ProportionEwma, points: number): Pieces<number> {
    const [probability = NaN] = yield* proportionEwmaAlarmProbabilitiesInPieces(chart, [chart.p0], points);
    return probability;
  },
  ewmaAlarmProbability: ewmaAlarmProbabilityEstimatedInPieces,
};

type Costly = typeof COSTLY;

/** Such a number, and what it is to be worked out of. */
export type CostlyNumber = {
  readonly [Name in keyof Costly]: { readonly number: Name; readonly of: Parameters<Costly[Name]> };
}[keyof Costly];

/** Works such a number out. */
export const workOut = ({ number, of }: CostlyNumber): Pieces<number> =>
  (COSTLY[number] as (...given: readonly unknown[]) => Pieces<number>)(...of);
