import type { CommandName } from './commands.js';
import type { FollowedInput } from './exit-readiness/readiness-vocabulary.js';
import type { Gate } from './shared/gates.js';
import type { NamedKind } from './mission-titles.js';
import type { Notice } from './shared/notice.js';
import type { NoticeCode } from './shared/notice-codes.js';
import type { Role } from './shared/vocabulary.js';

/** What is to be done about a notice: about what kind of thing, with which command, and by whom. */
export interface NoticeAct {
  /** What its subject names; left out when it has none. */
  readonly about?: NamedKind;
  /** The command that settles it; left out where looking is all that is asked. */
  readonly command?: CommandName;
  /** The field of the command that takes the subject. */
  readonly field?: string;
  /** Who acts, unless the notice names persons: those roles, of the roles that may send the command. */
  readonly roles: readonly Role[];
}

const act = (roles: readonly Role[], command?: CommandName, about?: NamedKind, field?: string): NoticeAct => ({
  roles,
  ...(command && { command }),
  ...(about && { about }),
  ...(field && { field }),
});

const CONSULTANT = ['CONSULTANT'] as const;
const LEADERSHIP = ['LEADERSHIP'] as const;
const STEERING = ['LEADERSHIP', 'SPONSOR'] as const;
const BOTH = ['CONSULTANT', 'LEADERSHIP'] as const;

/** For every notice of the product, the act that settles it. */
export const NOTICE_ACTS: Readonly<Record<NoticeCode, NoticeAct>> = {
  // Mission
  MANDATE_NOT_SIGNED: act(STEERING, 'signMandate'),
  SPONSOR_MISSING: act(LEADERSHIP, 'appointSponsor'),
  REPORTING_LINE_MISSING: act(LEADERSHIP, 'setReportingLine'),
  SCOPE_MISSING: act(BOTH, 'defineScope'),
  ISSUE_MISSING: act(STEERING, 'declareIssue'),
  OBJECTIVE_MISSING: act(LEADERSHIP, 'setObjective'),
  TRANSFER_PLAN_MISSING: act(BOTH, 'openTransferPlan'),
  MISSION_SUSPENDED: act(STEERING, 'resumeMission'),
  MISSION_END_PASSED: act(CONSULTANT, 'closeMission'),
  MISSION_END_NEAR: act(CONSULTANT, 'closeMission'),
  DELIVERABLE_UNPLANNED: act(CONSULTANT, 'planDeliverable', 'deliverable', 'deliverable'),
  OBJECTIVE_TO_REVIEW: act(STEERING, 'reviewObjective', 'objective', 'objective'),
  OBJECTIVE_DUE: act(STEERING, 'reviewObjective', 'objective', 'objective'),
  OBJECTIVE_MISSED: act(LEADERSHIP, 'reviseObjective', 'objective', 'objective'),
  ISSUE_WITHOUT_OBJECTIVE: act(LEADERSHIP, 'setObjective', 'issue', 'issue'),
  ISSUE_TO_RESOLVE: act(STEERING, 'resolveIssue', 'issue', 'issue'),
  LINE_STRUCK: act(LEADERSHIP, undefined, 'line'),

  // Governance
  SPONSOR_VACANT: act(LEADERSHIP, 'replaceSponsor', 'person'),
  SPONSOR_ABSENT: act(LEADERSHIP, 'replaceSponsor', 'person'),
  DECIDER_GONE: act(LEADERSHIP, 'transferDelegation', 'domain', 'domain'),
  DELEGATION_EXPIRED: act(LEADERSHIP, 'grantDelegation', 'domain', 'domain'),
  DELEGATION_EXPIRING: act(LEADERSHIP, 'changeDelegation', 'domain', 'domain'),
  DOMAIN_WITHOUT_DECIDER: act(LEADERSHIP, 'defineDecisionProcess', 'domain', 'domain'),
  ZONE_WITHOUT_PROCESS: act(LEADERSHIP, 'defineDecisionProcess', 'domain', 'domain'),
  ZONE_TO_SETTLE: act(LEADERSHIP, 'defineDecisionProcess', 'domain', 'domain'),
  ZONE_WITHOUT_CONFLICT_PATH: act(LEADERSHIP, 'reviseDecisionProcess', 'domain', 'domain'),
  LEGITIMACY_NOT_ANNOUNCED: act(STEERING, 'communicateLegitimacy'),
  LEGITIMACY_LOW: act(STEERING, 'communicateLegitimacy'),
  LEGITIMACY_CHALLENGED: act(STEERING, 'communicateLegitimacy', 'decision'),
  ROLE_MODEL_MISSING: act(LEADERSHIP, 'chooseRoleSplitModel'),
  ROLE_MODEL_REVIEW_DUE: act(LEADERSHIP, 'chooseRoleSplitModel', 'role split model'),
  PROCESS_REVISED_OFTEN: act(LEADERSHIP, undefined, 'domain'),
  PROCESS_OUT_OF_STEP: act(LEADERSHIP, 'reviseDecisionProcess', 'domain', 'domain'),
  RITUAL_MISSED: act(CONSULTANT, 'holdRitual', 'ritual', 'ritual'),
  DECIDER_LEAVING: act(LEADERSHIP, 'reviseDecisionProcess', 'domain', 'domain'),
  LEAD_LEAVING: act(BOTH, 'transferRitualLead', 'ritual', 'ritual'),

  // Decisions
  DECISION_TO_TAKE: act(LEADERSHIP, 'takeDecision', 'decision', 'decision'),
  DECISION_WAITING: act(LEADERSHIP, 'takeDecision', 'decision', 'decision'),
  OBJECTION_UNANSWERED: act(STEERING, 'openMediation', 'decision', 'decision'),
  MEDIATION_RUNNING: act(['MEDIATOR'], 'concludeMediation', 'decision', 'decision'),
  MEDIATION_LATE: act(['MEDIATOR', 'SPONSOR'], 'concludeMediation', 'decision', 'decision'),
  ARBITRATION_RUNNING: act(['SPONSOR'], 'renderArbitration', 'decision', 'decision'),
  ARBITRATION_LATE: act(['SPONSOR'], 'renderArbitration', 'decision', 'decision'),
  DECISION_BYPASSED: act(STEERING, 'communicateLegitimacy', 'decision'),
  DECISION_REVIEW_DUE: act(LEADERSHIP, 'reviewDecisionOutcome', 'decision', 'decision'),
  DECISION_REVIEW_SOON: act(LEADERSHIP, 'reviewDecisionOutcome', 'decision', 'decision'),
  DECISION_WITHOUT_REASON: act(LEADERSHIP, 'completeJustification', 'decision', 'decision'),
  DECISION_NOT_COMMUNICATED: act(LEADERSHIP, 'communicateDecision', 'decision', 'decision'),
  DECISION_NOT_APPLIED: act(LEADERSHIP, 'executeDecision', 'decision', 'decision'),
  DECISION_KNOWN_LATE: act(LEADERSHIP, undefined, 'decision'),
  EXECUTION_UNREPORTED: act(CONSULTANT, 'executeDecision'),

  // Milestones
  NO_MILESTONE: act(BOTH, 'applyTemplate'),
  MILESTONE_LATE: act(CONSULTANT, 'reachMilestone', 'milestone', 'milestone'),
  MILESTONE_DUE: act(CONSULTANT, 'reachMilestone', 'milestone', 'milestone'),
  MILESTONE_BEYOND_END: act(BOTH, 'rescheduleMilestone', 'milestone', 'milestone'),
  DELIVERABLES_PENDING: act(CONSULTANT, 'submitDeliverable', 'milestone'),
  DELIVERABLE_TO_JUDGE: act(STEERING, 'acceptDeliverable', 'deliverable', 'deliverable'),
  DELIVERABLE_REJECTED: act(CONSULTANT, 'submitDeliverable', 'deliverable', 'deliverable'),
  DELIVERABLE_LATE: act(CONSULTANT, 'submitDeliverable', 'deliverable', 'deliverable'),
  DELIVERABLE_DUE: act(CONSULTANT, 'submitDeliverable', 'deliverable', 'deliverable'),
  DELIVERABLE_NOT_HANDED_OVER: act(CONSULTANT, 'handOverDeliverable', 'deliverable', 'deliverable'),
  BUDGETS_BEYOND_SUM: act(STEERING, 'setBudget'),
  BUDGET_OVERRUN: act(STEERING, 'setBudget', 'budget', 'budget'),

  // KPIs
  KPI_UNDEFINED: act(BOTH, 'defineKpi', 'kpi', 'kpi'),
  KPI_PAIR_MISSING: act(BOTH, 'defineKpi', 'kpi'),
  KPI_DISPUTED: act(STEERING, 'settleKpiDispute', 'kpi', 'kpi'),
  KPI_NOT_MEASURED: act(CONSULTANT, 'measureKpi', 'kpi', 'kpi'),
  KPI_STALE: act(CONSULTANT, 'measureKpi', 'kpi', 'kpi'),
  KPI_TARGET_OVERDUE: act(LEADERSHIP, 'setKpiTarget', 'kpi', 'kpi'),
  KPI_TARGET_MISSING: act(LEADERSHIP, 'setKpiTarget', 'kpi', 'kpi'),
  KPI_BASELINE_MISSING: act(BOTH, 'setKpiBaseline', 'kpi', 'kpi'),
  KPI_EVIDENCE_MISSING: act(CONSULTANT, 'correctKpiMeasurement', 'kpi', 'kpi'),
  KPI_WORSENING: act(BOTH, 'proposeDecision', 'kpi'),

  // Processes
  PROCESS_TOO_LOW: act(CONSULTANT, 'assessProcess', 'process', 'process'),
  PROCESS_NEVER_ASSESSED: act(CONSULTANT, 'assessProcess', 'process', 'process'),
  PROCESS_ASSESSMENT_STALE: act(CONSULTANT, 'assessProcess', 'process', 'process'),
  PROCESS_OWNED_BY_FIRM: act(LEADERSHIP, 'assignProcessOwner', 'process', 'process'),
  PROCESS_UNDOCUMENTED: act(CONSULTANT, 'documentProcess', 'process', 'process'),
  FIRM_AUTHORED: act(LEADERSHIP, 'documentProcess', 'process', 'process'),
  VERSION_NOT_APPROVED: act(LEADERSHIP, 'approveProcessVersion', 'process', 'process'),
  FACADE: act(CONSULTANT, 'recordProcessExecution', 'process', 'process'),
  OWN_WORK_ASSESSED: act(LEADERSHIP, 'assessProcess', 'process', 'process'),

  // Operations
  IRRITANT_PERSISTENT: act(LEADERSHIP, 'assignIrritant', 'irritant', 'irritant'),
  IRRITANT_WITHOUT_OWNER: act(LEADERSHIP, 'assignIrritant', 'irritant', 'irritant'),
  RESOURCE_OVERLOADED: act(BOTH, 'proposeDecision', 'resource'),
  RESOURCE_OVERALLOCATED: act(LEADERSHIP, 'allocateResource', 'resource', 'resource'),
  BOTTLENECK_OPEN: act(CONSULTANT, 'resolveBottleneck', 'resource', 'resource'),
  SERVICE_LEVEL_NOT_RECORDED: act(CONSULTANT, 'recordServiceLevel', 'service level', 'serviceLevel'),
  SERVICE_LEVEL_BREACHED: act(BOTH, 'proposeDecision', 'service level'),
  LEAD_TIME_GROWN: act(CONSULTANT, 'measureFlow', 'process', 'process'),

  // Knowledge transfer
  TRANSFER_PLAN_OVERDUE: act(CONSULTANT, 'holdTransferSession', 'plan'),
  TRANSFER_PLAN_DUE: act(CONSULTANT, 'holdTransferSession', 'plan'),
  SINGLE_RELAY: act(CONSULTANT, 'holdTransferSession', 'plan'),
  ITEM_WITHOUT_RELAY: act(CONSULTANT, 'assessAutonomy', 'item', 'item'),
  AUTONOMY_CONTESTED: act(BOTH, 'assessAutonomy', 'item', 'item'),
  AUTONOMY_UNCONFIRMED: act(['TEAM'], 'confirmAutonomy'),
  RECEIVER_WITHOUT_ITEM: act(CONSULTANT, 'holdTransferSession', 'person'),
  MANAGERS_NOT_ASSESSED: act(BOTH, 'assessManagers'),
  MANAGERS_ASSESSMENT_STALE: act(BOTH, 'assessManagers'),
  MANAGERS_BELOW_TARGET: act(BOTH, 'planTraining'),
  TRAINING_OVERDUE: act(BOTH, 'completeTraining', 'training', 'training'),
  TRAINING_DUE: act(BOTH, 'completeTraining', 'training', 'training'),
  FIRM_HOLDS_ITEM: act(CONSULTANT, 'holdTransferSession', 'item', 'item'),
  FIRM_DECIDES: act(LEADERSHIP, 'transferDelegation', 'domain', 'domain'),
  FIRM_LEADS: act(BOTH, 'transferRitualLead', 'ritual', 'ritual'),

  // Weak signals
  SIGNAL_HOLDS_UP_EXIT: act(STEERING, 'actOnSignal', 'signal', 'signal'),
  SIGNAL_UNANSWERED: act(CONSULTANT, 'acknowledgeSignal', 'signal', 'signal'),
  SIGNAL_OPEN: act(CONSULTANT, 'actOnSignal', 'signal', 'signal'),
  DISMISSAL_CONTRADICTED: act(LEADERSHIP, 'judgeSignal', 'signal', 'signal'),
  TALLY_MISSING: act(CONSULTANT, 'recordWeeklyTally', 'week', 'week'),
  TALLY_DUE: act(CONSULTANT, 'recordWeeklyTally', 'week', 'week'),
  CLARIFICATION_UNANSWERED: act(BOTH, 'answerClarification', 'clarification', 'clarification'),

  // Initiatives
  CAPACITY_NOT_CHECKED: act(CONSULTANT, 'checkCapacity', 'initiative', 'initiative'),
  CAPACITY_EXCEEDED: act(LEADERSHIP, 'adjustInitiative', 'initiative', 'initiative'),
  OVERWORK: act(LEADERSHIP, 'adjustInitiative', 'initiative', 'initiative'),
  LOSS_ON_EVERY_SALE: act(STEERING, 'refuseInitiative', 'initiative', 'initiative'),
  SCENARIO_MISSING: act(CONSULTANT, 'modelScenario', 'initiative', 'initiative'),
  INITIATIVE_TO_APPROVE: act(STEERING, 'approveInitiative', 'initiative', 'initiative'),
  INITIATIVE_REVIEW_DUE: act(CONSULTANT, 'measureInitiative', 'initiative', 'initiative'),
  INITIATIVE_REVIEW_SOON: act(CONSULTANT, 'measureInitiative', 'initiative', 'initiative'),
  STOP_ADVISED: act(STEERING, 'stopInitiative', 'initiative', 'initiative'),
  AMPLIFY_ADVISED: act(STEERING, 'amplifyInitiative', 'initiative', 'initiative'),
  CAP_EXCEEDED: act(STEERING, 'stopInitiative', 'initiative', 'initiative'),
  INITIATIVE_TO_CLOSE: act(BOTH, 'closeInitiative', 'initiative', 'initiative'),
  TOO_MANY_IDEAS: act(STEERING, 'refuseInitiative'),

  // Exit readiness
  GATE_OPEN: act(BOTH, undefined, 'gate'),
  FORECAST_AFTER_END: act(BOTH, 'holdTransferSession'),
  ABSENCE_TEST_TO_COMPLETE: act(CONSULTANT, 'completeAbsenceTest', 'test', 'test'),
  EVIDENCE_STALE: act(BOTH, undefined),
  EVIDENCE_AGEING: act(BOTH, undefined),
  DOCUMENT_EXPIRED: act(BOTH, 'registerEvidence', 'evidence'),
  DOCUMENT_EXPIRING: act(BOTH, 'registerEvidence', 'evidence'),
  RESERVE_UNDATED: act(['SUCCESSOR', 'LEADERSHIP'], 'raiseHandoverReserve', 'reserve', 'reserve'),
  RESERVE_OVERDUE: act(['SUCCESSOR', 'LEADERSHIP'], 'liftHandoverReserve', 'reserve', 'reserve'),
  RESERVE_DUE: act(['SUCCESSOR', 'LEADERSHIP'], 'liftHandoverReserve', 'reserve', 'reserve'),
  POST_MISSION_CHECK_OVERDUE: act(['LEADERSHIP', 'SUCCESSOR'], 'holdPostMissionCheck', 'day', 'dueOn'),
  POST_MISSION_CHECK_DUE: act(['LEADERSHIP', 'SUCCESSOR'], 'holdPostMissionCheck', 'day', 'dueOn'),
  SNAPSHOT_MISSING: act(BOTH, 'takeReadinessSnapshot'),
  SNAPSHOT_UNREVIEWED: act(STEERING, 'reviewReadiness', 'snapshot', 'snapshot'),
  HANDOVER_PLAN_MISSING: act(STEERING, 'approveHandoverPlan'),
  HANDOVER_NOT_ACCEPTED: act(['SUCCESSOR'], 'acceptHandover', 'party', 'recipient'),
  HANDOVER_DUE: act(['SUCCESSOR'], 'acceptHandover', 'party', 'recipient'),

  // Access
  QUESTION_UNANSWERED: act(BOTH, 'answerAuditQuestion', 'question', 'question'),
  ERASURE_PENDING: act(['FIRM_ADMIN'], 'destroySubjectKey', 'person', 'subject'),
  AUDIT_ACCESS_ENDING: act(['SPONSOR'], 'grantAuditAccess', 'person', 'to'),
  DOSSIER_INCOMPLETE: act(BOTH, 'updateDossierIndex'),
};

/** What lifts each gate. */
const BY_GATE: Readonly<Record<Gate, NoticeAct>> = {
  'G-ABS': act(STEERING, 'startAbsenceTest', 'gate'),
  'G-PREST': act(CONSULTANT, 'assessAutonomy', 'gate'),
  'G-OWN': act(CONSULTANT, 'assessAutonomy', 'gate'),
  'G-PROC': act(CONSULTANT, 'assessProcess', 'gate'),
  'G-SUC': act(STEERING, 'appointSuccessor', 'gate'),
  'G-LEGAL': act(LEADERSHIP, 'informEmployees', 'gate'),
  'G-SIG': act(STEERING, 'actOnSignal', 'gate'),
  'G-MED': act(['MEDIATOR', 'SPONSOR'], 'renderArbitration', 'gate'),
  'G-KPI': act(STEERING, 'settleKpiDispute', 'gate'),
  'G-PROOF': act(['FIRM_ADMIN'], 'publishCheckpoint', 'gate'),
};

/** What makes each input of the score fresh again. */
const BY_INPUT: Readonly<Record<FollowedInput, NoticeAct>> = {
  decisionProcess: act(LEADERSHIP, 'reviseDecisionProcess'),
  decision: act(LEADERSHIP, 'takeDecision'),
  tally: act(CONSULTANT, 'recordWeeklyTally'),
  ownerShare: act(CONSULTANT, 'recordWeeklyTally'),
  keyAccount: act(LEADERSHIP, 'transferKeyAccount'),
  absenceTest: act(STEERING, 'startAbsenceTest'),
  autonomy: act(CONSULTANT, 'assessAutonomy'),
  ritualLead: act(BOTH, 'transferRitualLead'),
  decider: act(LEADERSHIP, 'defineDecisionProcess'),
  processAssessment: act(CONSULTANT, 'assessProcess'),
  kpi: act(CONSULTANT, 'measureKpi'),
  managers: act(BOTH, 'assessManagers'),
  dossier: act(CONSULTANT, 'updateDossierIndex'),
};

/** Notices of which the act depends on their subject. */
const BY_SUBJECT: Readonly<Partial<Record<NoticeCode, Readonly<Record<string, NoticeAct>>>>> = {
  GATE_OPEN: BY_GATE,
  EVIDENCE_STALE: BY_INPUT,
  EVIDENCE_AGEING: BY_INPUT,
};

/** The act that settles a notice. */
export const actOf = ({ code, subject = '' }: Pick<Notice, 'code' | 'subject'>): NoticeAct =>
  BY_SUBJECT[code]?.[subject] ?? NOTICE_ACTS[code];
