import { REF_KINDS, REF_PREFIXES, type ReadOnly, type RefKind } from '#decider';
import type { EventField, Holding } from './event-fields.js';
import type { MissionEvent } from './mission-events.js';
import type { MissionState } from './mission-state.js';
import { entriesOf } from './shared/in-order.js';
import { SLICE_OF_KIND } from './shared/refs.js';
import { seesMark, type Eyes } from './visibility/eyes.js';
import { audienceOfLine } from './visibility/line-mark.js';

type State = ReadOnly<MissionState>;

/** What records things of a kind first, and where the mission keeps them. */
interface Kept {
  readonly by: MissionEvent['type'];
  readonly in: (state: State) => readonly object[];
}

/** Things under their references, each with the line that recorded it first. */
type Recorded = Readonly<Record<string, { readonly revision: number }>>;

/**
 * For each kind of thing, what a mission keeps under such references. Add a kind and the compiler asks for its answer.
 * Missions, diagnostics and checkpoints are kept elsewhere: a command that names one reads it and checks it itself.
 */
const KEPT: Readonly<Record<RefKind, 'elsewhere' | Kept>> = {
  mission: 'elsewhere',
  diagnostic: 'elsewhere',
  issue: { by: 'PriorityIssueDeclared', in: ({ mission }) => [mission.issues] },
  objective: { by: 'ObjectiveSet', in: ({ mission }) => [mission.objectives] },
  'overlap zone': { by: 'OverlapZoneDeclared', in: ({ governance }) => [governance.zones] },
  decision: { by: 'DecisionProposed', in: ({ decisions }) => [decisions.proposed, decisions.taken] },
  milestone: { by: 'MilestonePlanned', in: ({ milestones }) => [milestones.milestones] },
  deliverable: { by: 'DeliverablePlanned', in: ({ milestones }) => [milestones.deliverables] },
  budget: { by: 'BudgetSet', in: ({ milestones }) => [milestones.budgets] },
  kpi: { by: 'KpiDefined', in: ({ kpis }) => [kpis.kpis] },
  process: { by: 'ProcessIdentified', in: ({ processes }) => [processes.processes] },
  plan: { by: 'KnowledgeTransferPlanOpened', in: ({ transfer: { plan } }) => (plan ? [{ [plan.plan]: plan }] : []) },
  item: { by: 'KnowledgeItemIdentified', in: ({ transfer }) => [transfer.items] },
  irritant: { by: 'IrritantReported', in: ({ operations }) => [operations.irritants] },
  signal: { by: 'SignalRaised', in: ({ weakSignals }) => [weakSignals.signals] },
  ritual: { by: 'RitualScheduled', in: ({ governance }) => [governance.rituals] },
  channel: { by: 'ChannelDeclared', in: ({ governance }) => [governance.channels] },
  'service level': { by: 'ServiceLevelSet', in: ({ operations }) => [operations.serviceLevels] },
  workstream: { by: 'IntegrationWorkstreamOpened', in: ({ operations }) => [operations.workstreams] },
  'cost driver': { by: 'CostDriverDefined', in: ({ operations }) => [operations.costDrivers] },
  synergy: { by: 'SynergyPlanned', in: ({ operations }) => [operations.synergies] },
  training: { by: 'TrainingPlanned', in: ({ transfer }) => [transfer.trainings] },
  account: { by: 'KeyAccountDeclared', in: ({ transfer }) => [transfer.keyAccounts] },
  clarification: { by: 'ClarificationRequested', in: ({ weakSignals }) => [weakSignals.clarifications] },
  observation: { by: 'ObservationNoted', in: ({ weakSignals }) => [weakSignals.observations] },
  initiative: { by: 'InitiativeProposed', in: ({ initiatives }) => [initiatives.initiatives] },
  test: { by: 'AbsenceTestStarted', in: ({ exitReadiness }) => [exitReadiness.tests] },
  snapshot: { by: 'ReadinessSnapshotTaken', in: ({ exitReadiness }) => [exitReadiness.snapshots] },
  blocker: { by: 'BlockerDeclared', in: ({ exitReadiness }) => [exitReadiness.blockers] },
  reserve: { by: 'HandoverAccepted', in: ({ exitReadiness }) => [exitReadiness.reserves] },
  question: {
    by: 'AuditQuestionAsked',
    in: ({ access }) => [Object.fromEntries(access.questions.map((asked) => [asked.question, asked]))],
  },
  checkpoint: 'elsewhere',
  evidence: { by: 'EvidenceAttached', in: ({ access }) => [access.evidence] },
};

/** Does the reference name something of this kind in the mission? */
export function exists(state: State, kind: RefKind, ref: string): boolean {
  const kept = KEPT[kind];
  return kept === 'elsewhere' || kept.in(state).some((things) => Object.hasOwn(things, ref));
}

/** The references of a kind of which a reader may know, each once, in the order of recording. */
export function refsSeen(state: State, kind: RefKind, eyes: Eyes): readonly string[] {
  const kept = KEPT[kind];
  if (kept === 'elsewhere') return [];
  const slice = SLICE_OF_KIND[kind];
  const isSeen = (thing: object) =>
    seesMark(eyes, { ...(slice && { slice }), audience: audienceOfLine(kept.by, thing) });
  const seen = kept.in(state).flatMap((things) => entriesOf(things as Recorded).filter(([, thing]) => isSeen(thing)));
  return [...new Set(seen.map(([ref]) => ref))];
}

/** The next reference of a kind in its usual form: after D1 and D11, D12. */
export const nextRef = (state: State, kind: RefKind): string =>
  `${REF_PREFIXES[kind]}${highestNumber(state, kind) + 1}`;

/** As many references, one after the other. */
export function nextRefs(state: State, kind: RefKind, count: number): readonly string[] {
  const highest = highestNumber(state, kind);
  return Array.from({ length: count }, (_, index) => `${REF_PREFIXES[kind]}${highest + 1 + index}`);
}

/** The highest number that a reference of the usual form has. */
function highestNumber(state: State, kind: RefKind): number {
  const kept = KEPT[kind];
  const prefix = REF_PREFIXES[kind];
  let highest = 0;
  for (const things of kept === 'elsewhere' ? [] : kept.in(state)) {
    for (const ref of Object.keys(things)) {
      if (!ref.startsWith(prefix)) continue;
      const rest = ref.slice(prefix.length);
      if (NUMBER.test(rest)) highest = Math.max(highest, Number(rest));
    }
  }
  return highest;
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
  driver: ['cost driver'],
  synergy: ['synergy'],
  plan: ['plan'],
  item: ['item'],
  itemsHeld: ['item'],
  causes: ['item'],
  training: ['training'],
  account: ['account'],
  clarification: ['clarification'],
  observation: ['observation'],
  observations: ['observation'],
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
