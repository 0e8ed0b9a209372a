import type { ReadOnly } from '#decider';
import type { MissionState } from '../mission-state.js';
import { refsOf } from '../shared/in-order.js';

/** The sites of the scope, then those that joined. */
export const knownSites = ({
  mission,
  operations,
}: ReadOnly<Pick<MissionState, 'mission' | 'operations'>>): readonly string[] => [
  ...new Set([...(mission.scope?.sites ?? []), ...refsOf(operations.sites)]),
];
