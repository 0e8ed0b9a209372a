import { parisDay } from '#calendar';
import { advance, isRefusal, type Recorded } from '#decider';
import {
  commands,
  judge,
  markOf,
  missionFold,
  missionStream,
  OUTDATED,
  type Command,
  type MissionState,
} from '#mission';
import { ADMINS, type Told } from '#specs';
import { readStory, type ScriptLine } from '../../../apps/standalone/src/demo/script.js';

export const byName = new Map(commands.map((command) => [command.name, command]));
/** Lines of the demo whose command needs nothing but its input and writes to the mission's own stream. */
const script = readStory().filter(
  ({ command, input }) => byName.get(command) && !byName.get(command)?.writesTo && input['signalRef'] === undefined,
);
/** A line of the script that was accepted, and what it recorded. */
export interface Accepted {
  readonly line: ScriptLine;
  readonly command: Command;
  readonly events: readonly Recorded[];
}

/** The instant at which a line of the script is recorded. */
export const recordedAt = (line: ScriptLine): string => new Date(line.at).toISOString();

/** An event as it is stored, recorded with a line of the script. */
export const stored = (
  line: ScriptLine,
  { type, data, by, role }: Told,
  revision: number,
  occurredOn: string,
): Recorded => ({
  type,
  data: { occurredOn, ...data },
  stream: missionStream('M1'),
  revision,
  eventId: `event-${revision}`,
  metadata: {
    commandId: `line-${line.n}`,
    correlationId: `line-${line.n}`,
    actor: { id: by ?? line.actor, role: role ?? 'TEAM' },
    recordedAt: recordedAt(line),
    schema: 1,
    inputDigest: '',
  },
  recordedOn: parisDay(recordedAt(line)),
  position: String(revision),
});

/** Sends a line as the pipeline would; undefined when it is refused. */
export function send(
  line: ScriptLine,
  command: Command,
  state: MissionState,
  lines: readonly Recorded[],
  from: number,
) {
  const { occurredOn, mission: _, diagnostic: __, ...input } = line.input;
  const [day, id] = [parisDay(recordedAt(line)), `line-${line.n}`];
  const on = typeof occurredOn === 'string' ? { occurredOn } : {};
  const envelope = { commandId: id, correlationId: id, mission: 'M1', actor: line.actor, input, ...on };
  const marks = lines.map(markOf);
  const decided = judge(command, envelope, { state, lines, marks, revision: lines.length - 1 }, day, ADMINS);
  if (decided === OUTDATED || isRefusal(decided)) return undefined;
  const { actor } = decided;
  return decided.facts.map(({ type, data }, index) =>
    stored(line, { type, data, by: actor.id, role: actor.role }, from + index, decided.occurredOn),
  );
}

/**
 * The script from its first line to its last, without a server: each line that was accepted, with what it recorded.
 *
 * @param step numbers from one line of the script to the next, room for others in between; left out, there is none
 */
export function scenarioOfCedre(step?: number): readonly Accepted[] {
  const state = missionFold.initial();
  const lines: Recorded[] = [];
  return script.flatMap((line, index) => {
    const command = byName.get(line.command);
    const recorded = command && send(line, command, state, lines, step === undefined ? lines.length : index * step);
    if (!recorded || !command) return [];
    for (const event of recorded) advance(missionFold, state, event);
    lines.push(...recorded);
    return [{ line, command, events: recorded }];
  });
}
