import { inGrant, type VisibilityTable } from '../visibility/visibility.js';
import type { ProcessesEvent } from './processes.events.js';

/** What may be known of processes. */
export const processVisibility = {
  ProcessAutomated: inGrant,
  ProcessExecutedByInternal: inGrant,
  ProcessExecutedByFirm: inGrant,
  CultureAdaptationRecorded: inGrant,
  ChangeAcceptanceMeasured: inGrant,
  ProcessIdentified: inGrant,
  ProcessOwnerAssigned: inGrant,
  ProcessDocumented: inGrant,
  ProcessVersionApproved: inGrant,
  ProcessAssessed: inGrant,
  ProcessRetired: inGrant,
} satisfies VisibilityTable<ProcessesEvent>;
