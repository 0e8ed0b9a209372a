import { addDays, parisDay } from '#calendar';
import type { Outcome } from '#decider';
import { commands, missionStream, refusalsStream, type Command, type CommandPipeline } from '#mission';
import type { Ledger } from '#ledger';
import { v5 as uuid } from 'uuid';
import type { Projecting } from '../projector/projecting.js';
import type { DemoClock } from './demo-clock.js';
import { SCRIPT, type ScriptLine } from './script.js';

/** The mission that the script tells. */
export const DEMO_MISSION = 'M1';

/** What the replay works with. */
export interface ReplayParts {
  readonly ledger: Ledger;
  readonly pipeline: CommandPipeline;
  readonly watch: Pick<Projecting, 'reached' | 'tickUntil'>;
  readonly clock: DemoClock;
}

/** How the lines came out. Nothing is hidden: a line that did not come out as written is named. */
export interface ReplaySummary {
  readonly lines: number;
  readonly accepted: number;
  readonly refused: number;
  /** Lines whose command does not exist, by command. */
  readonly unknown: ReadonlyMap<string, number>;
  /** Lines that came out otherwise than the script says. */
  readonly surprises: readonly string[];
}

const NAMESPACE = '0b8f7a52-1d70-5d7a-8c39-2a3a1b6c9e10';
const byName = new Map(commands.map((command) => [command.name, command]));

/** The id under which a line of the script is sent: the same line is never recorded twice. */
export const commandIdOf = ({ n }: ScriptLine): string => uuid(`${SCRIPT}:${n}`, NAMESPACE);

/**
 * Sends the lines of the script through the pipeline, with the clock moved to each line's instant, the tick of every day
 * in between, and the system's own acts awaited after each line. Goes on after the last line that is already stored.
 */
export async function replayScript(
  lines: readonly ScriptLine[],
  parts: ReplayParts,
  progress: (done: number) => void,
): Promise<ReplaySummary> {
  const unknown = new Map<string, number>();
  const surprises: string[] = [];
  let accepted = 0;
  let refused = 0;
  let today = await settle(parts);
  for (const line of await notYetStored(lines, parts.ledger)) {
    today = await passDays(today, parisDay(new Date(line.at).toISOString()), parts);
    parts.clock.standAt(line.at);
    const command = byName.get(line.command);
    if (command) {
      const outcome = await send(command, line, parts);
      if (outcome?.kind === 'receipt') accepted++;
      else refused++;
      const surprise = differs(line, outcome);
      if (surprise) surprises.push(`line ${line.n} (${line.command}): ${surprise}`);
      if (outcome?.kind === 'receipt' && outcome.receipt.position !== '')
        await parts.watch.reached(outcome.receipt.position);
    } else {
      unknown.set(line.command, (unknown.get(line.command) ?? 0) + 1);
    }
    progress(line.n);
  }
  return { lines: lines.length, accepted, refused, unknown, surprises };
}

/** The lines after the last one that left an event or a refusal. */
async function notYetStored(lines: readonly ScriptLine[], ledger: Ledger): Promise<readonly ScriptLine[]> {
  const stored = new Set<string>();
  for (const stream of [missionStream(DEMO_MISSION), refusalsStream(DEMO_MISSION)]) {
    for await (const { metadata } of ledger.read(stream)) stored.add(metadata.commandId);
  }
  const last = lines.findLastIndex((line) => stored.has(commandIdOf(line)));
  return lines.slice(last + 1);
}

/** Where an earlier loading was cut off, the system does first what it had left to do, on the day on which it was. */
async function settle({ ledger, watch, clock }: ReplayParts): Promise<string> {
  const day = parisDay(clock.now().toISOString());
  let last: string | undefined;
  for await (const { position } of ledger.read(missionStream(DEMO_MISSION))) last = position;
  if (last !== undefined) {
    await watch.reached(last);
    await watch.tickUntil(day);
  }
  return day;
}

async function passDays(from: string, to: string, { clock, watch }: ReplayParts): Promise<string> {
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    clock.standAt(`${day}T04:00:00.000Z`);
    await watch.tickUntil(day);
  }
  return to;
}

async function send(command: Command, line: ScriptLine, { pipeline }: ReplayParts): Promise<Outcome | undefined> {
  const { occurredOn, mission, signalRef, ...own } = line.input;
  const signal = signalRef === undefined ? undefined : await latestSignal(signalRef as SignalRef, pipeline);
  if (signalRef !== undefined && signal === undefined) return undefined;
  return pipeline.execute(command, {
    commandId: commandIdOf(line),
    mission: typeof mission === 'string' ? mission : DEMO_MISSION,
    actor: line.actor,
    correlationId: commandIdOf(line),
    ...(typeof occurredOn === 'string' && { occurredOn }),
    input: { ...own, ...(signal !== undefined && { signal }) },
  });
}

interface SignalRef {
  readonly detector: string;
  readonly subject?: string;
}

/** The signal that the script means: the last one raised by that detector about that subject. */
async function latestSignal({ detector, subject }: SignalRef, pipeline: CommandPipeline): Promise<string | undefined> {
  const { state } = await pipeline.missionNow(DEMO_MISSION);
  return Object.values(state.weakSignals.signals).findLast(
    (signal) => signal.detector === detector && signal.subject === subject,
  )?.signal;
}

function differs({ expect }: ScriptLine, outcome: Outcome | undefined): string | undefined {
  if (outcome === undefined) return 'the signal it is about was never raised';
  if (outcome.kind === 'stale') return 'the stream has moved on';
  if (outcome.kind === 'refusal') {
    const { refused, facts } = outcome.refusal;
    return expect?.refused === refused ? undefined : `refused with ${refused} ${JSON.stringify(facts)}`;
  }
  if (expect?.refused !== undefined) return `accepted, though ${expect.refused} was expected`;
  const missing = (expect?.flags ?? []).filter((flag) => !outcome.receipt.flags.includes(flag));
  return missing.length > 0 ? `accepted without the flags ${missing.join(', ')}` : undefined;
}
