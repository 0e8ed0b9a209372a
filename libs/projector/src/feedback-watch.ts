import { addDays, mondayOf, weekday, weekOf } from '#calendar';
import {
  countFeedback,
  releaseFeedbackBatch,
  SYSTEM,
  type CommandPipeline,
  type Day,
  type FeedbackQueue,
  type FeedbackWeek,
} from '#mission';
import { systemCommandId } from './system-command-id.js';

const MONDAY = 1;

/** Days after the Monday of its week on which feedback that never was enough is destroyed. */
const LONGEST_WAIT_DAYS = 28;

/**
 * Releases the informal feedback of past weeks on the first day of a week. What is not enough yet waits, at most four
 * weeks. An entry leaves the queue only after its batch is stored; when the process dies in between, the next time finds
 * the batch and clears the queue.
 */
export class FeedbackWatch {
  constructor(
    private readonly pipeline: CommandPipeline,
    private readonly queue: FeedbackQueue,
  ) {}

  /** The tick of a day. Returns the commit positions of what it recorded. */
  async tick(day: Day): Promise<readonly string[]> {
    if (weekday(day) !== MONDAY) return [];
    const positions: string[] = [];
    for (const waiting of this.queue.waiting()) {
      if (waiting.week >= weekOf(day)) continue;
      const position = await this.release(waiting, day);
      if (position !== undefined) positions.push(position);
      if ((await this.isReleased(waiting)) || addDays(mondayOf(waiting.week), LONGEST_WAIT_DAYS) <= day) {
        this.queue.destroy(waiting);
      }
    }
    return positions;
  }

  /** Refusals are told to nobody: that a week waits says that somebody gave feedback in it. */
  private async release(waiting: FeedbackWeek, day: Day): Promise<string | undefined> {
    if (await this.isReleased(waiting)) return undefined;
    const { mission, week } = waiting;
    const commandId = systemCommandId(`${mission} feedback ${week}`);
    const outcome = await this.pipeline.execute(releaseFeedbackBatch, {
      commandId,
      mission,
      actor: SYSTEM,
      occurredOn: day,
      correlationId: commandId,
      input: { week, ...countFeedback(this.queue.entries(waiting)) },
    });
    return outcome.kind === 'receipt' ? outcome.receipt.position : undefined;
  }

  private async isReleased({ mission, week }: FeedbackWeek): Promise<boolean> {
    const { state } = await this.pipeline.missionNow(mission);
    return state.weakSignals.feedback.some((batch) => batch.week === week);
  }
}
