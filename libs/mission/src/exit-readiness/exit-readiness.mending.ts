import type { MendingTable } from '../pipeline/mending.js';
import { appointSuccessor } from './handover/appoint-successor.command.js';
import type { ExitReadinessEvent } from './exit-readiness.events.js';
import { setReadinessWeights } from './score/set-readiness-weights.command.js';
import { updateDossierIndex } from './score/update-dossier-index.command.js';

export const exitReadinessMending: MendingTable<ExitReadinessEvent> = {
  AbsenceTestStarted: { mistake: 'strikable' },
  AbsenceTestCompleted: { mistake: 'strikable' },
  SuccessorAppointed: { mistake: { correction: appointSuccessor }, texts: ['position'] },
  LetterOfIntentRecorded: { mistake: 'strikable' },
  EmployeesInformedOfSale: { mistake: 'strikable', texts: ['method'], opens: { ClosingRecorded: {} } },
  ClosingRecorded: { mistake: 'never' },
  ReadinessWeightsSet: { mistake: { correction: setReadinessWeights }, texts: ['reason'] },
  DossierIndexUpdated: { mistake: { correction: updateDossierIndex } },
  ReadinessSnapshotTaken: { mistake: 'never' },
  ReadinessReviewed: { mistake: 'strikable', texts: ['comment'] },
  BlockerDeclared: { mistake: 'strikable', texts: ['reason'] },
  BlockerLifted: { mistake: 'strikable', opens: { BlockerDeclared: { gate: 'gate' } } },
  BlockerWaived: {
    mistake: 'strikable',
    texts: ['reason'],
    opens: { BlockerDeclared: { gate: 'gate' }, HandoverPlanApproved: {} },
  },
  HandoverPlanApproved: { mistake: 'strikable', opens: { HandoverAccepted: {}, HandoverReserveLifted: {} } },
  HandoverAccepted: { mistake: 'never' },
  HandoverReserveRaised: { mistake: 'strikable', texts: ['statement'] },
  HandoverReserveLifted: { mistake: 'strikable' },
  PostMissionCheckHeld: { mistake: 'strikable', texts: ['note'] },
};
