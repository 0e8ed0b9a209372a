import type { Ledger } from '#ledger';
import { diagnostic, type DiagnosticState } from '../mission/diagnostic.state.js';
import { diagnosticStream, missionStream } from '../mission-events.js';
import { missionFold, type MissionState } from '../mission-state.js';
import type { Command } from './command.js';
import type { Envelope } from './envelope.js';
import { nowhere, Streams, type Loaded } from './streams.js';

/** Every stream that a command touches, as it is stored now. */
export interface Scene {
  readonly mission: Loaded<MissionState>;
  readonly diagnostic?: Loaded<DiagnosticState>;
  /** The one it writes to. */
  readonly target: Loaded<unknown>;
}

/** The stream that a command writes to. */
export const targetStream = (command: Command, { mission, input }: Envelope): string =>
  command.writesTo === 'diagnostic' ? diagnosticStream(String(input['diagnostic'])) : missionStream(mission ?? '');

/** Sets the scene for commands. */
export class Scenes {
  private readonly streams: Streams;

  constructor(ledger: Ledger) {
    this.streams = new Streams(ledger);
  }

  async load(command: Command, { mission, input }: Envelope): Promise<Scene> {
    const loaded = mission === undefined ? nowhere(missionFold) : await this.mission(mission);
    const named = concernsDiagnostic(command) ? input['diagnostic'] : undefined;
    if (typeof named !== 'string') return { mission: loaded, target: loaded };
    const diagnosed = await this.streams.load(diagnosticStream(named), diagnostic);
    return { mission: loaded, diagnostic: diagnosed, target: command.writesTo === 'diagnostic' ? diagnosed : loaded };
  }

  mission(mission: string): Promise<Loaded<MissionState>> {
    return this.streams.load(missionStream(mission), missionFold);
  }
}

const concernsDiagnostic = ({ writesTo, alsoReads }: Command): boolean =>
  writesTo === 'diagnostic' || alsoReads === 'diagnostic';
