import { Injectable } from '@nestjs/common';
import type { Signed } from '../pipeline/gate.js';
import { ChangeFeed, type Change } from './change-feed.js';
import { MissionViews } from './mission-views.js';
import type { ViewRule } from './reading-rights.js';

/** How often it is looked whether a listener who hears nothing may still listen. */
const CHECK_EVERY_MS = 5_000;

/** Changes of missions for listeners, as long as they may hear of them. */
@Injectable()
export class LiveChanges {
  constructor(
    private readonly views: MissionViews,
    private readonly feed: ChangeFeed,
  ) {}

  /**
   * Every change of a mission from now on. Ends with an error when the listener's access or token ends, whether or not
   * anything happens then.
   *
   * @throws RefusedQuery, Unauthenticated
   */
  async for(mission: string, rule: ViewRule, signed: Signed): Promise<AsyncGenerator<Change>> {
    await this.check(mission, rule, signed);
    return this.changes(mission, rule, signed);
  }

  private async *changes(mission: string, rule: ViewRule, signed: Signed): AsyncGenerator<Change> {
    for await (const change of this.feed.changesOf(mission, CHECK_EVERY_MS)) {
      await this.check(mission, rule, signed);
      if (change !== 'quiet') yield change;
    }
  }

  private async check(mission: string, rule: ViewRule, { caller, stillSignedIn }: Signed): Promise<void> {
    await stillSignedIn?.();
    await this.views.rights(rule, caller, mission);
  }
}
