/** How a load is judged: GREEN up to 0.85, CONDITIONAL up to 0.95, above that REFUSED without added resource. */
export const UTILISATION_BANDS = ['GREEN', 'CONDITIONAL', 'REFUSED'] as const;
export type UtilisationBand = (typeof UTILISATION_BANDS)[number];

/** Load of a resource, ρ = demand / capacity, both in units a day: a ratio, above 1 when work piles up. */
export function utilisation(demandPerDay: number, capacityPerDay: number): number {
  return demandPerDay / capacityPerDay;
}

/** The band of a load ρ: waiting grows without bound near 1, so the room is kept before it is needed. */
export function utilisationBand(load: number): UtilisationBand {
  if (load <= 0.85) return 'GREEN';
  return load <= 0.95 ? 'CONDITIONAL' : 'REFUSED';
}

/**
 * Mean wait in queue of an M/M/1 server, in service times: ρ/(1−ρ). Erlang (1909). Undefined for ρ ≥ 1, when there is
 * no mean.
 */
export function waitInServiceTimes(load: number): number | undefined {
  return load >= 1 ? undefined : load / (1 - load);
}

/** Units late after some days of a demand above capacity, from nothing late. */
export function backlogAfter(demandPerDay: number, capacityPerDay: number, days: number): number {
  return Math.max(0, (demandPerDay - capacityPerDay) * days);
}

/** Days to clear a backlog with a spare capacity in units a day. Undefined when none is spare. */
export function daysToClear(backlog: number, sparePerDay: number): number | undefined {
  return sparePerDay > 0 ? backlog / sparePerDay : undefined;
}

/** Units in progress on average, L = λW: arrivals a day times days in the system. Little (1961). */
export function unitsInProgress(arrivalsPerDay: number, daysInSystem: number): number {
  return arrivalsPerDay * daysInSystem;
}
