import { periodStart } from '#calendar';
import type { ReadOnly } from '#decider';
import type { Kpi } from './kpis.state.js';

/**
 * Version of the formula in force for a period: the last one that was defined for it or for an earlier period. Periods
 * of different lengths compare by their first day.
 */
export const versionInForce = ({ versions }: ReadOnly<Kpi>, period: string): number =>
  versions.findLast(({ fromPeriod }) => fromPeriod === undefined || !isBefore(period, fromPeriod))?.version ?? 1;

/**
 * Does one period come before another? Survey waves compare by their number. A wave has no dates, so it never comes
 * before a month, nor a month before a wave: there, a new formula holds as soon as it is defined.
 */
function isBefore(period: string, other: string): boolean {
  const start = periodStart(period);
  const otherStart = periodStart(other);
  if (start !== undefined && otherStart !== undefined) return start < otherStart;
  return start === undefined && otherStart === undefined && waveNumber(period) < waveNumber(other);
}

const waveNumber = (wave: string): number => Number(wave.slice('wave-'.length));
