import type { Instant } from '#calendar';
import type { KeptState } from '#ledger';
import { Assembled, ERA, eraOf, findFormerPieces, findServed, lastLineBefore, type ReadDatabase } from '#read-models';
import { Inject, Injectable } from '@nestjs/common';
import { sliceFolds, type MissionState } from '../mission-state.js';
import { READ_DATABASE } from '../shared/tokens.js';
import { areOfOneMoment } from './present.js';

/** How much of a stream is asked for: up to a revision, or what was recorded before an instant, or all of it. */
export interface Until {
  readonly end?: Instant | undefined;
  readonly to?: number | undefined;
}

/**
 * States of missions as they were when an era began, from the read models. Folding the past goes on from there, so that
 * it costs what one era costs, however long the mission is. Without them, or where they were made by other code, the
 * log tells the same.
 */
@Injectable()
export class KeptStates {
  constructor(@Inject(READ_DATABASE) private readonly database: ReadDatabase) {}

  /**
   * The nearest one before the end of what is asked for: slices of a mission under their names, made for the caller alone;
   * undefined where there is none.
   *
   * @throws ReadModelsUnavailable
   */
  async nearest(
    mission: string,
    slices: readonly (keyof MissionState)[],
    { end, to }: Until,
  ): Promise<KeptState<object> | undefined> {
    const { served, reached } = await findServed(this.database, slices, mission);
    if (!reached || !areOfOneMoment(served, slices) || served.some(({ stopped }) => stopped !== null)) return undefined;
    const upTo = Math.min(reached.revision, to ?? Infinity);
    const last =
      end === undefined ? upTo : await lastLineBefore(this.database, mission, { instant: end, every: ERA, upTo });
    const era = last === undefined ? 0 : eraOf(last);
    if (era === 0) return undefined;
    const pieces = await findFormerPieces(this.database, served, mission, era);
    const states = slices.map((name) => {
      const slice = new Assembled<object>(sliceFolds[name].initial);
      slice.take(pieces.get(name) ?? []);
      return [name, slice.state] as const;
    });
    return { state: Object.fromEntries(states), revision: era - 1 };
  }
}
