import type { Day, EventOf, Ref } from '../../shared/vocabulary.js';

/** The outsider was where the work is done. */
export type FieldVisitRecorded = EventOf<
  'FieldVisitRecorded',
  {
    readonly site: string;
    /** Day of the visit. */
    readonly on: Day;
    /** People who were talked to. */
    readonly met: number;
    /** Processes that were seen at work. */
    readonly about: readonly Ref[];
    /** What was observed there, and told to someone of the company. */
    readonly observations: readonly Ref[];
  }
>;
