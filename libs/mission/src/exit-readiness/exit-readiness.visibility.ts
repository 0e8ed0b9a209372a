import { KEY_ACCOUNT_LINES } from '../access/dossier-vocabulary.js';
import { anOrganisation, inGrant, type VisibilityTable } from '../visibility/visibility.js';
import type { ExitReadinessEvent } from './exit-readiness.events.js';

/** What may be known of the way out: a bidder learns of no other bidder's letter, closing or reserves. */
export const exitReadinessVisibility = {
  AbsenceTestStarted: inGrant,
  AbsenceTestCompleted: inGrant,
  SuccessorAppointed: inGrant,
  LetterOfIntentRecorded: { ...inGrant, concerns: ({ acquirer }) => anOrganisation(acquirer) },
  EmployeesInformedOfSale: inGrant,
  ClosingRecorded: { ...inGrant, concerns: ({ acquirer }) => anOrganisation(acquirer) },
  ReadinessWeightsSet: inGrant,
  DossierIndexUpdated: {
    ...inGrant,
    withoutKeyAccounts: ({ lines, ...data }) => ({
      ...data,
      lines: lines.map((each) => (KEY_ACCOUNT_LINES.includes(each.line) ? { line: each.line } : each)),
    }),
  },
  ReadinessSnapshotTaken: {
    ...inGrant,
    withoutKeyAccounts: ({ settings: { keyAccountTotal: _, ...settings }, ...data }) => ({ ...data, settings }),
  },
  ReadinessReviewed: inGrant,
  BlockerDeclared: inGrant,
  BlockerLifted: inGrant,
  BlockerWaived: inGrant,
  HandoverPlanApproved: inGrant,
  HandoverAccepted: { ...inGrant, concerns: ({ recipient }) => anOrganisation(recipient) },
  HandoverReserveRaised: inGrant,
  HandoverReserveLifted: inGrant,
  PostMissionCheckHeld: inGrant,
} satisfies VisibilityTable<ExitReadinessEvent>;
