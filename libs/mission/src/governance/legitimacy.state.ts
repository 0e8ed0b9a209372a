import type { Act } from '../shared/trace.js';
import type {
  LegitimacyAcknowledged,
  LegitimacyChallenged,
  LegitimacyCommunicated,
  RoleSplitModelChosen,
} from './legitimacy.events.js';

/** Whether the role is announced, known and accepted, in the order of recording. */
export interface Legitimacy {
  communications: Act<LegitimacyCommunicated>[];
  acknowledgements: Act<LegitimacyAcknowledged>[];
  challenges: Act<LegitimacyChallenged>[];
}

/** A way of splitting roles that was chosen. */
export type ChosenModel = Act<RoleSplitModelChosen>;
