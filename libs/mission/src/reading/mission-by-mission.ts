import { TooBusy } from '#fairness';
import { LedgerUnavailable } from '#ledger';
import { findMissions, ReadModelsUnavailable, type ReadDatabase } from '#read-models';
import { Inject, Injectable, Logger } from '@nestjs/common';
import type { Ref } from '../shared/vocabulary.js';
import type { Caller } from '../shared/caller.js';
import { FIRM_ADMINS, READ_DATABASE } from '../shared/tokens.js';
import { firmsOf, type FirmAdmins } from '../visibility/membership.js';
import { Folds } from './folds.js';
import { RefusedQuery } from './refused-query.js';

/** What came of a list of missions, and those of which nothing could be worked out. */
export interface Gathered<Result> {
  readonly results: readonly Result[];
  readonly unreadable: readonly Ref[];
}

/** What is about all missions, or about the question: it is answered as what it is. */
const OF_ALL = [RefusedQuery, ReadModelsUnavailable, LedgerUnavailable, TooBusy];

/** Works something out of each mission by itself: one that fails is named, and takes no other away. */
@Injectable()
export class MissionByMission {
  private readonly logger = new Logger(MissionByMission.name);

  constructor(
    private readonly folds: Folds,
    @Inject(READ_DATABASE) private readonly database: ReadDatabase,
    @Inject(FIRM_ADMINS) private readonly admins: FirmAdmins,
  ) {}

  /**
   * All missions in which a person has or had a part, those of the firms that they administer among them, in the order of
   * their codes. Whether they may open one is asked of each.
   *
   * @throws ReadModelsUnavailable
   */
  of({ person }: Pick<Caller, 'person'>) {
    return findMissions(this.database, { person, firms: firmsOf(this.admins, person) });
  }

  /** @throws RefusedQuery, ReadModelsUnavailable, LedgerUnavailable, TooBusy */
  async gather<Result>(
    caller: Caller,
    missions: readonly { readonly mission: Ref }[],
    work: (mission: Ref) => Promise<Result | undefined>,
  ): Promise<Gathered<Result>> {
    const results: Result[] = [];
    const unreadable: Ref[] = [];
    for await (const { mission } of this.folds.inStretches(caller, missions)) {
      try {
        const result = await work(mission);
        if (result !== undefined) results.push(result);
      } catch (error) {
        if (OF_ALL.some((known) => error instanceof known)) throw error;
        this.logger.error(`Mission ${mission} is left out of a list: it cannot be read.`, error);
        unreadable.push(mission);
      }
    }
    return { results, unreadable };
  }
}
