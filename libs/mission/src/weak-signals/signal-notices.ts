import { addDays, addWorkingDays, formatDay, fridayOf, isClosedWeek, nextWeek } from '#calendar';
import type { ReadOnly } from '#decider';
import { SIGNAL_DAYS } from './weak-signals-vocabulary.js';
import { governanceGaps } from '../governance-views/gaps/governance-gaps.js';
import type { MissionState } from '../mission-state.js';
import type { Notice } from '../shared/notice.js';
import type { Day } from '../shared/vocabulary.js';
import { contradictionOf } from './contradiction.js';
import { expectedAct } from './expected-act.js';
import { respondedOn } from './response.js';
import { isOpen } from './weak-signals.state.js';
import { talliesByWeek } from '../inputs/weekly-tallies.js';
import { valuesOf } from '../shared/in-order.js';

type State = ReadOnly<MissionState>;
type Finder = (state: State, day: Day) => readonly Notice[];

/** Working days within which people should have taken note of a signal. */
const NOTED_WITHIN = 5;

/** What is to be done about signals, dismissals that proved wrong, and weeks that nobody counted. */
export const signalNotices: Finder = (state, day) =>
  state.mission.status === 'CLOSED'
    ? []
    : [...waiting(state, day), ...contradicted(state, day), ...uncounted(state, day)];

/** Dates that the system watches without raising a signal: they are reminders, and hold up nothing. */
const WATCHED: readonly string[] = [
  'LEGITIMACY_LOW',
  'SPONSOR_MISSING',
  'SPONSOR_VACANT',
  'SPONSOR_ABSENT',
  'ZONE_WITHOUT_PROCESS',
  'ROLE_MODEL_REVIEW_DUE',
];

/** The deadlines of governance that have passed. */
export const deadlineNotices: Finder = (state, day) =>
  governanceGaps(state, day).filter(({ code }) => WATCHED.includes(code));

/** Open signals that hold up the exit, and those that nobody has taken note of. */
const waiting: Finder = ({ weakSignals }, day) =>
  valuesOf(weakSignals.signals)
    .filter(isOpen)
    .flatMap((signal): Notice[] => {
      const { signal: subject, detector, raisedOn } = signal;
      const expected = expectedAct(signal, day);
      if (!expected) return [];
      if (expected.overdue) {
        return [
          {
            code: 'SIGNAL_HOLDS_UP_EXIT',
            urgency: 'BLOCKING',
            subject,
            since: addDays(expected.by, 1),
            fact: {
              fr: `${subject} (${detector}) est ouvert depuis plus de ${SIGNAL_DAYS} jours : il retient la sortie.`,
              en: `${subject} (${detector}) has been open for more than ${SIGNAL_DAYS} days: it holds up the exit.`,
            },
            expected: expected.act,
          },
        ];
      }
      const due = addWorkingDays(raisedOn, NOTED_WITHIN);
      if (respondedOn(signal) !== undefined || day <= due) return [];
      return [
        {
          code: 'SIGNAL_UNANSWERED',
          urgency: 'OVERDUE',
          subject,
          since: due,
          fact: {
            fr: `Personne n’a pris connaissance de ${subject} (${detector}), levé le ${formatDay(raisedOn, 'fr')}.`,
            en: `Nobody has taken note of ${subject} (${detector}), raised on ${raisedOn}.`,
          },
          expected: expected.act,
        },
      ];
    });

/** Dismissals that proved wrong, until people have said what the signal was worth. */
const contradicted: Finder = (state) =>
  valuesOf(state.weakSignals.signals).flatMap(({ signal: subject, dismissed, judged }): Notice[] => {
    const found = contradictionOf(state, subject);
    if (!found || !dismissed || judged) return [];
    return [
      {
        code: 'DISMISSAL_CONTRADICTED',
        urgency: 'WATCH',
        subject,
        since: found.on,
        fact: {
          fr: `${subject} a été écarté ; ${found.daysLater} jours plus tard, ${found.signal} a fait remplacer la décision ${found.replaces}.`,
          en: `${subject} was dismissed; ${found.daysLater} days later, ${found.signal} had decision ${found.replaces} replaced.`,
        },
        expected: { fr: 'Dire si le signal était fondé.', en: 'Say whether the signal was right.' },
      },
    ];
  });

/** The first open week without a tally, a week after its end. */
const uncounted: Finder = ({ mission, weakSignals }, day) => {
  const last = talliesByWeek(weakSignals).at(-1)?.week;
  if (mission.status !== 'ACTIVE' || last === undefined) return [];
  let missing = nextWeek(last);
  while (isClosedWeek(mission.closures, missing)) missing = nextWeek(missing);
  const due = addDays(fridayOf(missing), 7);
  if (day <= due) return [];
  return [
    {
      code: 'TALLY_MISSING',
      urgency: 'OVERDUE',
      subject: missing,
      since: due,
      fact: {
        fr: `Rien n’a été relevé depuis ${last} : les détecteurs hebdomadaires ne voient plus rien.`,
        en: `Nothing was counted since ${last}: the weekly detectors see nothing any more.`,
      },
      expected: {
        fr: 'Relever les semaines ouvertes ; une semaine de fermeture n’a pas de relevé.',
        en: 'Record the open weeks; a week of closure has no tally.',
      },
    },
  ];
};
