import { addDays } from '#calendar';
import type { ReadOnly } from '#decider';
import type { Notice } from '../shared/notice.js';
import type { Day } from '../shared/vocabulary.js';
import type { MissionSliceState } from './mission.state.js';

/** Days for which leadership is reminded of a line that was struck. */
const REMINDED_FOR = 30;

/** Lines that were struck late or by others than their authors, until leadership has had time to look at them. */
export const struckNotices = ({ struck }: ReadOnly<Pick<MissionSliceState, 'struck'>>, day: Day): readonly Notice[] =>
  struck
    .filter(({ quiet, recordedOn }) => !quiet && day <= addDays(recordedOn, REMINDED_FOR))
    .map(({ line, by, reason, recordedOn }) => ({
      code: 'LINE_STRUCK',
      // What was struck may be of any slice.
      confidential: true,
      urgency: 'WATCH',
      subject: String(line),
      since: recordedOn,
      fact: {
        fr: `${by} a rayé la ligne ${line}. Motif : ${reason}.`,
        en: `${by} struck line ${line}. Reason: ${reason}.`,
      },
      expected: {
        fr: 'Vérifier dans le journal que la ligne était bien une erreur.',
        en: 'Check in the audit trail that the line was a mistake.',
      },
    }));
