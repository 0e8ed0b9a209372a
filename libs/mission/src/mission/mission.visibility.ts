import { forNoAcquirer, inGrant, type VisibilityTable } from '../visibility/visibility.js';
import type { MissionSliceEvent } from './mission.events.js';

/** What may be known of the mission slice. */
export const missionSliceVisibility = {
  // What they mend may be confidential; an acquirer is told of them at a line that they see.
  LineStruck: forNoAcquirer,
  LineReworded: forNoAcquirer,
  // What the firm charges is a matter of those who pay it: the trail says that it is recorded, a view how much it is.
  MissionFeeSet: { ...forNoAcquirer, guarded: ['perMonthCents', 'perDayCents'] },
  FeeRecorded: { ...forNoAcquirer, guarded: ['amountCents'] },
  RolesReviewed: inGrant,
  MissionDrafted: inGrant,
  CompanyClosureDeclared: inGrant,
  CompanyClosureCancelled: inGrant,
  ScopeDefined: inGrant,
  ScopeAmended: inGrant,
  ExternalRoleDefined: inGrant,
  ReportingLineSet: inGrant,
  SponsorAppointed: inGrant,
  SponsorReplaced: inGrant,
  SponsorAbsenceRecorded: inGrant,
  PriorityIssueDeclared: inGrant,
  IssueReprioritised: inGrant,
  IssueResolved: inGrant,
  ObjectiveSet: inGrant,
  ObjectiveRevised: inGrant,
  ObjectiveReviewed: inGrant,
  ExpectationDocumented: inGrant,
  MandateSigned: inGrant,
  MissionStarted: inGrant,
  MissionSuspended: inGrant,
  MissionResumed: inGrant,
  MissionTerminatedEarly: inGrant,
  MissionClosed: inGrant,
} satisfies VisibilityTable<MissionSliceEvent>;
