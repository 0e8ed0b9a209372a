import type { EventOf, Week } from '../../shared/vocabulary.js';

/** The week of an owner who runs a very small company, in five numbers. */
export type OwnerLoadRecorded = EventOf<
  'OwnerLoadRecorded',
  {
    readonly week: Week;
    /** Hours worked. */
    readonly hours: number;
    /** Operating decisions taken. */
    readonly decisions: number;
    /** Times that work was broken off by someone. */
    readonly interruptions: number;
    /** Evenings and days of the weekend worked, 0 to 9: five evenings, and two days with an evening each. */
    readonly eveningsOrWeekends: number;
    /** How heavy the week was, as the owner feels it: 1 light to 5 too much. */
    readonly load: number;
  }
>;
