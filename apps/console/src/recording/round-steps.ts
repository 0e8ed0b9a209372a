/** One screen of the Friday round: what is recorded in it, by which commands. */
export interface Step {
  readonly name: StepName;
  readonly slice: string;
  /** Events that are of this step. */
  readonly types: readonly string[];
  /** Commands that settle what is due. */
  readonly settles: readonly string[];
  /** Commands that are offered. */
  readonly offers: readonly string[];
  /** The one whose form is on the page itself. */
  readonly form?: string;
}

export type StepName = 'tally' | 'kpis' | 'irritants' | 'sessions' | 'decisions' | 'milestones';

export const STEPS: readonly Step[] = [
  {
    name: 'tally',
    slice: 'weak-signals',
    types: ['WeeklySignalTallyRecorded', 'WeeklySignalTallyCorrected'],
    settles: ['recordWeeklyTally', 'recordOwnerLoad'],
    offers: ['correctWeeklyTally'],
    form: 'recordWeeklyTally',
  },
  {
    name: 'kpis',
    slice: 'kpis',
    types: ['KpiMeasured', 'KpiMeasurementCorrected'],
    settles: ['measureKpi'],
    offers: ['measureKpi', 'correctKpiMeasurement'],
  },
  {
    name: 'irritants',
    slice: 'operations',
    types: ['IrritantReported', 'IrritantConfirmed', 'IrritantAssigned', 'IrritantResolved', 'IrritantReopened'],
    settles: ['assignIrritant', 'resolveIrritant', 'confirmIrritant'],
    offers: ['reportIrritant', 'confirmIrritant', 'assignIrritant', 'resolveIrritant'],
  },
  {
    name: 'sessions',
    slice: 'knowledge-transfer',
    types: ['KnowledgeTransferSessionHeld', 'AutonomyAssessed', 'MentoringSessionHeld', 'TrainingCompleted'],
    settles: ['holdTransferSession', 'assessAutonomy', 'holdMentoringSession'],
    offers: ['holdTransferSession', 'assessAutonomy', 'holdMentoringSession'],
  },
  {
    name: 'decisions',
    slice: 'decisions',
    types: ['DecisionProposed', 'DecisionTaken', 'DecisionExecuted', 'DecisionCommunicated'],
    settles: [
      'takeDecision',
      'executeDecision',
      'communicateDecision',
      'completeJustification',
      'reviewDecisionOutcome',
    ],
    offers: ['takeDecision', 'proposeDecision', 'executeDecision', 'communicateDecision'],
  },
  {
    name: 'milestones',
    slice: 'milestones',
    types: ['MilestoneReached', 'MilestoneRescheduled', 'MilestoneMissed', 'DeliverableSubmitted'],
    settles: ['reachMilestone', 'rescheduleMilestone', 'submitDeliverable'],
    offers: ['reachMilestone', 'rescheduleMilestone', 'submitDeliverable'],
  },
];
