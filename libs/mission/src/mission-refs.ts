import { REF_KINDS, REF_PREFIXES, type ReadOnly, type RefKind } from '#decider';
import type { EventField, Holding } from './event-fields.js';
import type { MissionState } from './mission-state.js';

type State = ReadOnly<MissionState>;

/**
 * For each kind of thing, what a mission keeps under such references. Add a kind and the compiler asks for its answer.
 * Missions, diagnostics and checkpoints are kept elsewhere: a command that names one reads it and checks it itself.
 */
const KEPT: Readonly<Record<RefKind, 'elsewhere' | ((state: State) => readonly object[])>> = {
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
export function exists(state: State, kind: RefKind, ref: string): boolean {
  const kept = KEPT[kind];
  return kept === 'elsewhere' || kept(state).some((things) => Object.hasOwn(things, ref));
}

/** The next reference of a kind in its usual form: after D1 and D11, D12. */
export function nextRef(state: State, kind: RefKind): string {
  const kept = KEPT[kind];
  const prefix = REF_PREFIXES[kind];
  let highest = 0;
  for (const things of kept === 'elsewhere' ? [] : kept(state)) {
    for (const ref of Object.keys(things)) {
      if (!ref.startsWith(prefix)) continue;
      const rest = ref.slice(prefix.length);
      if (NUMBER.test(rest)) highest = Math.max(highest, Number(rest));
    }
  }
  return `${prefix}${highest + 1}`;
}

/** Longer ones were not counted up to. */
const NUMBER = /^\d{1,9}$/;

/**
 * Kinds of things that a field of an event may name, by the name of the field. Add a field that holds references or
 * documents and the compiler asks what they name.
 */
export const KINDS_BY_FIELD = {
  mission: ['mission'],
  diagnostic: ['diagnostic'],
  issue: ['issue'],
  objective: ['objective'],
  objectives: ['objective'],
  zone: ['overlap zone'],
  ritual: ['ritual'],
  channel: ['channel'],
  decision: ['decision'],
  supersedes: ['decision'],
  milestone: ['milestone'],
  deliverable: ['deliverable'],
  deliverables: ['deliverable'],
  budget: ['budget'],
  kpi: ['kpi'],
  kpis: ['kpi'],
  indicators: ['kpi'],
  pairedWith: ['kpi'],
  process: ['process'],
  irritant: ['irritant'],
  serviceLevel: ['service level'],
  workstream: ['workstream'],
  plan: ['plan'],
  item: ['item'],
  itemsHeld: ['item'],
  causes: ['item'],
  training: ['training'],
  account: ['account'],
  clarification: ['clarification'],
  signal: ['signal'],
  initiative: ['initiative'],
  test: ['test'],
  snapshot: ['snapshot'],
  blocker: ['blocker'],
  reserve: ['reserve'],
  question: ['question'],
  evidence: ['evidence', 'test'],
  document: ['evidence'],
  nda: ['evidence'],
  powerReference: ['evidence'],
  about: REF_KINDS,
  // What the system found or froze on a day rests on nothing, and a batch of feedback is not looked up.
  subject: [],
  openSignals: [],
  batch: [],
} as const satisfies Record<Holding<'ref' | 'evidence'>, readonly RefKind[]> & {
  readonly [Field in EventField]?: readonly RefKind[];
};
