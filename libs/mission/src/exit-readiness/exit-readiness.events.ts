import type { StoredForm } from '#ledger';
import type { AbsenceTestEvent } from './handover/absence-test.events.js';
import type { HandoverEvent } from './handover/handover.events.js';
import type { ReadinessEvent } from './readiness.events.js';
import type { SaleEvent } from './sale/sale.events.js';

export * from './handover/absence-test.events.js';
export * from './handover/handover.events.js';
export * from './readiness.events.js';
export * from './sale/sale.events.js';

/** How ready the company is to do without its owner and without the firm, and how it is handed over. */
export type ExitReadinessEvent = AbsenceTestEvent | SaleEvent | ReadinessEvent | HandoverEvent;

export const exitReadinessEvents = {
  AbsenceTestStarted: { schema: 1 },
  AbsenceTestCompleted: { schema: 1 },
  SuccessorAppointed: { schema: 1 },
  LetterOfIntentRecorded: { schema: 1 },
  EmployeesInformedOfSale: { schema: 1 },
  ClosingRecorded: { schema: 1 },
  ReadinessWeightsSet: { schema: 1 },
  DossierIndexUpdated: { schema: 1 },
  ReadinessSnapshotTaken: { schema: 1 },
  ReadinessReviewed: { schema: 1 },
  BlockerDeclared: { schema: 1 },
  BlockerLifted: { schema: 1 },
  BlockerWaived: { schema: 1 },
  HandoverPlanApproved: { schema: 1 },
  HandoverAccepted: { schema: 1 },
  HandoverReserveRaised: { schema: 1 },
  HandoverReserveLifted: { schema: 1 },
  PostMissionCheckHeld: { schema: 1 },
} satisfies Record<ExitReadinessEvent['type'], StoredForm>;
