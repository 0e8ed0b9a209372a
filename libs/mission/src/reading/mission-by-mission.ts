import { TooBusy } from '#fairness';
import { LedgerUnavailable } from '#ledger';
import { ReadModelsUnavailable } from '#read-models';
import { Injectable, Logger } from '@nestjs/common';
import type { Ref } from '../shared/vocabulary.js';
import type { Caller } from '../shared/caller.js';
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

  constructor(private readonly folds: Folds) {}

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
