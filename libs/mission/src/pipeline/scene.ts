import type { Recorded } from '#decider';
import { NO_REVISION, type Ledger, type Stop } from '#ledger';
import { checkpoints } from '../access/checkpoints.state.js';
import { diagnostic } from '../mission/diagnostic.state.js';
import { checkpointsStream, diagnosticStream, missionStream } from '../mission-events.js';
import { missionFold, type MissionState } from '../mission-state.js';
import type { Command, StreamFamily, Surroundings } from './command.js';
import type { Envelope } from './envelope.js';
import type { Erasures } from '../vault/erasures.js';
import { nowhere, type Loaded, type Streams } from './streams.js';
import type { Trees } from '../vault/trees.js';

/** Every stream that a command touches, as it is stored now. */
export interface Scene {
  readonly mission: Loaded<MissionState>;
  /** The one it writes to. */
  readonly target: Loaded<unknown>;
  readonly surroundings: Surroundings;
  /** The first of these streams with which this version cannot go on. */
  readonly stopped: Stop | undefined;
}

/** The stream that a command writes to. */
export function targetStream({ writesTo }: Command, { mission = '', input }: Envelope): string {
  if (writesTo === 'diagnostic') return diagnosticStream(String(input['diagnostic']));
  return writesTo === 'checkpoints' ? checkpointsStream(mission) : missionStream(mission);
}

/** Sets the scene for commands. */
export class Scenes {
  constructor(
    private readonly ledger: Ledger,
    private readonly streams: Streams,
    private readonly trees: Trees,
    private readonly erasures: Erasures,
  ) {}

  /** All that one command touches. */
  async load(command: Command, envelope: Envelope): Promise<Scene> {
    const bare = envelope.mission === undefined ? bareScene(nowhere(missionFold)) : await this.bare(envelope.mission);
    const lines = command.readsLines && (await this.lines(bare.mission));
    const alone = lines ? { ...bare, surroundings: { ...bare.surroundings, lines } } : bare;
    const diagnosed = concerns(command, 'diagnostic') ? envelope.input['diagnostic'] : undefined;
    if (typeof diagnosed === 'string') return this.besideDiagnostic(alone, command, diagnosed);
    const signed =
      concerns(command, 'checkpoints') && bare.mission.revision !== NO_REVISION ? envelope.mission : undefined;
    return signed === undefined ? alone : this.besideCheckpoints(alone, command, signed);
  }

  /** What every command touches that writes to a mission: its stream, and nothing beside it. */
  async bare(mission: string): Promise<Scene> {
    return bareScene(await this.mission(mission));
  }

  async mission(mission: string): Promise<Loaded<MissionState>> {
    const loaded = await this.streams.load(missionStream(mission), missionFold);
    const erasing = this.erasures.carryOut(loaded);
    if (erasing) await erasing;
    return loaded;
  }

  private async lines({ stream, revision }: Loaded<MissionState>): Promise<readonly Recorded[]> {
    const lines: Recorded[] = [];
    if (revision === NO_REVISION) return lines;
    for await (const line of this.ledger.read(stream, { to: revision })) lines.push(line);
    return lines;
  }

  private async besideDiagnostic(alone: Scene, { writesTo }: Command, ref: string): Promise<Scene> {
    const beside = await this.streams.load(diagnosticStream(ref), diagnostic);
    const surroundings = { ...alone.surroundings, diagnostic: beside.state };
    const stopped = alone.stopped ?? beside.stopped;
    return { ...alone, surroundings, stopped, ...(writesTo === 'diagnostic' && { target: beside }) };
  }

  private async besideCheckpoints(alone: Scene, { writesTo, readsTree }: Command, mission: string): Promise<Scene> {
    const beside = await this.streams.load(checkpointsStream(mission), checkpoints);
    const surroundings = { ...alone.surroundings, checkpoints: beside.state };
    const stopped = alone.stopped ?? beside.stopped;
    if (writesTo !== 'checkpoints') return { ...alone, surroundings, stopped };
    if (!readsTree || stopped) return { ...alone, target: beside, surroundings, stopped };
    const head = await this.trees.head(mission, beside.state.published.at(-1));
    const tree = await this.trees.of(mission);
    return { ...alone, target: beside, surroundings: { ...surroundings, head, tree }, stopped };
  }
}

const bareScene = (mission: Loaded<MissionState>): Scene => ({
  mission,
  target: mission,
  surroundings: { marks: mission.marks },
  stopped: mission.stopped,
});

/** A mission of its own, which goes on without the log and without others. */
export function copyOf({ mission, stopped }: Scene): Scene {
  const { state, commands, marks } = mission;
  const copy = { ...mission, state: structuredClone(state), commands: new Map(commands), marks: [...marks], fresh: [] };
  return { ...bareScene(copy), stopped };
}

const concerns = ({ writesTo, alsoReads }: Command, family: StreamFamily): boolean =>
  writesTo === family || alsoReads === family;
