import type { CommandName } from './commands.js';
import type { FollowedInput } from './exit-readiness/readiness-vocabulary.js';
import type { Gate } from './shared/gates.js';
import type { NamedKind } from './mission-titles.js';
import type { Notice } from './shared/notice.js';
import type { NoticeCode } from './shared/notice-codes.js';
import type { Day, Role } from './shared/vocabulary.js';

/** Where something stands on an agenda: its day has passed, it puts the mission at risk, it waits for someone, it is due. */
export const AGENDA_STATES = ['OVERDUE', 'AT_RISK', 'WAITING', 'DUE'] as const;
export type AgendaState = (typeof AGENDA_STATES)[number];

/** Where it stands as long as its day has not passed. */
type PendingState = Exclude<AgendaState, 'OVERDUE'>;

/** What is to be done about a notice: about what kind of thing, with which command, and by whom. */
export interface NoticeAct {
  readonly state: PendingState;
  /** What its subject names; left out when it has none. */
  readonly about?: NamedKind;
  /** The command that settles it; left out where looking is all that is asked. */
  readonly command?: CommandName;
  /** The field of the command that takes the subject. */
  readonly field?: string;
  /** Who acts, unless the notice names persons: those roles, of the roles that may send the command. */
  readonly roles: readonly Role[];
}

const settledBy =
  (state: PendingState) =>
  (roles: readonly Role[], command?: CommandName, about?: NamedKind, field?: string): NoticeAct => ({
    state,
    roles,
    ...(command && { command }),
    ...(about && { about }),
    ...(field && { field }),
  });

const due = settledBy('DUE');
const waits = settledBy('WAITING');
const atRisk = settledBy('AT_RISK');

const CONSULTANT = ['CONSULTANT'] as const;
const LEADERSHIP = ['LEADERSHIP'] as const;
const STEERING = ['LEADERSHIP', 'SPONSOR'] as const;
const BOTH = ['CONSULTANT', 'LEADERSHIP'] as const;

/** For every notice of the product, the act that settles it. */
export const NOTICE_ACTS: Readonly<Record<NoticeCode, NoticeAct>> = {
  // Mission
  MANDATE_NOT_SIGNED: waits(STEERING, 'signMandate'),
  SPONSOR_MISSING: waits(LEADERSHIP, 'appointSponsor'),
  REPORTING_LINE_MISSING: waits(LEADERSHIP, 'setReportingLine'),
  SCOPE_MISSING: waits(BOTH, 'defineScope'),
  ISSUE_MISSING: waits(STEERING, 'declareIssue'),
  OBJECTIVE_MISSING: waits(LEADERSHIP, 'setObjective'),
  TRANSFER_PLAN_MISSING: waits(BOTH, 'openTransferPlan'),
  MISSION_SUSPENDED: atRisk(STEERING, 'resumeMission'),
  MISSION_END_PASSED: due(CONSULTANT, 'closeMission'),
  MISSION_END_NEAR: due(CONSULTANT, 'closeMission'),
  DELIVERABLE_UNPLANNED: waits(CONSULTANT, 'planDeliverable', 'deliverable', 'deliverable'),
  OBJECTIVE_TO_REVIEW: due(STEERING, 'reviewObjective', 'objective', 'objective'),
  OBJECTIVE_DUE: due(STEERING, 'reviewObjective', 'objective', 'objective'),
  OBJECTIVE_MISSED: atRisk(LEADERSHIP, 'reviseObjective', 'objective', 'objective'),
  ISSUE_WITHOUT_OBJECTIVE: waits(LEADERSHIP, 'setObjective', 'issue', 'issue'),
  ISSUE_TO_RESOLVE: waits(STEERING, 'resolveIssue', 'issue', 'issue'),
  FEE_TO_RECORD: due(['FIRM_ADMIN'], 'recordFee'),
  ROLES_UNREVIEWED: due(STEERING, 'reviewRoles'),
  LINE_STRUCK: atRisk(LEADERSHIP, undefined, 'line'),
  WEBHOOK_PARKED: waits(BOTH),

  // Governance
  SPONSOR_VACANT: atRisk(LEADERSHIP, 'replaceSponsor', 'person'),
  SPONSOR_ABSENT: atRisk(LEADERSHIP, 'replaceSponsor', 'person'),
  DECIDER_GONE: atRisk(LEADERSHIP, 'transferDelegation', 'domain', 'domain'),
  DELEGATION_EXPIRED: due(LEADERSHIP, 'grantDelegation', 'domain', 'domain'),
  DELEGATION_EXPIRING: due(LEADERSHIP, 'changeDelegation', 'domain', 'domain'),
  DOMAIN_WITHOUT_DECIDER: atRisk(LEADERSHIP, 'defineDecisionProcess', 'domain', 'domain'),
  ZONE_WITHOUT_PROCESS: due(LEADERSHIP, 'defineDecisionProcess', 'domain', 'domain'),
  ZONE_TO_SETTLE: due(LEADERSHIP, 'defineDecisionProcess', 'domain', 'domain'),
  ZONE_WITHOUT_CONFLICT_PATH: atRisk(LEADERSHIP, 'reviseDecisionProcess', 'domain', 'domain'),
  LEGITIMACY_NOT_ANNOUNCED: waits(STEERING, 'communicateLegitimacy'),
  LEGITIMACY_TO_SPREAD: due(STEERING, 'communicateLegitimacy'),
  LEGITIMACY_LOW: due(STEERING, 'communicateLegitimacy'),
  LEGITIMACY_CHALLENGED: waits(STEERING, 'communicateLegitimacy', 'decision'),
  ROLE_MODEL_MISSING: waits(LEADERSHIP, 'chooseRoleSplitModel'),
  ROLE_MODEL_REVIEW_DUE: due(LEADERSHIP, 'chooseRoleSplitModel', 'role split model'),
  ROLE_MODEL_REVIEW_SOON: due(LEADERSHIP, 'chooseRoleSplitModel', 'role split model'),
  PROCESS_REVISED_OFTEN: atRisk(LEADERSHIP, undefined, 'domain'),
  PROCESS_OUT_OF_STEP: atRisk(LEADERSHIP, 'reviseDecisionProcess', 'domain', 'domain'),
  RITUAL_MISSED: due(CONSULTANT, 'holdRitual', 'ritual', 'ritual'),
  RITUAL_DUE: due(CONSULTANT, 'holdRitual', 'ritual', 'ritual'),
  DECIDER_LEAVING: due(LEADERSHIP, 'reviseDecisionProcess', 'domain', 'domain'),
  LEAD_LEAVING: due(BOTH, 'transferRitualLead', 'ritual', 'ritual'),

  // Decisions
  DECISION_TO_TAKE: waits(LEADERSHIP, 'takeDecision', 'decision', 'decision'),
  DECISION_WAITING: waits(LEADERSHIP, 'takeDecision', 'decision', 'decision'),
  OBJECTION_UNANSWERED: waits(STEERING, 'openMediation', 'decision', 'decision'),
  MEDIATION_RUNNING: waits(['MEDIATOR'], 'concludeMediation', 'decision', 'decision'),
  MEDIATION_LATE: waits(['MEDIATOR', 'SPONSOR'], 'concludeMediation', 'decision', 'decision'),
  ARBITRATION_RUNNING: waits(['SPONSOR'], 'renderArbitration', 'decision', 'decision'),
  ARBITRATION_LATE: waits(['SPONSOR'], 'renderArbitration', 'decision', 'decision'),
  DECISION_BYPASSED: waits(STEERING, 'communicateLegitimacy', 'decision'),
  DECISION_REVIEW_DUE: due(LEADERSHIP, 'reviewDecisionOutcome', 'decision', 'decision'),
  DECISION_REVIEW_SOON: due(LEADERSHIP, 'reviewDecisionOutcome', 'decision', 'decision'),
  DECISION_WITHOUT_REASON: waits(LEADERSHIP, 'completeJustification', 'decision', 'decision'),
  DECISION_NOT_COMMUNICATED: waits(LEADERSHIP, 'communicateDecision', 'decision', 'decision'),
  DECISION_NOT_APPLIED: waits(LEADERSHIP, 'executeDecision', 'decision', 'decision'),
  DECISION_KNOWN_LATE: atRisk(LEADERSHIP, undefined, 'decision'),
  EXECUTION_TO_REPORT: due(CONSULTANT, 'executeDecision', 'decision', 'decision'),
  EXECUTION_UNREPORTED: waits(CONSULTANT, 'executeDecision'),

  // Milestones
  NO_MILESTONE: waits(BOTH, 'applyTemplate'),
  MILESTONE_LATE: due(CONSULTANT, 'reachMilestone', 'milestone', 'milestone'),
  MILESTONE_DUE: due(CONSULTANT, 'reachMilestone', 'milestone', 'milestone'),
  MILESTONE_BEYOND_END: atRisk(BOTH, 'rescheduleMilestone', 'milestone', 'milestone'),
  DELIVERABLES_PENDING: due(CONSULTANT, 'submitDeliverable', 'milestone'),
  DELIVERABLE_TO_JUDGE: waits(STEERING, 'acceptDeliverable', 'deliverable', 'deliverable'),
  DELIVERABLE_REJECTED: waits(CONSULTANT, 'submitDeliverable', 'deliverable', 'deliverable'),
  DELIVERABLE_LATE: due(CONSULTANT, 'submitDeliverable', 'deliverable', 'deliverable'),
  DELIVERABLE_DUE: due(CONSULTANT, 'submitDeliverable', 'deliverable', 'deliverable'),
  DELIVERABLE_NOT_HANDED_OVER: waits(CONSULTANT, 'handOverDeliverable', 'deliverable', 'deliverable'),
  BUDGETS_BEYOND_SUM: atRisk(STEERING, 'setBudget'),
  BUDGET_OVERRUN: atRisk(STEERING, 'setBudget', 'budget', 'budget'),

  // KPIs
  KPI_UNDEFINED: waits(BOTH, 'defineKpi', 'kpi', 'kpi'),
  KPI_PAIR_MISSING: waits(BOTH, 'defineKpi', 'kpi'),
  KPI_DISPUTED: waits(STEERING, 'settleKpiDispute', 'kpi', 'kpi'),
  KPI_NOT_MEASURED: due(CONSULTANT, 'measureKpi', 'kpi', 'kpi'),
  KPI_TO_MEASURE: due(CONSULTANT, 'measureKpi', 'kpi', 'kpi'),
  KPI_STALE: due(CONSULTANT, 'measureKpi', 'kpi', 'kpi'),
  KPI_TARGET_OVERDUE: due(LEADERSHIP, 'setKpiTarget', 'kpi', 'kpi'),
  KPI_TARGET_DUE: due(LEADERSHIP, 'setKpiTarget', 'kpi', 'kpi'),
  KPI_TARGET_MISSING: waits(LEADERSHIP, 'setKpiTarget', 'kpi', 'kpi'),
  KPI_BASELINE_MISSING: waits(BOTH, 'setKpiBaseline', 'kpi', 'kpi'),
  KPI_EVIDENCE_MISSING: waits(CONSULTANT, 'correctKpiMeasurement', 'kpi', 'kpi'),
  KPI_WORSENING: atRisk(BOTH, 'proposeDecision', 'kpi'),

  // Processes
  PROCESS_TOO_LOW: atRisk(CONSULTANT, 'assessProcess', 'process', 'process'),
  PROCESS_NEVER_ASSESSED: waits(CONSULTANT, 'assessProcess', 'process', 'process'),
  PROCESS_ASSESSMENT_STALE: due(CONSULTANT, 'assessProcess', 'process', 'process'),
  PROCESS_OWNED_BY_FIRM: atRisk(LEADERSHIP, 'assignProcessOwner', 'process', 'process'),
  PROCESS_UNDOCUMENTED: waits(CONSULTANT, 'documentProcess', 'process', 'process'),
  FIRM_AUTHORED: atRisk(LEADERSHIP, 'documentProcess', 'process', 'process'),
  VERSION_NOT_APPROVED: waits(LEADERSHIP, 'approveProcessVersion', 'process', 'process'),
  FACADE: atRisk(CONSULTANT, 'recordProcessExecution', 'process', 'process'),
  OWN_WORK_ASSESSED: atRisk(LEADERSHIP, 'assessProcess', 'process', 'process'),

  // Operations
  IRRITANT_PERSISTENT: due(LEADERSHIP, 'assignIrritant', 'irritant', 'irritant'),
  IRRITANT_WITHOUT_OWNER: waits(LEADERSHIP, 'assignIrritant', 'irritant', 'irritant'),
  IRRITANT_TO_RESOLVE: due(LEADERSHIP, 'resolveIrritant', 'irritant', 'irritant'),
  RESOURCE_OVERLOADED: atRisk(BOTH, 'proposeDecision', 'resource'),
  RESOURCE_OVERALLOCATED: atRisk(LEADERSHIP, 'allocateResource', 'resource', 'resource'),
  BOTTLENECK_OPEN: atRisk(CONSULTANT, 'resolveBottleneck', 'resource', 'resource'),
  SERVICE_LEVEL_NOT_RECORDED: waits(CONSULTANT, 'recordServiceLevel', 'service level', 'serviceLevel'),
  SERVICE_LEVEL_BREACHED: atRisk(BOTH, 'proposeDecision', 'service level'),
  LEAD_TIME_GROWN: atRisk(CONSULTANT, 'measureFlow', 'process', 'process'),
  COST_DRIVER_NOT_MEASURED: waits(CONSULTANT, 'measureCostDriver', 'cost driver', 'driver'),
  SYNERGY_TO_MEASURE: due(CONSULTANT, 'measureSynergy', 'synergy', 'synergy'),
  SITE_UNVISITED: due(CONSULTANT, 'recordFieldVisit', 'site', 'site'),

  // Knowledge transfer
  TRANSFER_PLAN_OVERDUE: due(CONSULTANT, 'holdTransferSession', 'plan'),
  TRANSFER_PLAN_DUE: due(CONSULTANT, 'holdTransferSession', 'plan'),
  SINGLE_RELAY: atRisk(CONSULTANT, 'holdTransferSession', 'plan'),
  ITEM_WITHOUT_RELAY: atRisk(CONSULTANT, 'assessAutonomy', 'item', 'item'),
  AUTONOMY_CONTESTED: waits(BOTH, 'assessAutonomy', 'item', 'item'),
  AUTONOMY_UNCONFIRMED: waits(['TEAM'], 'confirmAutonomy'),
  RECEIVER_WITHOUT_ITEM: waits(CONSULTANT, 'holdTransferSession', 'person'),
  MANAGERS_NOT_ASSESSED: waits(BOTH, 'assessManagers'),
  MANAGERS_ASSESSMENT_STALE: due(BOTH, 'assessManagers'),
  MANAGERS_BELOW_TARGET: atRisk(BOTH, 'planTraining'),
  TRAINING_OVERDUE: due(BOTH, 'completeTraining', 'training', 'training'),
  TRAINING_DUE: due(BOTH, 'completeTraining', 'training', 'training'),
  PERSON_LEAVING: due(BOTH, 'holdTransferSession', 'person', 'from'),
  FIRM_HOLDS_ITEM: due(CONSULTANT, 'holdTransferSession', 'item', 'item'),
  FIRM_DECIDES: due(LEADERSHIP, 'transferDelegation', 'domain', 'domain'),
  FIRM_LEADS: due(BOTH, 'transferRitualLead', 'ritual', 'ritual'),

  // Weak signals
  SIGNAL_HOLDS_UP_EXIT: atRisk(STEERING, 'actOnSignal', 'signal', 'signal'),
  SIGNAL_UNANSWERED: waits(CONSULTANT, 'acknowledgeSignal', 'signal', 'signal'),
  SIGNAL_OPEN: waits(CONSULTANT, 'actOnSignal', 'signal', 'signal'),
  DISMISSAL_CONTRADICTED: waits(LEADERSHIP, 'judgeSignal', 'signal', 'signal'),
  TALLY_MISSING: due(CONSULTANT, 'recordWeeklyTally', 'week', 'week'),
  TALLY_DUE: due(CONSULTANT, 'recordWeeklyTally', 'week', 'week'),
  OWNER_LOAD_DUE: due(BOTH, 'recordOwnerLoad', 'week', 'week'),
  OBSERVATION_UNANSWERED: waits(LEADERSHIP, 'answerObservation', 'observation', 'observation'),
  CLARIFICATION_UNANSWERED: waits(BOTH, 'answerClarification', 'clarification', 'clarification'),

  // Initiatives
  STAFFING_SHORT: waits(BOTH, 'modelStaffing', 'initiative', 'initiative'),
  CAPACITY_NOT_CHECKED: waits(CONSULTANT, 'checkCapacity', 'initiative', 'initiative'),
  CAPACITY_EXCEEDED: atRisk(LEADERSHIP, 'adjustInitiative', 'initiative', 'initiative'),
  OVERWORK: atRisk(LEADERSHIP, 'adjustInitiative', 'initiative', 'initiative'),
  LOSS_ON_EVERY_SALE: atRisk(STEERING, 'refuseInitiative', 'initiative', 'initiative'),
  SCENARIO_MISSING: waits(CONSULTANT, 'modelScenario', 'initiative', 'initiative'),
  INITIATIVE_TO_APPROVE: waits(STEERING, 'approveInitiative', 'initiative', 'initiative'),
  INITIATIVE_REVIEW_DUE: due(CONSULTANT, 'measureInitiative', 'initiative', 'initiative'),
  INITIATIVE_REVIEW_SOON: due(CONSULTANT, 'measureInitiative', 'initiative', 'initiative'),
  STOP_ADVISED: waits(STEERING, 'stopInitiative', 'initiative', 'initiative'),
  AMPLIFY_ADVISED: waits(STEERING, 'amplifyInitiative', 'initiative', 'initiative'),
  CAP_EXCEEDED: atRisk(STEERING, 'stopInitiative', 'initiative', 'initiative'),
  INITIATIVE_ENDING: due(BOTH, 'closeInitiative', 'initiative', 'initiative'),
  INITIATIVE_TO_CLOSE: due(BOTH, 'closeInitiative', 'initiative', 'initiative'),
  TOO_MANY_IDEAS: atRisk(STEERING, 'refuseInitiative'),

  // Exit readiness
  GATE_OPEN: atRisk(BOTH, undefined, 'gate'),
  FORECAST_AFTER_END: atRisk(BOTH, 'holdTransferSession'),
  ABSENCE_TEST_TO_COMPLETE: due(CONSULTANT, 'completeAbsenceTest', 'test', 'test'),
  ABSENCE_TEST_DUE: due(CONSULTANT, 'completeAbsenceTest', 'test', 'test'),
  EVIDENCE_STALE: due(BOTH, undefined),
  EVIDENCE_AGEING: due(BOTH, undefined),
  DOCUMENT_EXPIRED: due(BOTH, 'registerEvidence', 'evidence'),
  DOCUMENT_EXPIRING: due(BOTH, 'registerEvidence', 'evidence'),
  RESERVE_UNDATED: waits(['SUCCESSOR', 'LEADERSHIP'], 'raiseHandoverReserve', 'reserve', 'reserve'),
  RESERVE_OVERDUE: due(['SUCCESSOR', 'LEADERSHIP'], 'liftHandoverReserve', 'reserve', 'reserve'),
  RESERVE_DUE: due(['SUCCESSOR', 'LEADERSHIP'], 'liftHandoverReserve', 'reserve', 'reserve'),
  POST_MISSION_CHECK_OVERDUE: due(['LEADERSHIP', 'SUCCESSOR'], 'holdPostMissionCheck', 'day', 'dueOn'),
  POST_MISSION_CHECK_DUE: due(['LEADERSHIP', 'SUCCESSOR'], 'holdPostMissionCheck', 'day', 'dueOn'),
  SNAPSHOT_MISSING: waits(BOTH, 'takeReadinessSnapshot'),
  SNAPSHOT_UNREVIEWED: waits(STEERING, 'reviewReadiness', 'snapshot', 'snapshot'),
  HANDOVER_PLAN_MISSING: waits(STEERING, 'approveHandoverPlan'),
  HANDOVER_NOT_ACCEPTED: due(['SUCCESSOR'], 'acceptHandover', 'party', 'recipient'),
  HANDOVER_DUE: due(['SUCCESSOR'], 'acceptHandover', 'party', 'recipient'),

  // Access
  QUESTION_UNANSWERED: waits(BOTH, 'answerAuditQuestion', 'question', 'question'),
  ERASURE_PENDING: due(['FIRM_ADMIN'], 'destroySubjectKey', 'person', 'subject'),
  AUDIT_ACCESS_ENDING: due(['SPONSOR'], 'grantAuditAccess', 'person', 'to'),
  ROLE_ENDING: due(['FIRM_ADMIN'], 'assignRole', 'person', 'person'),
  DOSSIER_INCOMPLETE: atRisk(BOTH, 'updateDossierIndex'),
};

/** What lifts each gate. */
const BY_GATE: Readonly<Record<Gate, NoticeAct>> = {
  'G-ABS': atRisk(STEERING, 'startAbsenceTest', 'gate'),
  'G-PREST': atRisk(CONSULTANT, 'assessAutonomy', 'gate'),
  'G-OWN': atRisk(CONSULTANT, 'assessAutonomy', 'gate'),
  'G-PROC': atRisk(CONSULTANT, 'assessProcess', 'gate'),
  'G-SUC': atRisk(STEERING, 'appointSuccessor', 'gate'),
  'G-LEGAL': atRisk(LEADERSHIP, 'informEmployees', 'gate'),
  'G-SIG': atRisk(STEERING, 'actOnSignal', 'gate'),
  'G-MED': atRisk(['MEDIATOR', 'SPONSOR'], 'renderArbitration', 'gate'),
  'G-KPI': atRisk(STEERING, 'settleKpiDispute', 'gate'),
  'G-PROOF': atRisk(['FIRM_ADMIN'], 'publishCheckpoint', 'gate'),
};

/** What makes each input of the score fresh again. */
const BY_INPUT: Readonly<Record<FollowedInput, NoticeAct>> = {
  decisionProcess: due(LEADERSHIP, 'reviseDecisionProcess'),
  decision: due(LEADERSHIP, 'takeDecision'),
  tally: due(CONSULTANT, 'recordWeeklyTally'),
  ownerShare: due(CONSULTANT, 'recordWeeklyTally'),
  keyAccount: due(LEADERSHIP, 'transferKeyAccount'),
  absenceTest: due(STEERING, 'startAbsenceTest'),
  autonomy: due(CONSULTANT, 'assessAutonomy'),
  ritualLead: due(BOTH, 'transferRitualLead'),
  decider: due(LEADERSHIP, 'defineDecisionProcess'),
  processAssessment: due(CONSULTANT, 'assessProcess'),
  kpi: due(CONSULTANT, 'measureKpi'),
  managers: due(BOTH, 'assessManagers'),
  dossier: due(CONSULTANT, 'updateDossierIndex'),
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

/** Where a notice stands on a day. */
export const agendaState = (notice: Pick<Notice, 'code' | 'subject' | 'urgency' | 'by'>, day: Day): AgendaState =>
  notice.urgency === 'OVERDUE' || (notice.by !== undefined && notice.by < day) ? 'OVERDUE' : actOf(notice).state;
