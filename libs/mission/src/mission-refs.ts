import type { ReadOnly } from '#decider';
import { isDecision } from './decisions/decisions.state.js';
import type { MissionState } from './mission-state.js';
import type { RefKind } from './shared/refs.js';

type Mission = ReadOnly<MissionState>;

/** For each kind of thing, whether a reference names one. Add a kind and the compiler asks for its answer. */
const KINDS: Readonly<Record<RefKind, (mission: Mission, ref: string) => boolean>> = {
  mission: ({ mission }) => mission.status !== 'NONE',
  // Diagnostics and checkpoints live in streams of their own: a command that names one reads it and checks it itself.
  diagnostic: () => true,
  issue: ({ mission }, ref) => Object.hasOwn(mission.issues, ref),
  objective: ({ mission }, ref) => Object.hasOwn(mission.objectives, ref),
  'overlap zone': ({ governance }, ref) => Object.hasOwn(governance.zones, ref),
  decision: ({ decisions }, ref) => isDecision(decisions, ref),
  milestone: ({ milestones }, ref) => Object.hasOwn(milestones.milestones, ref),
  deliverable: ({ milestones }, ref) => Object.hasOwn(milestones.deliverables, ref),
  budget: ({ milestones }, ref) => Object.hasOwn(milestones.budgets, ref),
  kpi: ({ kpis }, ref) => Object.hasOwn(kpis.kpis, ref),
  process: ({ processes }, ref) => Object.hasOwn(processes.processes, ref),
  plan: ({ transfer }, ref) => transfer.plan?.plan === ref,
  item: ({ transfer }, ref) => Object.hasOwn(transfer.items, ref),
  irritant: ({ operations }, ref) => Object.hasOwn(operations.irritants, ref),
  signal: ({ weakSignals }, ref) => Object.hasOwn(weakSignals.signals, ref),
  ritual: ({ governance }, ref) => Object.hasOwn(governance.rituals, ref),
  channel: ({ governance }, ref) => Object.hasOwn(governance.channels, ref),
  'service level': ({ operations }, ref) => Object.hasOwn(operations.serviceLevels, ref),
  workstream: ({ operations }, ref) => Object.hasOwn(operations.workstreams, ref),
  training: ({ transfer }, ref) => Object.hasOwn(transfer.trainings, ref),
  account: ({ transfer }, ref) => Object.hasOwn(transfer.keyAccounts, ref),
  clarification: ({ weakSignals }, ref) => Object.hasOwn(weakSignals.clarifications, ref),
  initiative: ({ initiatives }, ref) => Object.hasOwn(initiatives.initiatives, ref),
  test: ({ exitReadiness }, ref) => Object.hasOwn(exitReadiness.tests, ref),
  snapshot: ({ exitReadiness }, ref) => Object.hasOwn(exitReadiness.snapshots, ref),
  blocker: ({ exitReadiness }, ref) => Object.hasOwn(exitReadiness.blockers, ref),
  reserve: ({ exitReadiness }, ref) => Object.hasOwn(exitReadiness.reserves, ref),
  question: ({ access }, ref) => Object.hasOwn(access.questions, ref),
  checkpoint: () => true,
  evidence: ({ access }, ref) => Object.hasOwn(access.evidence, ref),
};

/** Does the reference name something of this kind in the mission? */
export const exists = (mission: Mission, kind: string, ref: string): boolean => KINDS[kind as RefKind](mission, ref);
