import { isRefusal, replay, type Actor, type Fact, type Origin, type Recorded, type Refusal } from '#decider';
import {
  flagsOf,
  judge,
  markOf,
  missionFold,
  missionStream,
  OUTDATED,
  sentenceOf,
  STORED_FORMS,
  type CheckpointsState,
  type Command,
  type DiagnosticState,
  type FirmAdmins,
  type FlagCode,
  type MissionState,
  type RecordedEvent,
  type RefusalCode,
  type Role,
  type Surroundings,
  type TreeHead,
} from '#mission';
import type { MerkleTree } from '#proof';
import { inspect, isDeepStrictEqual } from 'node:util';

/** A fact of a story, with the day on which it happened and was recorded, and who recorded it. */
export interface Told {
  readonly type: RecordedEvent['type'];
  readonly data: Readonly<Record<string, unknown>>;
  readonly on?: string;
  readonly recordedOn?: string;
  readonly by?: string;
  readonly role?: string;
  /** All of who acted, in place of `by` and `role`. */
  readonly as?: Actor;
  readonly origin?: Origin;
}

/** The mission that stories are about. */
export const MISSION = 'M1';

/** Who administers the firm in stories. */
export const ADMINS: FirmAdmins = { 'CAB-OPS': ['ADM'] };

const DEFAULT_DAY = '2026-02-02';
const COMMAND_ID = '11111111-1111-4111-8111-111111111111';

/** States a fact of a story; the compiler checks its data. */
export const told = <Type extends RecordedEvent['type']>(
  type: Type,
  data: Omit<Extract<RecordedEvent, { type: Type }>['data'], 'occurredOn'>,
  when: Pick<Told, 'on' | 'recordedOn' | 'by' | 'role' | 'origin'> = {},
): Told => ({ type, data: data, ...when });

/** The stored form of what is told, one revision after the other. Days never go back; a fact without a day has the last one. */
export function recorded(facts: readonly Told[]): readonly Recorded[] {
  let day = '2025-12-16';
  return facts.map((fact, revision) => {
    const recordedOn = fact.recordedOn ?? fact.on ?? day;
    if (recordedOn > day) day = recordedOn;
    return record(fact, revision, fact.on ?? day, recordedOn > day ? recordedOn : day);
  });
}

const record = (
  { type, data, by, role, as, origin }: Told,
  revision: number,
  occurredOn: string,
  recordedOn: string,
): Recorded => ({
  type,
  data: { occurredOn, ...data },
  stream: missionStream(MISSION),
  revision,
  eventId: `00000000-0000-4000-8000-${String(revision).padStart(12, '0')}`,
  metadata: {
    commandId: `00000000-0000-4000-9000-${String(revision).padStart(12, '0')}`,
    correlationId: COMMAND_ID,
    actor: as ?? { id: by ?? 'COO', role: role ?? 'CONSULTANT' },
    ...(origin && { origin }),
    recordedAt: `${recordedOn}T09:00:00.000Z`,
    schema: STORED_FORMS[type].schema,
    inputDigest: '',
  },
  recordedOn,
  position: String(revision + 1),
});

/** The mission after these facts, as the rules see it. */
export const missionAfter = (...facts: readonly Told[]): MissionState => replay(missionFold, recorded(facts));

/** Begins a specification: what has happened. */
export const given = (...facts: readonly (Told | readonly Told[])[]) => new Story(facts.flat());

type Input = Readonly<Record<string, unknown>>;

/** given(facts).on(day).by(person).when(command, input).then(facts) or .thenRefused(code, facts) */
class Story {
  constructor(
    private readonly facts: readonly Told[],
    private readonly today = DEFAULT_DAY,
    private readonly actor = 'COO',
    private readonly beside: Partial<Surroundings> = {},
  ) {}

  /** The day of recording. */
  on(today: string): Story {
    return new Story(this.facts, today, this.actor, this.beside);
  }

  /** Who sends the command. */
  by(actor: string): Story {
    return new Story(this.facts, this.today, actor, this.beside);
  }

  /** The diagnostic that the command also reads. */
  diagnosedAs(diagnosed: DiagnosticState): Story {
    return new Story(this.facts, this.today, this.actor, { ...this.beside, diagnostic: { by: 'ADM', ...diagnosed } });
  }

  /** The checkpoints that the command also reads, and the head of the tree over the mission's stream. */
  signedAs(checkpoints: CheckpointsState, head?: TreeHead): Story {
    return new Story(this.facts, this.today, this.actor, { ...this.beside, checkpoints, ...(head && { head }) });
  }

  /** The tree over the mission's stream that the command also reads. */
  hashedAs(tree: MerkleTree): Story {
    return new Story(this.facts, this.today, this.actor, { ...this.beside, tree });
  }

  /** Whoever sends the command has already given feedback this week. */
  whoHasAnswered(): Story {
    return new Story(this.facts, this.today, this.actor, { ...this.beside, answered: true });
  }

  /** The command; `occurredOn` in the input is the business day. */
  when(command: Command, { occurredOn, expectedRevision, onBehalfOf, origin, newName, ...input }: Input = {}): Outcome {
    const history = recorded(this.facts);
    const state = replay(missionFold, history);
    const envelope = {
      commandId: COMMAND_ID,
      mission: MISSION,
      actor: this.actor,
      correlationId: COMMAND_ID,
      input,
      ...(typeof occurredOn === 'string' && { occurredOn }),
      ...(typeof onBehalfOf === 'string' && { onBehalfOf }),
      ...(origin === 'IMPORT' && { origin: 'IMPORT' as const }),
      ...(typeof expectedRevision === 'number' && { expectedRevision }),
      ...(newName === true && { newName }),
    };
    const marks = history.map(markOf);
    const seen = { marks, lines: history, ...this.beside, state, revision: history.length - 1 };
    const decided = judge(command, envelope, seen, this.today, ADMINS);
    const tell = () => story(history, this.today, this.actor, command.name, input, decided);
    if (decided !== OUTDATED && isRefusal(decided)) saysAll(decided, tell);
    return new Outcome(decided, tell, () => this.flags(history, decided));
  }

  private flags(history: readonly Recorded[], decided: ReturnType<typeof judge>): readonly FlagCode[] {
    if (decided === OUTDATED || isRefusal(decided)) return [];
    const state = replay(missionFold, history);
    const events = decided.facts.map((fact, index) => ({
      ...record(
        { type: fact.type, data: fact.data, as: decided.actor, ...(decided.origin && { origin: decided.origin }) },
        history.length + index,
        decided.occurredOn,
        this.today,
      ),
    }));
    for (const event of events) missionFold.on[event.type]?.(state, event as never);
    return events.flatMap((event) => flagsOf(state, event, this.today));
  }
}

/** What came of the command, for the specification to compare. */
class Outcome {
  constructor(
    private readonly decided: ReturnType<typeof judge>,
    private readonly tell: () => string,
    private readonly flags: () => readonly FlagCode[],
  ) {}

  /** Exactly these facts were recorded; data not named here is not compared. */
  then(...expected: readonly Fact<RecordedEvent>[] | readonly { type: RecordedEvent['type']; data: object }[]): this {
    if (this.decided === OUTDATED || isRefusal(this.decided)) return this.fail('expected facts');
    const { facts } = this.decided;
    const types = facts.map(({ type }) => type);
    if (
      !isDeepStrictEqual(
        types,
        expected.map(({ type }) => type),
      )
    )
      return this.fail('expected other facts', expected);
    expected.forEach((fact, index) => {
      const data = facts[index]?.data as Input | undefined;
      for (const [name, value] of Object.entries(fact.data)) {
        if (!isDeepStrictEqual(data?.[name], value))
          this.fail(`expected ${fact.type}.${name} to be ${inspect(value)}`, expected);
      }
    });
    return this;
  }

  /** The command was refused with this code and (at least) these facts. */
  thenRefused(code: RefusalCode, facts: Input = {}): this {
    if (this.decided === OUTDATED || !isRefusal(this.decided)) return this.fail(`expected a refusal ${code}`);
    if (this.decided.refused !== code) return this.fail(`expected a refusal ${code}`);
    for (const [name, value] of Object.entries(facts)) {
      if (!isDeepStrictEqual(this.decided.facts[name], value))
        this.fail(`expected the fact ${name} to be ${inspect(value)}`);
    }
    return this;
  }

  /** The command was accepted, whatever it recorded. */
  thenAccepted(): this {
    return this.decided === OUTDATED || isRefusal(this.decided) ? this.fail('expected no refusal') : this;
  }

  /** The command was accepted with exactly these flags. */
  thenFlagged(...expected: readonly FlagCode[]): this {
    this.thenAccepted();
    const flags = this.flags();
    return isDeepStrictEqual([...flags].sort(), [...expected].sort())
      ? this
      : this.fail(`expected flags ${expected.join(', ') || 'none'}, got ${flags.join(', ') || 'none'}`);
  }

  /** The command was accepted from a person acting in this role. */
  thenActed(role: Role): this {
    if (this.decided === OUTDATED || isRefusal(this.decided)) return this.fail(`expected ${role} to act`);
    return this.decided.actor.role === role
      ? this
      : this.fail(`expected ${role} to act, not ${this.decided.actor.role}`);
  }

  /** The caller's view was out of date. */
  thenOutdated(): this {
    return this.decided === OUTDATED ? this : this.fail('expected a stale revision');
  }

  private fail(what: string, expected?: unknown): never {
    throw new Error(`${what}\n${expected === undefined ? '' : `${inspect(expected, { depth: 6 })}\n`}\n${this.tell()}`);
  }
}

/** What a refusal shows in place of a fact that it does not have, or that says nothing. */
const NOTHING = '—';

/** No refusal leaves its reader with a hole in the sentence. */
function saysAll(refusal: Refusal, tell: () => string): void {
  const { fr, en } = sentenceOf(refusal);
  if (`${fr} ${en}`.includes(NOTHING)) throw new Error(`a fact is missing: ${fr} / ${en}\n${tell()}`);
}

function story(
  history: readonly Recorded[],
  today: string,
  actor: string,
  command: string,
  input: Input,
  decided: ReturnType<typeof judge>,
): string {
  const lines = history.map(
    ({ revision, recordedOn, metadata, type, data }) =>
      `  ${revision} ${recordedOn} ${metadata.actor.id} ${type} ${inspect(data, { breakLength: Infinity })}`,
  );
  return [
    'Given',
    ...lines,
    'When',
    `  ${today} ${actor} ${command} ${inspect(input, { depth: 5 })}`,
    'Came',
    `  ${inspect(decided, { depth: 6 })}`,
  ].join('\n');
}
