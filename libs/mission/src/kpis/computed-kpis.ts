import { fridayOf } from '#calendar';
import { coverageAsKnownOn, coverageWithout } from '../knowledge-transfer/coverage.js';
import { ownerShare, ownerWeeks } from '../inputs/owner-share.js';
import { ownerOf, type ReadinessInputs } from '../inputs/readiness-inputs.js';
import type { Day } from '../shared/vocabulary.js';
import { talliesByWeek } from '../inputs/weekly-tallies.js';
import type { KpiSource } from './kpis.events.js';

/** A value that was computed from what the mission records anyway. */
export interface ComputedPoint {
  readonly period: string;
  readonly value: number;
  /** Day that it speaks of. */
  readonly on: Day;
  /** Day on which it became known. */
  readonly recordedOn: Day;
  /** Line of the audit trail that gave it, where there is one. */
  readonly revision?: number;
}

/** What a computed KPI is worth on a day, and what it was. */
export interface ComputedKpi {
  /** Left out as long as nothing was recorded to compute it from. */
  readonly value?: number;
  /** Interval that covers the true value with 95 % confidence, where it is an estimate. */
  readonly interval?: { readonly low: number; readonly high: number };
  readonly points: readonly ComputedPoint[];
}

/** The values of a KPI that is not measured but computed, by where they come from. */
export const COMPUTED: {
  readonly [Source in Exclude<KpiSource, 'MEASURED'>]: (inputs: ReadinessInputs, asOf: Day) => ComputedKpi;
} = {
  /** Its value is the share of the last eight weeks; its points are single weeks, which do not overlap. */
  OWNER_SHARE(inputs) {
    const { interval } = ownerShare(inputs);
    const weeks = ownerWeeks(inputs).present.filter(({ opsDecisions }) => opsDecisions > 0);
    const points = weeks.map(({ week, ownerDecisions, opsDecisions, recordedOn, revision }) => ({
      period: week,
      value: ownerDecisions / opsDecisions,
      on: fridayOf(week),
      recordedOn,
      revision,
    }));
    return { points, ...(interval && { value: interval.p, interval: { low: interval.low, high: interval.high } }) };
  },
  /** Its points are the Fridays of the weeks observed, as known then. */
  KNOWLEDGE_COVERAGE(inputs, asOf) {
    const owner = ownerOf(inputs);
    const without = owner === undefined ? [] : [owner];
    const now = coverageWithout(inputs.transfer, without);
    const points = talliesByWeek(inputs.weakSignals)
      .map(({ week }) => ({ week, friday: fridayOf(week) }))
      .filter(({ friday }) => friday <= asOf)
      .map(({ week, friday }) => ({ week, friday, then: coverageAsKnownOn(inputs.transfer, without, friday) }))
      .filter(({ then }) => then.total > 0)
      .map(({ week, friday, then }) => ({ period: week, value: then.value, on: friday, recordedOn: friday }));
    return { points, ...(now.total > 0 && { value: now.value }) };
  },
  /** Its points are the assessments of the managers as a group. */
  MANAGER_LEVEL({ transfer }) {
    const points = transfer.managers.map(({ wave, average, on, recordedOn, revision }) => ({
      period: `wave-${wave}`,
      value: average,
      on,
      recordedOn,
      revision,
    }));
    const last = points.at(-1);
    return { points, ...(last && { value: last.value }) };
  },
};
