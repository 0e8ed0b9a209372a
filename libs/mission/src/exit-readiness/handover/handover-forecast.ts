import { fridayOf, isClosedWeek, nextWeek, weekOf } from '#calendar';
import type { Refusal, Sentence } from '#decider';
import { completionProbabilities, FORECAST_HORIZON, weekReaching } from '#statistics';
import { itemsInUse } from '../../knowledge-transfer/knowledge-transfer.state.js';
import { refuse } from '../../refusals/refusals.js';
import type { Day, Rate, Ref, Week } from '../../shared/vocabulary.js';
import { forecastMessage } from './forecast-message.js';
import type { ReadinessInputs } from '../../inputs/readiness-inputs.js';
import type { ForecastStatus } from '../readiness-vocabulary.js';
import { transferredOn, weeklyGains } from './transfer-stock.js';

/** Weeks of throughput that a forecast draws from. */
const WINDOW = 12;
/** Below this many weeks of throughput nothing is forecast. */
const LEAST_HISTORY = 5;

/** When every item will have a person who does it alone, other than the owner and the firm, at the past pace. */
export interface HandoverForecast {
  readonly asOf: Day;
  /** The observed weeks that the forecast draws from. */
  readonly weeks: readonly Week[];
  /** Items that gained such a person in each of these weeks, net of losses, never below 0. */
  readonly throughput: readonly number[];
  /** Items still without one at the end of the last observed week. */
  readonly backlog: number;
  /** These items, the most critical first. */
  readonly remaining: readonly Ref[];
  /** Open weeks until the work is done with 50, 85 and 95 % probability; left out beyond 60 weeks. */
  readonly p50?: number;
  readonly p85?: number;
  readonly p95?: number;
  readonly p50Week?: Week;
  readonly p85Week?: Week;
  readonly p95Week?: Week;
  /** P(done by the end of open week j), j from 1 at index 0. */
  readonly probabilities: readonly Rate[];
  readonly contractEnd: Day;
  readonly contractEndWeek: Week;
  /** Open weeks left in the contract, 60 at most. */
  readonly openWeeksToContractEnd: number;
  readonly probabilityByContractEnd: Rate;
  readonly status: ForecastStatus;
  readonly message: Sentence;
}

/** The exact law of the bootstrap over the last twelve observed weeks; refused below five values of throughput. */
export function handoverForecast(inputs: ReadinessInputs, asOf: Day): HandoverForecast | Refusal<'NOT_ENOUGH_HISTORY'> {
  const gains = weeklyGains(inputs, asOf);
  if (gains.length < LEAST_HISTORY) return refuse('NOT_ENOUGH_HISTORY', { weeks: gains.length });
  const window = gains.slice(-WINDOW);
  const throughput = window.map(({ gain }) => gain);
  const remaining = remainingAfter(inputs, window.at(-1)?.week ?? '');
  const backlog = remaining.length;
  const probabilities = completionProbabilities(backlog, throughput);
  const ahead = openWeeksAfter(inputs, window.at(-1)?.week ?? '', asOf);
  const reached = (probability: number) => {
    const weeks = weekReaching(probability, probabilities);
    return { weeks, week: weeks === undefined ? undefined : ahead.at(weeks - 1) };
  };
  const [p50, p85, p95] = [reached(0.5), reached(0.85), reached(0.95)] as const;
  const contractEnd = inputs.mission.plannedEnd;
  const contractEndWeek = weekOf(contractEnd);
  const openWeeksToContractEnd = ahead.filter((week) => week <= contractEndWeek).length;
  const status = statusOf(backlog, p50.week, p85.week, contractEndWeek);
  return {
    asOf,
    weeks: window.map(({ week }) => week),
    throughput,
    backlog,
    remaining,
    p50: p50.weeks,
    p85: p85.weeks,
    p95: p95.weeks,
    p50Week: p50.week,
    p85Week: p85.week,
    p95Week: p95.week,
    probabilities,
    contractEnd,
    contractEndWeek,
    openWeeksToContractEnd,
    probabilityByContractEnd: backlog === 0 ? 1 : (probabilities[openWeeksToContractEnd - 1] ?? 0),
    status,
    message: forecastMessage(status, contractEnd, p85.week),
  };
}

/** The items without a relay at the end of a week. */
function remainingAfter(inputs: ReadinessInputs, week: Week): readonly Ref[] {
  const transferred = transferredOn(inputs, fridayOf(week));
  return itemsInUse(inputs.transfer)
    .filter(([ref]) => !transferred.includes(ref))
    .toSorted(([, a], [, b]) => b.criticality - a.criticality)
    .map(([ref]) => ref);
}

/** The next open weeks that are not observed yet, as many as a forecast looks ahead. */
export function openWeeksAfter(
  { mission }: Pick<ReadinessInputs, 'mission'>,
  lastObserved: Week,
  asOf: Day,
): readonly Week[] {
  const open: Week[] = [];
  for (let week = nextWeek(lastObserved); open.length < FORECAST_HORIZON; week = nextWeek(week)) {
    if (fridayOf(week) >= asOf && !isClosedWeek(mission.closures, week)) open.push(week);
  }
  return open;
}

function statusOf(backlog: number, p50: Week | undefined, p85: Week | undefined, end: Week): ForecastStatus {
  if (backlog === 0) return 'DONE';
  if (p85 !== undefined && p85 <= end) return 'ON_TRACK';
  return p50 !== undefined && p50 <= end ? 'AT_RISK' : 'LATE';
}
