import { addMonths, addWorkingDays, formatDay } from '#calendar';
import type { ReadOnly } from '#decider';
import type { MissionState } from '../mission-state.js';
import { entriesOf } from '../shared/in-order.js';
import type { Notice } from '../shared/notice.js';
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
  ...dossier(state, day),
];

const questions = ({ access }: State, day: Day): readonly Notice[] =>
  access.questions.flatMap(({ question: subject, by, on, answered }): readonly Notice[] =>
    answered
      ? []
      : [
          {
            code: 'QUESTION_UNANSWERED',
            urgency: addWorkingDays(on, ANSWER_DAYS) < day ? 'OVERDUE' : 'MISSING',
            subject,
            since: on,
            fact: {
              fr: `La question ${subject} de ${by} attend depuis le ${formatDay(on, 'fr')}.`,
              en: `Question ${subject} of ${by} has waited since ${on}.`,
            },
            expected: { fr: 'Y répondre en citant la preuve.', en: 'Answer it, citing the evidence.' },
          },
        ],
  );

const erasures = ({ access }: State, day: Day): readonly Notice[] =>
  entriesOf(access.erasures).flatMap(([subject, { on, destroyed }]): readonly Notice[] =>
    destroyed
      ? []
      : [
          {
            code: 'ERASURE_PENDING',
            urgency: addMonths(on, ERASURE_MONTHS) < day ? 'OVERDUE' : 'MISSING',
            subject,
            since: on,
            fact: {
              fr: `L’effacement de ${subject} est demandé depuis le ${formatDay(on, 'fr')}.`,
              en: `The erasure of ${subject} has been requested since ${on}.`,
            },
            expected: {
              fr: 'L’administration du cabinet détruit la clé (destroySubjectKey).',
              en: 'The firm’s administration destroys the key (destroySubjectKey).',
            },
          },
        ],
  );

/** Lines without valid evidence, from the letter of intent to the closing: that is when somebody looks. */
function dossier(state: State, day: Day): readonly Notice[] {
  const { letterOfIntent, closing } = state.exitReadiness;
  const weak = dossierLines(state, day).filter((line) => line.state !== 'CURRENT' && line.state !== 'EXPIRING');
  if (!letterOfIntent || closing || weak.length === 0) return [];
  const lines = weak
    .map(({ line }) => line)
    .sort((a, b) => a - b)
    .join(', ');
  return [
    {
      code: 'DOSSIER_INCOMPLETE',
      urgency: 'MISSING',
      since: letterOfIntent.on,
      fact: {
        fr: `Lignes du dossier sans preuve valable : ${lines}.`,
        en: `Lines of the dossier without valid evidence: ${lines}.`,
      },
      expected: {
        fr: 'Déposer les preuves et mettre l’index à jour (dossierIndex dit ce qui manque).',
        en: 'Deposit the evidence and update the index (dossierIndex says what is missing).',
      },
    },
  ];
}
