import type { Recorded } from '#decider';
import type { KeptState } from '#ledger';
import { findLineMarks, findLinesOfCommand, ReadModelsUnavailable, type ReadDatabase } from '#read-models';
import { missionOf } from '../mission-events.js';
import { MISSION_SLICES, type MissionState } from '../mission-state.js';
import { KeptStates } from '../reading/kept-states.js';
import { traced, traceKey, traceKeyOf, type CommandTrace } from '../shared/command-trace.js';
import type { LineMark } from '../visibility/line-mark.js';

/** A mission as far as it is kept: what deciding needs to know of the lines up to one of them. */
export interface Beginning {
  readonly mission: string;
  readonly state: MissionState;
  /** Who may know of each of these lines. */
  readonly marks: readonly LineMark[];
  readonly last: Recorded;
  /** What the command has left, so far, that left the last one: the lines to come may be its own, too. */
  readonly trace: CommandTrace;
}

/**
 * The beginnings of missions, from the read models: a mission that has not been looked at for a while, or was decided
 * on in vain, is gone on with from there. Where the read models do not answer, or are not as far, the log tells the same.
 */
export class Beginnings {
  private readonly states: KeptStates;

  constructor(private readonly database: ReadDatabase) {
    this.states = new KeptStates(database);
  }

  /** The longest beginning of a mission's stream that is kept; undefined when there is none. */
  of(stream: string): Promise<Beginning | undefined> {
    return this.ifAnswered(() => this.find(stream));
  }

  /** The mission at most that far, to go on from; undefined when it is not kept. */
  async upTo(stream: string, revision: number): Promise<KeptState<MissionState> | undefined> {
    const mission = missionOf(stream);
    if (mission === undefined) return undefined;
    const kept = await this.ifAnswered(() => this.states.nearest(mission, MISSION_SLICES, { to: revision }));
    return kept as KeptState<MissionState> | undefined;
  }

  /** What a command has left in a beginning; "unknown" when it can no longer be told. */
  async trace({ mission, last }: Beginning, command: string): Promise<CommandTrace | undefined | 'unknown'> {
    const found = await this.ifAnswered(() => this.linesOf(mission, last.revision, command));
    if (found?.last?.eventId !== last.eventId) return 'unknown';
    return found.trace;
  }

  private async find(stream: string): Promise<Beginning | undefined> {
    const mission = missionOf(stream);
    const kept = mission === undefined ? undefined : await this.states.nearest(mission, MISSION_SLICES, {});
    if (mission === undefined || !kept) return undefined;
    const { revision: upTo } = kept;
    const last = (await this.linesOf(mission, upTo)).last;
    const rows = await findLineMarks(this.database, { mission, upTo });
    if (!last || rows.length !== upTo + 1) return undefined;
    const { trace } = await this.linesOf(mission, upTo, traceKeyOf(last));
    if (!trace) return undefined;
    return { mission, state: kept.state as MissionState, marks: rows.map(markIn), last, trace };
  }

  private async linesOf(
    mission: string,
    upTo: number,
    command: string = NO_COMMAND,
  ): Promise<{ readonly last: Recorded | undefined; readonly trace: CommandTrace | undefined }> {
    const rows = await findLinesOfCommand(this.database, { mission, upTo }, command);
    const lines = rows.map(({ event }) => JSON.parse(event) as Recorded);
    const own = lines.filter((line) => traceKeyOf(line) === command);
    return {
      last: lines.find(({ revision }) => revision === upTo),
      trace: own.reduce<CommandTrace | undefined>(traced, undefined),
    };
  }

  private async ifAnswered<Result>(look: () => Promise<Result>): Promise<Result | undefined> {
    try {
      return await look();
    } catch (error) {
      if (error instanceof ReadModelsUnavailable) return undefined;
      throw error;
    }
  }
}

/** No command has this id. */
const NO_COMMAND = traceKey('', '');

type Row = Awaited<ReturnType<typeof findLineMarks>>[number];

const markIn = ({ slice, audience, concerns }: Row): LineMark =>
  ({ ...(slice && { slice }), audience, ...(concerns && { concerns }) }) as LineMark;
