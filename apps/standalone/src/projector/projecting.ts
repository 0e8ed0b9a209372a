import type { Clock } from '#mission/core';
import { openProjector, type OperatorLog, type ProjectorPlaces, type SignalWatch } from '#projector';

/** The projector of a standalone, in whichever thread it runs. */
export interface Projecting extends Pick<SignalWatch, 'reached' | 'tickUntil'> {
  /** Begins to follow the log. */
  start(): Promise<void>;
  /** Ends after what is under way; everything taken in is saved. */
  close(): Promise<void>;
}

/** What a projector tells while it runs. */
export interface ProjectingReport {
  /** Readers may find something new. */
  readonly advanced: () => void;
  readonly log: OperatorLog;
}

/** A projector in this thread. */
export async function projectHere(
  places: ProjectorPlaces,
  clock: Clock,
  { log, advanced }: ProjectingReport,
): Promise<Projecting> {
  const { projector, close } = await openProjector(places, clock, log, advanced);
  return {
    start: () => projector.start(),
    reached: (position) => projector.watch.reached(position),
    tickUntil: (day) => projector.watch.tickUntil(day),
    close,
  };
}
