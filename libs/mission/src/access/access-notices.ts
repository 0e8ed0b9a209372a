import { addMonths, addWorkingDays, formatDay } from '#calendar';
import { say, type ReadOnly } from '#decider';
import type { MissionState } from '../mission-state.js';
import { entriesOf } from '../shared/in-order.js';
import { announced, forAgendas, type Notice } from '../shared/notice.js';
import { ROLE_NAMES } from '../shared/names.js';
import { called, counted, listed, type Language } from '../shared/wording.js';
import type { Day, Role } from '../shared/vocabulary.js';
import { dossierLines } from './dossier-lines.js';

type State = ReadOnly<Pick<MissionState, 'access' | 'exitReadiness' | 'mission'>>;

/** Working days within which an acquirer's question gets its answer. */
const ANSWER_DAYS = 5;
/** Months within which an erasure is carried out (GDPR, article 12(3)). */
const ERASURE_MONTHS = 1;

/** What others wait for: answers, erasures, and evidence once a sale is under way. It goes on after the mission. */
export const accessNotices = (state: State, day: Day): readonly Notice[] => [
  ...questions(state, day),
  ...erasures(state, day),
  ...grants(state, day),
  ...(state.mission.status === 'CLOSED' ? [] : roles(state, day)),
  ...dossier(state, day),
];

const questions = ({ access }: State, day: Day): readonly Notice[] =>
  access.questions.flatMap(({ question: subject, by: asker, on, answered }): readonly Notice[] => {
    const by = addWorkingDays(on, ANSWER_DAYS);
    return answered
      ? []
      : [
          {
            code: 'QUESTION_UNANSWERED',
            urgency: by < day ? 'OVERDUE' : 'MISSING',
            subject,
            since: on,
            by,
            fact: say(
              `La question ${subject} de ${asker} attend une réponse depuis le ${formatDay(on, 'fr')}.`,
              `Question ${subject} of ${asker} has waited for an answer since ${on}.`,
            ),
            expected: say('Y répondre en citant la preuve.', 'Answer it, citing the evidence.'),
          },
        ];
  });

const erasures = ({ access }: State, day: Day): readonly Notice[] =>
  entriesOf(access.erasures).flatMap(([subject, { on, destroyed }]): readonly Notice[] => {
    const by = addMonths(on, ERASURE_MONTHS);
    return destroyed
      ? []
      : [
          {
            code: 'ERASURE_PENDING',
            urgency: by < day ? 'OVERDUE' : 'MISSING',
            subject,
            since: on,
            by,
            fact: say(
              `L’effacement de ${subject} est demandé depuis le ${formatDay(on, 'fr')}.`,
              `The erasure of ${subject} has been requested since ${on}.`,
            ),
            expected: say('L’administration du cabinet détruit la clé.', 'The firm’s administration destroys the key.'),
          },
        ];
  });

/** Accesses of acquirers that will end, and that no later grant prolongs. */
const grants = ({ access }: State, day: Day): readonly Notice[] =>
  entriesOf(access.grants).flatMap(([subject, given]): readonly Notice[] => {
    const until = given
      .map((grant) => grant.until)
      .toSorted()
      .at(-1);
    return until === undefined || until < day
      ? []
      : [
          {
            code: 'AUDIT_ACCESS_ENDING',
            urgency: 'WATCH',
            subject,
            ...announced(until),
            fact: say(
              `L’accès de ${subject} à l’audit prend fin le ${formatDay(until, 'fr')}.`,
              `The audit access of ${subject} ends on ${until}.`,
            ),
            expected: say('Le prolonger, ou le laisser s’éteindre.', 'Extend it, or let it lapse.'),
          },
        ];
  });

/** Roles that end on a day, of people whom no later span keeps in them. What was granted to acquirers is told above. */
const roles = ({ access }: State, day: Day): readonly Notice[] =>
  entriesOf(access.roles).flatMap(([subject, spans]): readonly Notice[] => {
    const held = spans.filter(({ role, removedOn }) => role !== 'ACQUIRER' && removedOn === undefined);
    const ending = [...new Set(held.map(({ role }) => role))].flatMap((role): readonly [Role, Day][] => {
      const untils = held.filter((span) => span.role === role).map(({ until }) => until ?? '');
      const last = untils.includes('') ? undefined : untils.toSorted().at(-1);
      return last === undefined || last < day ? [] : [[role, last]];
    });
    const [first] = ending.map(([, until]) => until).toSorted();
    if (first === undefined) return [];
    const names = (language: Language) =>
      listed(
        ending.filter(([, until]) => until === first).map(([role]) => ROLE_NAMES[role][language]),
        language,
      );
    return [
      {
        code: 'ROLE_ENDING',
        urgency: 'WATCH',
        subject,
        confidential: true,
        ...forAgendas(first),
        fact: say(
          `Le rôle de ${subject} (${names('fr')}) prend fin le ${formatDay(first, 'fr')}.`,
          `The role of ${subject} (${names('en')}) ends on ${first}.`,
        ),
        expected: say('Le donner à nouveau, ou le laisser s’éteindre.', 'Assign it again, or let it lapse.'),
      },
    ];
  });

/** Lines without valid evidence, from the letter of intent to the closing: that is when someone looks. */
function dossier(state: State, day: Day): readonly Notice[] {
  const { letterOfIntent, closing } = state.exitReadiness;
  const weak = dossierLines(state, day).filter((line) => line.state !== 'CURRENT' && line.state !== 'EXPIRING');
  if (!letterOfIntent || closing || weak.length === 0) return [];
  const lines = weak.toSorted((a, b) => a.line - b.line);
  const named = (language: Language) => lines.map(({ line, name }) => called(String(line), name[language])).join(', ');
  return [
    {
      code: 'DOSSIER_INCOMPLETE',
      urgency: 'MISSING',
      // Bidders are told no day of a letter of intent.
      confidential: true,
      since: letterOfIntent.on,
      fact: say(
        `${counted(lines.length, 'fr', 'ligne')} du dossier sans preuve valable : ${named('fr')}.`,
        `${counted(lines.length, 'en', 'line')} of the file without valid evidence: ${named('en')}.`,
      ),
      expected: say('Déposer les preuves et mettre l’index à jour.', 'Register the evidence and update the index.'),
    },
  ];
}
