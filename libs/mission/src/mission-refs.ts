import { REF_PREFIXES, type ReadOnly, type RefKind } from '#decider';
import type { MissionState } from './mission-state.js';

type Mission = ReadOnly<MissionState>;

/**
 * For each kind of thing, what a mission keeps under such references. Add a kind and the compiler asks for its answer.
 * Missions, diagnostics and checkpoints are kept elsewhere: a command that names one reads it and checks it itself.
 */
const KEPT: Readonly<Record<RefKind, 'elsewhere' | ((mission: Mission) => readonly object[])>> = {
  mission: 'elsewhere',
  diagnostic: 'elsewhere',
  issue: ({ mission }) => [mission.issues],
  objective: ({ mission }) => [mission.objectives],
  'overlap zone': ({ governance }) => [governance.zones],
  decision: ({ decisions }) => [decisions.proposed, decisions.taken],
  milestone: ({ milestones }) => [milestones.milestones],
  deliverable: ({ milestones }) => [milestones.deliverables],
  budget: ({ milestones }) => [milestones.budgets],
  kpi: ({ kpis }) => [kpis.kpis],
  process: ({ processes }) => [processes.processes],
  plan: ({ transfer: { plan } }) => (plan ? [{ [plan.plan]: plan }] : []),
  item: ({ transfer }) => [transfer.items],
  irritant: ({ operations }) => [operations.irritants],
  signal: ({ weakSignals }) => [weakSignals.signals],
  ritual: ({ governance }) => [governance.rituals],
  channel: ({ governance }) => [governance.channels],
  'service level': ({ operations }) => [operations.serviceLevels],
  workstream: ({ operations }) => [operations.workstreams],
  training: ({ transfer }) => [transfer.trainings],
  account: ({ transfer }) => [transfer.keyAccounts],
  clarification: ({ weakSignals }) => [weakSignals.clarifications],
  initiative: ({ initiatives }) => [initiatives.initiatives],
  test: ({ exitReadiness }) => [exitReadiness.tests],
  snapshot: ({ exitReadiness }) => [exitReadiness.snapshots],
  blocker: ({ exitReadiness }) => [exitReadiness.blockers],
  reserve: ({ exitReadiness }) => [exitReadiness.reserves],
  question: ({ access }) => [Object.fromEntries(access.questions.map((asked) => [asked.question, asked]))],
  checkpoint: 'elsewhere',
  evidence: ({ access }) => [access.evidence],
};

/** Does the reference name something of this kind in the mission? */
export function exists(mission: Mission, kind: RefKind, ref: string): boolean {
  const kept = KEPT[kind];
  return kept === 'elsewhere' || kept(mission).some((things) => Object.hasOwn(things, ref));
}

/** The next reference of a kind in its usual form: after D1 and D11, D12. */
export function nextRef(mission: Mission, kind: RefKind): string {
  const kept = KEPT[kind];
  const prefix = REF_PREFIXES[kind];
  const refs = kept === 'elsewhere' ? [] : kept(mission).flatMap((things) => Object.keys(things));
  const numbers = refs
    .filter((ref) => ref.startsWith(prefix))
    .map((ref) => ref.slice(prefix.length))
    .filter((rest) => NUMBER.test(rest))
    .map(Number);
  return `${prefix}${Math.max(0, ...numbers) + 1}`;
}

/** Longer ones are no numbers that somebody counted up to. */
const NUMBER = /^\d{1,9}$/;
