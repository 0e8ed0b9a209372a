import { addMonths, addWorkingDays, formatDay } from '#calendar';
import { say, type ReadOnly } from '#decider';
import type { MissionState } from '../mission-state.js';
import { entriesOf } from '../shared/in-order.js';
import { isSoon, type Notice } from '../shared/notice.js';
import { called, counted, type Language } from '../shared/wording.js';
import type { Day } from '../shared/vocabulary.js';
import { dossierLines } from './dossier-lines.js';

type State = ReadOnly<Pick<MissionState, 'access' | 'exitReadiness'>>;

/** Working days within which an acquirer's question gets its answer. */
const ANSWER_DAYS = 5;
/** Months within which an erasure is carried out (GDPR, article 12(3)). */
const ERASURE_MONTHS = 1;

/** What others wait for: answers, erasures, and evidence once a sale is under way. It goes on after the mission. */
export const accessNotices = (state: State, day: Day): readonly Notice[] => [
  ...questions(state, day),
  ...erasures(state, day),
  ...grants(state, day),
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

/** Accesses of acquirers that end within days, and that no later grant prolongs. */
const grants = ({ access }: State, day: Day): readonly Notice[] =>
  entriesOf(access.grants).flatMap(([subject, given]): readonly Notice[] => {
    const until = given
      .map((grant) => grant.until)
      .toSorted()
      .at(-1);
    return until === undefined || !isSoon(until, day)
      ? []
      : [
          {
            code: 'AUDIT_ACCESS_ENDING',
            urgency: 'WATCH',
            subject,
            by: until,
            fact: say(
              `L’accès de ${subject} à l’audit prend fin le ${formatDay(until, 'fr')}.`,
              `The audit access of ${subject} ends on ${until}.`,
            ),
            expected: say('Le prolonger, ou le laisser s’éteindre.', 'Extend it, or let it lapse.'),
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
