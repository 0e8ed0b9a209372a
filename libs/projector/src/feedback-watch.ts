import { addDays, mondayOf, weekday, weekOf } from '#calendar';
import { reasonOf } from '#ledger';
import {
  countFeedback,
  releaseFeedbackBatch,
  type CommandPipeline,
  type Day,
  type FeedbackQueue,
  type FeedbackWeek,
} from '#mission/core';
import { isOutage } from './outage.js';

const MONDAY = 1;

/** Days after the Monday of its week on which feedback that never was enough is destroyed. */
const LONGEST_WAIT_DAYS = 28;

/** What a day came to. */
export interface Released {
  /** Was it a day on which the queue is looked at? */
  readonly looked: boolean;
  /** Commit positions of what was recorded. */
  readonly positions: readonly string[];
  /** Missions whose feedback could not be dealt with; it is still in the queue. */
  readonly failed: readonly { readonly mission: string; readonly reason: string }[];
}

/**
 * Releases the informal feedback of past weeks on the first day of a week. What is not enough yet waits, at most four
 * weeks. An entry leaves the queue only after its batch is stored; when the process dies in between, the next time finds
 * the batch and clears the queue. A mission whose feedback cannot be released does not hold up the others.
 */
export class FeedbackWatch {
  constructor(
    private readonly pipeline: CommandPipeline,
    private readonly queue: FeedbackQueue,
  ) {}

  /**
   * The tick of a day.
   *
   * @param owed something could not be released earlier: the queue is looked at on any day
   */
  async tick(day: Day, owed: boolean): Promise<Released> {
    if (weekday(day) !== MONDAY && !owed) return { looked: false, positions: [], failed: [] };
    const positions: string[] = [];
    const failed: { readonly mission: string; readonly reason: string }[] = [];
    for (const waiting of this.queue.waiting()) {
      if (waiting.week >= weekOf(day)) continue;
      try {
        positions.push(...(await this.dealWith(waiting, day)));
      } catch (error) {
        if (isOutage(error)) throw error;
        failed.push({ mission: waiting.mission, reason: `The feedback of ${waiting.week}: ${reasonOf(error)}` });
      }
    }
    return { looked: true, positions, failed };
  }

  private async dealWith(waiting: FeedbackWeek, day: Day): Promise<readonly string[]> {
    const position = await this.release(waiting, day);
    if ((await this.isReleased(waiting)) || addDays(mondayOf(waiting.week), LONGEST_WAIT_DAYS) <= day) {
      this.queue.destroy(waiting);
    }
    return position === undefined ? [] : [position];
  }

  /** Refusals are not logged: that a week waits tells that feedback was given in it. */
  private async release(waiting: FeedbackWeek, day: Day): Promise<string | undefined> {
    if (await this.isReleased(waiting)) return undefined;
    const { mission, week } = waiting;
    const outcome = await this.pipeline.executeAsSystem(releaseFeedbackBatch, {
      cause: week,
      mission,
      occurredOn: day,
      input: { week, ...countFeedback(this.queue.entries(waiting)) },
    });
    return outcome.kind === 'receipt' ? outcome.receipt.position : undefined;
  }

  private async isReleased({ mission, week }: FeedbackWeek): Promise<boolean> {
    const { state } = await this.pipeline.missionNow(mission);
    return state.weakSignals.feedback.some((batch) => batch.week === week);
  }
}
