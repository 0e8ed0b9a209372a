import { aPerson, type VisibilityTable } from '../visibility/visibility.js';
import type { CheckpointEvent } from './checkpoint.events.js';

/** Checkpoints prove every line, so every acquirer knows of them; of who looked at them, not of other bidders. */
export const checkpointVisibility = {
  CheckpointPublished: { to: 'any acquirer' },
  CheckpointWitnessed: { to: 'any acquirer', concerns: ({ by }) => aPerson(by) },
  ConsistencyVerified: { to: 'any acquirer', concerns: ({ by }) => aPerson(by) },
} satisfies VisibilityTable<CheckpointEvent>;
