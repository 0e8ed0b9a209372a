import { inGrant, type VisibilityTable } from '../visibility/visibility.js';
import type { InitiativesEvent } from './initiatives.events.js';

/** What may be known of commercial initiatives. */
export const initiativeVisibility = {
  InitiativeProposed: inGrant,
  InitiativeScenarioModelled: inGrant,
  InitiativeCapacityChecked: inGrant,
  StaffingModelled: inGrant,
  InitiativeApproved: inGrant,
  InitiativeRefused: inGrant,
  InitiativeLaunched: inGrant,
  InitiativeMeasured: inGrant,
  InitiativeAmplified: inGrant,
  InitiativeAdjusted: inGrant,
  InitiativeStopped: inGrant,
  InitiativeClosed: inGrant,
} satisfies VisibilityTable<InitiativesEvent>;
