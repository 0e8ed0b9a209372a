import { workingDaysIn } from '#calendar';
import type { ReadOnly } from '#decider';
import type { Day, PersonCode } from '../../shared/vocabulary.js';
import type { AbsenceResult } from '../exit-readiness.events.js';
import type { AbsenceTest } from '../exit-readiness.state.js';

/** Working days from which an absence says something. */
const LONG_ENOUGH = 10;
/** Times the absent person may be called back in. */
const FEW_INTERRUPTIONS = 2;

const earlier = (a: Day, b: Day): Day => (a < b ? a : b);

/** Working days of an absence that ended on a day, or at its planned end when that came first. */
export const workingDaysAway = ({ from, to }: Pick<ReadOnly<AbsenceTest>, 'from' | 'to'>, endedOn: Day): number =>
  workingDaysIn(from, earlier(to, endedOn));

/** Was the absence long enough, and did the company do without the absent person? */
export const absenceResult = (workingDays: number, interruptions: number, blockedDecisions: number): AbsenceResult =>
  workingDays >= LONG_ENOUGH && interruptions <= FEW_INTERRUPTIONS && blockedDecisions === 0 ? 'PASSED' : 'FAILED';

/** Is the person away for this test on one of these days? A test that was completed early leaves its last days free. */
export const isAwayDuring = (
  { absent, from, to, completed }: ReadOnly<AbsenceTest>,
  person: PersonCode,
  span: { readonly from: Day; readonly to: Day },
): boolean => absent === person && from <= span.to && span.from <= (completed ? earlier(to, completed.on) : to);
