import type { StoredForm, StoredForms } from '#ledger';
import { accessEvents, type AccessEvent } from './access/access.events.js';
import { checkpointEvents, type CheckpointEvent } from './access/checkpoint.events.js';
import { decisionEvents, type DecisionsEvent } from './decisions/decisions.events.js';
import { exitReadinessEvents, type ExitReadinessEvent } from './exit-readiness/exit-readiness.events.js';
import { governanceEvents, type GovernanceEvent } from './governance/governance.events.js';
import { initiativeEvents, type InitiativesEvent } from './initiatives/initiatives.events.js';
import { kpiEvents, type KpisEvent } from './kpis/kpis.events.js';
import { transferEvents, type KnowledgeTransferEvent } from './knowledge-transfer/knowledge-transfer.events.js';
import { diagnosticEvents, type DiagnosticEvent } from './mission/diagnostic.events.js';
import { missionSliceEvents, type MissionSliceEvent } from './mission/mission.events.js';
import { milestoneEvents, type MilestonesEvent } from './milestones/milestones.events.js';
import { operationsEvents, type OperationsEvent } from './operations/operations.events.js';
import { processEvents, type ProcessesEvent } from './processes/processes.events.js';
import { refusalEvents, type RefusalEvent } from './refusals/refusals.events.js';
import type { Slice } from './shared/vocabulary.js';
import { weakSignalEvents, type WeakSignalsEvent } from './weak-signals/weak-signals.events.js';
import { gathered } from './shared/slices.js';

/** The facts of each slice. */
interface Facts {
  mission: MissionSliceEvent;
  governance: GovernanceEvent;
  decisions: DecisionsEvent;
  milestones: MilestonesEvent;
  kpis: KpisEvent;
  processes: ProcessesEvent;
  operations: OperationsEvent;
  'knowledge-transfer': KnowledgeTransferEvent;
  'weak-signals': WeakSignalsEvent;
  initiatives: InitiativesEvent;
  'exit-readiness': ExitReadinessEvent;
  access: AccessEvent;
}

/** Everything that a mission's own stream may hold. The compiler asks for the facts of every slice. */
export type MissionEvent = Facts[Slice];

/** One fact of a mission by its name, for a state that folds what another slice records. */
export type FactNamed<Type extends MissionEvent['type']> = Extract<MissionEvent, { readonly type: Type }>;

/** Everything that we record, in any stream. */
export type RecordedEvent = MissionEvent | DiagnosticEvent | CheckpointEvent | RefusalEvent;

const bySlice = {
  mission: missionSliceEvents,
  governance: governanceEvents,
  decisions: decisionEvents,
  milestones: milestoneEvents,
  kpis: kpiEvents,
  processes: processEvents,
  operations: operationsEvents,
  'knowledge-transfer': transferEvents,
  'weak-signals': weakSignalEvents,
  initiatives: initiativeEvents,
  'exit-readiness': exitReadinessEvents,
  access: accessEvents,
} satisfies { readonly [Name in Slice]: Readonly<Record<Facts[Name]['type'], StoredForm>> };

/** How each event type is stored, for the ledger's codec. The compiler asks for every type. */
export const STORED_FORMS: Record<RecordedEvent['type'], StoredForm> & StoredForms = {
  ...gathered(bySlice),
  ...diagnosticEvents,
  ...checkpointEvents,
  ...refusalEvents,
};

/** The slice to which each event of a mission belongs. */
export const SLICE_OF: ReadonlyMap<string, Slice> = new Map(
  Object.entries(bySlice).flatMap(([slice, events]) => Object.keys(events).map((type) => [type, slice as Slice])),
);

/** Streams of the product, each with what it begins with: a mission, a diagnostic, a mission's checkpoints and refusals. */
export const STREAM_FAMILIES = {
  'mission-': ['MissionDrafted'],
  'diagnostic-': ['ExpressDiagnosticCompleted'],
  'checkpoints-': ['CheckpointPublished'],
  'refusals-': ['RefusalLogged'],
} satisfies Record<string, readonly RecordedEvent['type'][]>;

export const missionStream = (mission: string): string => `mission-${mission}`;
export const diagnosticStream = (diagnostic: string): string => `diagnostic-${diagnostic}`;
export const checkpointsStream = (mission: string): string => `checkpoints-${mission}`;
export const refusalsStream = (mission: string): string => `refusals-${mission}`;

/** The mission whose own stream this is, or undefined for any other stream. */
export const missionOf = (stream: string): string | undefined =>
  stream.startsWith('mission-') ? stream.slice('mission-'.length) : undefined;

/** The mission whose checkpoints this stream holds, or undefined for any other stream. */
export const checkpointsOf = (stream: string): string | undefined =>
  stream.startsWith('checkpoints-') ? stream.slice('checkpoints-'.length) : undefined;

/** The diagnostic whose stream this is, or undefined for any other stream. */
export const diagnosticOf = (stream: string): string | undefined =>
  stream.startsWith('diagnostic-') ? stream.slice('diagnostic-'.length) : undefined;

/** The mission whose refusals this stream holds, or undefined for any other stream. */
export const refusalsOf = (stream: string): string | undefined =>
  stream.startsWith('refusals-') ? stream.slice('refusals-'.length) : undefined;
