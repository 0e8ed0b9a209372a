import { Injectable } from '@nestjs/common';
import type { Signed } from '../shared/caller.js';
import { ChangeFeed, type Change } from './change-feed.js';
import { renewErased } from './erased-in-answers.js';
import type { Asker } from './folds.js';
import { ListeningTurns } from './listening-turns.js';
import { MissionViews } from './mission-views.js';
import type { ReadingRights, ViewRule } from './reading-rights.js';
import { StoredLines } from './stored-lines.js';

/** How often it is looked whether a listener who hears nothing may still listen. */
const CHECK_EVERY_MS = 5_000;

/** Changes of missions for listeners, as long as they may hear of them. */
@Injectable()
export class LiveChanges {
  constructor(
    private readonly views: MissionViews,
    private readonly feed: ChangeFeed,
    private readonly lines: StoredLines,
    private readonly turns: ListeningTurns,
  ) {}

  /**
   * Every change of a mission from now on of which the listener may know: an acquirer does not hear that there was
   * something that they may not see. Ends with an error when the listener's access or token ends, whether or not
   * anything happens then.
   *
   * @throws RefusedQuery, Unauthenticated
   */
  async for(mission: string, rule: ViewRule, signed: Signed): Promise<AsyncGenerator<Change>> {
    await this.turns.take(signed.caller, () => this.check(mission, rule, signed));
    return this.changes(mission, rule, signed);
  }

  private async *changes(mission: string, rule: ViewRule, signed: Signed): AsyncGenerator<Change> {
    for await (const change of this.feed.changesOf(mission, CHECK_EVERY_MS, signed.gone)) {
      const isHeard = await this.turns.take(signed.caller, () => this.hears(change, mission, rule, signed));
      if (isHeard && change !== 'look') yield change;
    }
  }

  /** May the listener go on listening, and know of the change? */
  private async hears(change: Change | 'look', mission: string, rule: ViewRule, signed: Signed): Promise<boolean> {
    const rights = await this.check(mission, rule, signed);
    if (change === 'look') return false;
    renewErased(signed, await this.views.erasedPeople(mission, signed.caller));
    const range = { from: change.after + 1, to: change.revision };
    return this.concerns(rights, mission, range, signed.caller);
  }

  /** Is there anything among these lines that the listener may know of? */
  private async concerns(
    rights: ReadingRights,
    mission: string,
    range: { readonly from: number; readonly to: number },
    asker: Asker,
  ): Promise<boolean> {
    if (rights.scope === undefined) return true;
    for await (const { visible } of this.lines.read(mission, range, rights, asker)) if (visible) return true;
    return false;
  }

  private async check(mission: string, rule: ViewRule, { caller, stillSignedIn }: Signed): Promise<ReadingRights> {
    await stillSignedIn?.();
    return this.views.rights(rule, caller, mission);
  }
}
