import type { ReadOnly } from '#decider';
import { everHeld } from '../access/access.state.js';
import type { MissionState } from '../mission-state.js';
import { refsOf } from '../shared/in-order.js';
import type { PersonCode } from '../shared/vocabulary.js';

/** The slices that the score and its gates read. */
export const READINESS_SLICES = [
  'mission',
  'governance',
  'decisions',
  'kpis',
  'processes',
  'transfer',
  'weakSignals',
  'exitReadiness',
  'access',
] as const;

/** The mission as far as readiness reads it: everything recorded by the end of the day asked about, and nothing else. */
export type ReadinessInputs = ReadOnly<Pick<MissionState, (typeof READINESS_SLICES)[number]>>;

/** The owner-manager, who must become non-indispensable. Left out before the mission is drafted. */
export const ownerOf = ({ mission }: Pick<ReadinessInputs, 'mission'>): PersonCode | undefined => mission.draft?.owner;

/** Everybody who ever consulted for the firm in the mission. */
export const consultantsOf = ({ access }: Pick<ReadinessInputs, 'access'>): readonly PersonCode[] =>
  refsOf(access.roles).filter((person) => everHeld(access, person, 'CONSULTANT'));

/** The owner and the firm: those the company must learn to do without. */
export const ownerAndFirm = (inputs: Pick<ReadinessInputs, 'mission' | 'access'>): readonly PersonCode[] => {
  const owner = ownerOf(inputs);
  return [...(owner === undefined ? [] : [owner]), ...consultantsOf(inputs)];
};
