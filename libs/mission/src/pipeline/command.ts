import type { Actor, Fact, Field, Fields, InputOf, Presence, ReadOnly, Recorded, Refusal, Sentence } from '#decider';
import type { MerkleTree } from '#proof';
import type { CheckpointsState } from '../access/checkpoints.state.js';
import type { DiagnosticState } from '../mission/diagnostic.state.js';
import type { MissionStatus } from '../mission/mission.state.js';
import type { RecordedEvent } from '../mission-events.js';
import type { MissionState } from '../mission-state.js';
import type { Day, Ref, Role, Slice } from '../shared/vocabulary.js';
import type { Eyes } from '../visibility/eyes.js';
import type { LineMark } from '../visibility/line-mark.js';
import type { Unlabelled } from './field-labels.js';
import type { TreeHead } from '../vault/trees.js';

/** What is stored around the mission's state, for the commands that read it. */
export interface Surroundings {
  /** What decides who may know of each line of the mission's stream, by revision. */
  readonly marks: readonly LineMark[];
  /** The mission's stream as it is recorded, for commands that are about its lines. */
  readonly lines?: readonly Recorded[];
  /** The diagnostic named by the input, for commands that also read it. */
  readonly diagnostic?: ReadOnly<DiagnosticState>;
  /** The checkpoints of the mission, for commands that also read them. */
  readonly checkpoints?: ReadOnly<CheckpointsState>;
  /** The head of the tree over the mission's stream, for commands that read the tree. */
  readonly head?: TreeHead;
  /** That tree itself, which also proves what it was at any earlier size. */
  readonly tree?: Pick<MerkleTree, 'size' | 'consistencyProof'>;
  /** Whether the person has already given feedback this week, for the command that takes it in. */
  readonly answered?: boolean;
}

/** Who acts, in one of the roles that the product knows. */
export type Acting = Actor & { readonly role: Role };

/** What a decision may know beside the mission and the input. Time is an argument: a decision reads no clock. */
export interface Circumstances extends Surroundings {
  /** Code of the mission, which need not exist yet. */
  readonly mission: Ref;
  readonly actor: Acting;
  /** What the actor may know of the mission: a refusal tells no more than a view does. */
  readonly eyes: Eyes;
  /** The firms that the actor administers. */
  readonly firms: readonly string[];
  /** Civil day of recording in Paris. */
  readonly today: Day;
  /** Business day of the fact: the input's, else today. */
  readonly occurredOn: Day;
}

/** Facts to record, or the refusal. No fact at all means that there is nothing to record. */
export type Decision = readonly Fact<RecordedEvent>[] | Refusal;

/** Which stream a command writes to: the mission's own, or one beside it. */
export type StreamFamily = 'mission' | 'diagnostic' | 'checkpoints';

/** The statuses of a mission that is there. */
export type Phase = Exclude<MissionStatus, 'NONE'>;

/** A command: data, and the pure decision that belongs to it. */
export interface CommandSpec<F extends Fields = Fields> {
  /** What a form and a list of commands call it: what one does, without a full stop. */
  readonly label: Sentence;
  /** What it does, in a sentence; becomes the description of the mutation. */
  readonly about: Sentence;
  /** Who may, in the order in which a role is resolved for a person who holds several. */
  readonly roles: readonly Role[];
  readonly fields: F;
  /** The statuses of the mission in which it is open, where they are not those of its slice. */
  readonly openIn?: readonly Phase[];
  /** Creates the mission or precedes it: neither its existence nor its status is checked. */
  readonly beforeMission?: true;
  /** Open to an acquirer before the closing of the sale. */
  readonly openToAcquirer?: true;
  /** A right of the person, which outlasts their leaving: open to those who left, in the role of their last day. */
  readonly openToLeavers?: true;
  /** No refusal of it is logged: the line alone would tell about people who were promised that nothing is kept. */
  readonly discreet?: true;
  /** Only the system itself issues it: it has no mutation. */
  readonly internal?: true;
  /** `feedback` is the queue outside every stream. */
  readonly writesTo?: StreamFamily | 'feedback';
  /** Reads another stream, outside the expected revision. */
  readonly alsoReads?: StreamFamily;
  /** Is about lines of the mission's stream, and reads them as they are recorded. */
  readonly readsLines?: true;
  /** Writes checkpoints, and reads the Merkle tree over the mission's stream to do so. */
  readonly readsTree?: true;
  /** What is decided after it rests on more than its lines: on what is done about them once they are stored. */
  readonly actsOutside?: true;
  /**
   * The rules of the row, in its order, what depends on the life of the thing (WRONG_STATE) last.
   * Everything common to all commands has been checked before.
   */
  decide(state: ReadOnly<MissionState>, input: InputOf<F>, circumstances: Circumstances): Decision;
}

/** A command with its name and its slice, as the pipeline and the schema see it. */
export interface Command extends Omit<CommandSpec, 'decide'> {
  readonly name: string;
  readonly slice: Slice;
  readonly openIn: readonly Phase[];
  readonly fields: Readonly<Record<string, Field<unknown, Presence>>>;
  decide(
    state: ReadOnly<MissionState>,
    input: Readonly<Record<string, unknown>>,
    circumstances: Circumstances,
  ): Decision;
}

/**
 * Is it decided by itself, on what is stored? So is every command that reads or writes anything beside the state of its
 * mission; all others are decided together.
 */
export const isDecidedAlone = ({ writesTo, alsoReads, readsLines, readsTree, actsOutside }: Command): boolean =>
  [writesTo, alsoReads, readsLines, readsTree, actsOutside].some((each) => each !== undefined);

/** A command whose name and fields the compiler knows. */
export type CommandOf<Name extends string, F extends Fields> = Omit<Command, 'name' | 'fields'> & {
  readonly name: Name;
  readonly fields: F;
};

/** Asks for the label of a field that has none. */
type Labelled<F extends Fields> = [Unlabelled<F>] extends [never] ? unknown : { readonly withoutLabel: Unlabelled<F> };

/** The commands of a slice are declared with this; `openIn` says in which statuses of the mission they are open. */
export const commandsOf =
  (slice: Slice, openIn: readonly Phase[] = ['ACTIVE']) =>
  <const Name extends string, F extends Fields>(
    name: Name,
    spec: CommandSpec<F> & Labelled<F>,
  ): CommandOf<Name, F> => ({
    openIn,
    ...spec,
    decide: (state, input, circumstances) => spec.decide(state, input as InputOf<F>, circumstances),
    name,
    slice,
  });

/** States a fact; the compiler checks its data against the event's type. */
export const fact = <Type extends RecordedEvent['type']>(
  type: Type,
  data: Omit<Extract<RecordedEvent, { type: Type }>['data'], 'occurredOn'>,
): Fact<RecordedEvent> => ({ type, data }) as unknown as Fact<RecordedEvent>;
