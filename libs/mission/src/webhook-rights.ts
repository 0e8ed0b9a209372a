import { isRefusal } from '#decider';
import { Inject, Injectable } from '@nestjs/common';
import { kindsFor, type NotificationKind } from './notification-kinds.js';
import { CommandPipeline } from './pipeline/pipeline.js';
import { RefusedQuery } from './reading/refused-query.js';
import type { Caller } from './shared/caller.js';
import { today, type Clock } from './shared/clock.js';
import { CLOCK, FIRM_ADMINS } from './shared/tokens.js';
import type { Day, Ref } from './shared/vocabulary.js';
import type { FirmAdmins } from './visibility/membership.js';

/** What the programs of a person may be told of a mission, and from where on. */
export interface WebhookRight {
  readonly kinds: readonly NotificationKind[];
  /** The last line by now, and the day on which it was asked. */
  readonly revision: number;
  readonly day: Day;
}

/** Says whose programs are told of which mission. */
@Injectable()
export class WebhookRights {
  constructor(
    @Inject(CommandPipeline) private readonly pipeline: CommandPipeline,
    @Inject(FIRM_ADMINS) private readonly admins: FirmAdmins,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws RefusedQuery for whoever may have none, LedgerUnavailable */
  async of(mission: Ref, { person, language }: Caller): Promise<WebhookRight> {
    const { state, revision } = await this.pipeline.missionNow(mission);
    const day = today(this.clock);
    const kinds = kindsFor(state, this.admins, person, day, mission);
    if (isRefusal(kinds)) throw new RefusedQuery(kinds, language);
    return { kinds, revision, day };
  }
}
