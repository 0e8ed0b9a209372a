import type { Day } from '../../shared/vocabulary.js';
import { bypassGaps } from './bypass-gaps.js';
import { conflictGaps } from './conflict-gaps.js';
import { deciderGaps } from './decider-gaps.js';
import { decisionGaps } from './decision-gaps.js';
import type { Gap, GapFinder, GapInputs } from './gap.js';
import { leavingGaps } from './leaving-gaps.js';
import { legitimacyGaps } from './legitimacy-gaps.js';
import { processGaps } from './process-gaps.js';
import { proposalGaps } from './proposal-gaps.js';
import { ritualGaps } from './ritual-gaps.js';
import { roleModelGaps } from './role-model-gaps.js';
import { sponsorGaps } from './sponsor-gaps.js';
import { zoneGaps } from './zone-gaps.js';

const FINDERS: readonly GapFinder[] = [
  sponsorGaps,
  deciderGaps,
  conflictGaps,
  zoneGaps,
  proposalGaps,
  bypassGaps,
  legitimacyGaps,
  roleModelGaps,
  decisionGaps,
  processGaps,
  ritualGaps,
  leavingGaps,
];

/** Every act that governance lacks on a day; none once the mission is closed, when no one could act any more. */
export const governanceGaps = (inputs: GapInputs, day: Day): readonly Gap[] =>
  inputs.mission.status === 'CLOSED' ? [] : FINDERS.flatMap((find) => find(inputs, day));
