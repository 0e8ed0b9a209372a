import type { ReadOnly, Recorded } from '#decider';
import {
  DETECTOR_CLEAR,
  closeSignal,
  CommandIdReused,
  isOpen,
  raiseSignal,
  type Command,
  type CommandPipeline,
  type Day,
  type MissionState,
} from '#mission/core';
import { watchKey, type SignalAct } from './evaluation.js';
import type { Watched } from './watch-memory.js';
import type { Undone, WatchRecord } from './watch-record.js';

/** Why detectors are evaluated: an event, or the beginning of a day. */
export interface Cause {
  readonly mission: string;
  readonly day: Day;
  readonly event?: Pick<Recorded, 'revision' | 'eventId'>;
}

type HandRecord = Pick<WatchRecord, 'disarmed' | 'undone'>;

/** What the hand tells. */
export interface HandReport {
  /** Something was recorded at this position. */
  recorded(position: string): void;
  /** An act of the system was refused, which its own evaluation should have foreseen. */
  undone(mission: string, why: string): void;
}

/**
 * The hand of the watch: evaluates the detectors on a mission, and raises and closes signals by sending commands like
 * anybody else. Before it acts it looks at the mission as it is now: what it has already done is not done again, however
 * far behind it is.
 */
export class SystemHand {
  constructor(
    private readonly pipeline: CommandPipeline,
    private readonly report: HandReport,
  ) {}

  /** @throws whatever a detector or a command throws: it is the matter of this mission. */
  async attend(record: HandRecord, { state, revision, standing }: Watched, cause: Cause): Promise<void> {
    const { mission, day } = cause;
    if (state.mission.status !== 'ACTIVE') return;
    const { acts, disarmed } = standing.evaluate(state, day, record.disarmed.get(mission) ?? []);
    record.disarmed.set(mission, disarmed);
    const undone = new Map<string, Undone>();
    for (const act of acts) {
      const why = await this.perform(act, cause, revision);
      if (why !== undefined) undone.set(nameOf(act), { revision, reason: why });
    }
    this.tell(mission, undone, record.undone.get(mission));
    if (undone.size > 0) record.undone.set(mission, undone);
    else record.undone.delete(mission);
  }

  /** Does it, unless it is done. Returns why it could not be. */
  private async perform(act: SignalAct, { mission, day, event }: Cause, revision: number): Promise<string | undefined> {
    const now = await this.pipeline.missionNow(mission);
    if (now.state.mission.status !== 'ACTIVE' || isDone(act, now.state, revision)) return undefined;
    const [command, input] = commandFor(act);
    const cause = `${nameOf(act)} ${event ? `event ${event.revision}` : `day ${day}`}`;
    try {
      const outcome = await this.pipeline.executeAsSystem(command, {
        mission,
        cause,
        occurredOn: day,
        ...(event && { causationId: event.eventId }),
        input,
      });
      if (outcome.kind === 'receipt') this.report.recorded(outcome.receipt.position);
      else
        return `${command.name} was refused: ${outcome.kind === 'stale' ? 'STALE_REVISION' : outcome.refusal.refused}`;
    } catch (error) {
      if (!(error instanceof CommandIdReused)) throw error;
      return `${command.name} was not accepted: ${error.message}`;
    }
    return undefined;
  }

  /** What was undone before has been told. */
  private tell(mission: string, undone: ReadonlyMap<string, Undone>, known?: ReadonlyMap<string, Undone>): void {
    for (const [act, { reason }] of undone) if (known?.get(act)?.reason !== reason) this.report.undone(mission, reason);
  }
}

const nameOf = ({ act, detector, subject }: SignalAct): string => `${act} ${watchKey(detector.name, subject)}`;

/** Has the act been done after the revision on which it was decided? */
function isDone(
  act: SignalAct,
  { weakSignals: { signals } }: ReadOnly<Pick<MissionState, 'weakSignals'>>,
  decidedAt: number,
): boolean {
  if (act.act === 'close') {
    const signal = signals[act.signal];
    return signal !== undefined && !isOpen(signal);
  }
  const key = watchKey(act.detector.name, act.subject);
  return Object.values(signals).some(
    ({ detector, subject, revision }) => watchKey(detector, subject) === key && revision > decidedAt,
  );
}

function commandFor(act: SignalAct): readonly [Command, Readonly<Record<string, unknown>>] {
  if (act.act === 'close') return [closeSignal, { signal: act.signal, reason: DETECTOR_CLEAR }];
  const { detector, subject, alarm } = act;
  return [
    raiseSignal,
    { detector: detector.name, detectorVersion: detector.version, ...alarm, ...(subject !== undefined && { subject }) },
  ];
}
