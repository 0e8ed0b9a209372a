import type { Traced } from '../shared/trace.js';
import type {
  LegitimacyAcknowledged,
  LegitimacyChallenged,
  LegitimacyCommunicated,
  RoleSplitModelChosen,
} from './legitimacy.events.js';

/** Whether the role is announced, known and accepted, in the order of recording. */
export interface Legitimacy {
  communications: Traced<LegitimacyCommunicated['data']>[];
  acknowledgements: Traced<LegitimacyAcknowledged['data']>[];
  challenges: Traced<LegitimacyChallenged['data']>[];
}

/** A way of splitting roles that was chosen. */
export type ChosenModel = Traced<RoleSplitModelChosen['data']>;
