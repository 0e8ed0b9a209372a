import { addDays, addWorkingDays, formatDay, fridayOf, isClosedWeek, nextWeek } from '#calendar';
import { say, type ReadOnly } from '#decider';
import { DETECTOR_NAMES, isOfAPerson, SIGNAL_DAYS } from './weak-signals-vocabulary.js';
import { governanceGaps } from '../governance-views/gaps/governance-gaps.js';
import { gateUrgency } from '../inputs/gate-urgency.js';
import type { MissionState } from '../mission-state.js';
import type { Notice } from '../shared/notice.js';
import type { Day } from '../shared/vocabulary.js';
import { contradictionOf } from './contradiction.js';
import { expectedAct, type ExpectedAct } from './expected-act.js';
import { respondedOn } from './response.js';
import { isOpen, type Signal } from './weak-signals.state.js';
import { ownerLoadNotices } from './owner-load/owner-load-notices.js';
import { unansweredObservations as unanswered } from './mirror/mirror-notices.js';
import { talliesByWeek } from '../inputs/weekly-tallies.js';
import { entriesOf, valuesOf } from '../shared/in-order.js';
import { called, counted, type Language } from '../shared/wording.js';

type State = ReadOnly<MissionState>;
type Finder = (state: State, day: Day) => readonly Notice[];

/** Working days within which people should have taken note of a signal. */
const NOTED_WITHIN = 5;

/** What is to be done about signals, dismissals that proved wrong, weeks that were not counted, and open questions. */
export const signalNotices: Finder = (state, day) =>
  state.mission.status === 'CLOSED'
    ? []
    : [
        ...waiting(state, day),
        ...contradicted(state, day),
        ...uncounted(state, day),
        ...unclear(state, day),
        ...unanswered(state, day),
        ...ownerLoadNotices(state, day),
      ].map((notice) => ({ ...notice, confidential: true }));

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

/** Every open signal: it holds up the exit, no one has taken note of it, or it is not settled yet. */
const waiting: Finder = (state, day) =>
  valuesOf(state.weakSignals.signals)
    .filter(isOpen)
    .flatMap((signal): Notice[] => {
      const { signal: subject, raisedOn } = signal;
      const expected = expectedAct(signal, day);
      if (!expected) return [];
      const [fr, en] = [nameOf(signal, 'fr'), nameOf(signal, 'en')];
      const told = { subject, ...askedOf(state, signal, expected), expected: expected.act };
      if (expected.overdue && expected.by !== undefined) {
        return [
          {
            code: 'SIGNAL_HOLDS_UP_EXIT',
            urgency: gateUrgency(state, 'G-SIG'),
            ...told,
            since: addDays(expected.by, 1),
            by: expected.by,
            fact: say(
              `Le signal ${fr} est ouvert depuis plus de ${counted(SIGNAL_DAYS, 'fr', 'jour')} : il retient la sortie.`,
              `Signal ${en} has been open for more than ${counted(SIGNAL_DAYS, 'en', 'day')}: it holds up the exit.`,
            ),
          },
        ];
      }
      if (respondedOn(signal) !== undefined) {
        return [
          {
            code: 'SIGNAL_OPEN',
            urgency: 'WATCH',
            ...told,
            since: raisedOn,
            ...(expected.by !== undefined && { by: expected.by }),
            fact: say(
              `Le signal ${fr}, émis le ${formatDay(raisedOn, 'fr')}, est encore ouvert.`,
              `Signal ${en}, raised on ${raisedOn}, is still open.`,
            ),
          },
        ];
      }
      const due = addWorkingDays(raisedOn, NOTED_WITHIN);
      return [
        {
          code: 'SIGNAL_UNANSWERED',
          urgency: day > due ? 'OVERDUE' : 'MISSING',
          ...told,
          since: day > due ? due : raisedOn,
          by: due,
          fact: say(
            `Personne n’a pris connaissance du signal ${fr}, émis le ${formatDay(raisedOn, 'fr')}.`,
            `No one has taken note of signal ${en}, raised on ${raisedOn}.`,
          ),
        },
      ];
    });

/** A signal about a person's load is put to that person. */
function askedOf(
  { mission: { draft } }: State,
  { signal }: ReadOnly<Signal>,
  { role }: ExpectedAct,
): Pick<Notice, 'whose' | 'roles'> {
  return isOfAPerson(signal) && draft ? { whose: [draft.owner] } : { roles: [role] };
}

/** A signal by its reference, what it is about and its subject. */
const nameOf = ({ signal, detector, subject }: ReadOnly<Signal>, language: Language): string =>
  called(signal, `${DETECTOR_NAMES[detector][language]}${subject === undefined ? '' : `, ${subject}`}`);

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
        fact: say(
          `Le signal ${subject} a été écarté ; ${counted(found.daysLater, 'fr', 'jour')} plus tard, le signal ${found.signal} a fait remplacer la décision ${found.replaces}.`,
          `Signal ${subject} was dismissed; ${counted(found.daysLater, 'en', 'day')} later, signal ${found.signal} had decision ${found.replaces} replaced.`,
        ),
        expected: say('Dire si le signal était fondé.', 'Say whether the signal was right.'),
      },
    ];
  });

/** The first open week without a tally: asked for from its Friday on, late a week later. */
const uncounted: Finder = ({ mission, weakSignals }, day) => {
  const last = talliesByWeek(weakSignals).at(-1)?.week;
  if (mission.status !== 'ACTIVE' || last === undefined) return [];
  let missing = nextWeek(last);
  while (isClosedWeek(mission.closures, missing)) missing = nextWeek(missing);
  const friday = fridayOf(missing);
  const by = addDays(friday, 7);
  return [
    day > by
      ? {
          code: 'TALLY_MISSING',
          urgency: 'OVERDUE',
          subject: missing,
          since: by,
          by,
          fact: say(
            `Rien n’a été relevé depuis ${last} : les détecteurs hebdomadaires ne voient plus rien.`,
            `Nothing has been counted since ${last}: the weekly detectors are blind.`,
          ),
          expected: say(
            'Relever les semaines ouvertes ; une semaine de fermeture n’a pas de relevé.',
            'Record the open weeks; a week of closure has no tally.',
          ),
        }
      : {
          code: 'TALLY_DUE',
          urgency: 'MISSING',
          subject: missing,
          since: friday,
          by,
          from: friday,
          fact: say(`Le relevé de ${missing} n’est pas encore fait.`, `The tally of ${missing} is not recorded yet.`),
          expected: say('Relever la semaine.', 'Record the week.'),
        },
  ];
};

/** Questions about what is meant that no one has answered. */
const unclear: Finder = ({ weakSignals }, day) =>
  entriesOf(weakSignals.clarifications).flatMap(([subject, { topic, on, by: asker, answered }]): Notice[] => {
    const by = addWorkingDays(on, NOTED_WITHIN);
    return answered
      ? []
      : [
          {
            code: 'CLARIFICATION_UNANSWERED',
            urgency: day > by ? 'OVERDUE' : 'MISSING',
            subject,
            since: on,
            by,
            fact: say(
              `La question de ${asker} sur « ${topic} » (${subject}) attend une réponse depuis le ${formatDay(on, 'fr')}.`,
              `The question of ${asker} about “${topic}” (${subject}) has waited for an answer since ${on}.`,
            ),
            expected: say('Y répondre.', 'Answer it.'),
          },
        ];
  });
