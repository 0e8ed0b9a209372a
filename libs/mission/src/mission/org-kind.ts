import type { ReadOnly } from '#decider';
import type { MissionSliceState } from './mission.state.js';

type Mission = ReadOnly<Pick<MissionSliceState, 'draft'>>;

/** Does the owner work alone? As the diagnostic that led to the mission says. */
export const isSolo = ({ draft }: Mission): boolean => draft?.orgKind === 'SOLO';

/** Is the company so small that the owner's own load is what limits it? */
export const isSmall = ({ draft }: Mission): boolean => draft?.orgKind !== undefined;
