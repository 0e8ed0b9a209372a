import { formatDay } from '#calendar';
import { say, type Refusal, type Sentence } from '#decider';
import { refuse } from '../refusals/refusals.js';
import type { Day } from '../shared/vocabulary.js';

/** What an objective may lack, with the letter of SMART that fails. S is the issue that an objective serves. */
const LACKS = {
  baseline: { letter: 'M', why: say('aucune base mesurée', 'no measured baseline') },
  target: { letter: 'A', why: say('la cible est égale à la base', 'the target equals the baseline') },
  feasible: { letter: 'A', why: say('rien ne dit comment l’atteindre', 'nothing says how it can be reached') },
  relevant: { letter: 'R', why: say('rien ne dit pourquoi il compte', 'nothing says why it matters') },
} as const satisfies Readonly<Record<string, { readonly letter: 'M' | 'A' | 'R'; readonly why: Sentence }>>;

/** The objective is not SMART, because of this field. */
export const notSmart = (field: keyof typeof LACKS): Refusal => refuse('NOT_SMART', { ...LACKS[field], field });

/** T: an objective is due after the day on which it is set, and before the mission ends. */
export function untimely(due: Day, setOn: Day, plannedEnd: Day): Refusal | undefined {
  if (due > plannedEnd) {
    return refuse('NOT_SMART', {
      letter: 'T',
      why: say(
        `l’échéance du ${formatDay(due, 'fr')} dépasse la fin prévue, le ${formatDay(plannedEnd, 'fr')}`,
        `due on ${due}, after the planned end of ${plannedEnd}`,
      ),
      field: 'due',
      due,
      plannedEnd,
    });
  }
  return due <= setOn
    ? refuse('NOT_SMART', {
        letter: 'T',
        why: say(
          `l’échéance du ${formatDay(due, 'fr')} n’est pas après le ${formatDay(setOn, 'fr')}, jour où il est fixé`,
          `due on ${due}, not after ${setOn}, the day on which it is set`,
        ),
        field: 'due',
        due,
        plannedEnd,
      })
    : undefined;
}
