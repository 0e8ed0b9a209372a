import { formatDay } from '#calendar';
import type { ReadOnly } from '#decider';
import type { MissionState } from '../mission-state.js';
import type { Notice } from '../shared/notice.js';
import type { Day } from '../shared/vocabulary.js';
import { amount } from '../shared/wording.js';
import { MOST_OPEN, openIdeas } from './attention.js';
import { capacityNotices, type InitiativeNoticeRule } from './capacity-notices.js';
import { isRunning, takesAttention } from './initiatives.state.js';
import { actualOf, outcomeOf } from './outcome.js';
import { entriesOf } from '../shared/in-order.js';

type State = ReadOnly<Pick<MissionState, 'mission' | 'initiatives'>>;

/** What is overdue or missing about the bets; nothing once the mission is closed. */
export const initiativeNotices = (state: State, day: Day): readonly Notice[] =>
  state.mission.status === 'CLOSED'
    ? []
    : [
        ...entriesOf(state.initiatives.initiatives).flatMap(([subject, bet]) =>
          RULES.flatMap((rule) => {
            const found = rule(subject, bet, state, day);
            return found ? [{ ...found, subject }] : [];
          }),
        ),
        ...tooManyIdeas(state),
      ];

const losesOnEverySale: InitiativeNoticeRule = (subject, { status, scenario, approval, name }) =>
  takesAttention({ status }) && scenario?.verdict === 'LOSS_ON_EVERY_SALE' && approval?.waived !== true
    ? {
        code: 'LOSS_ON_EVERY_SALE',
        urgency: 'OVERDUE',
        since: scenario.on,
        fact: {
          fr: `${name} (${subject}) : chaque vente perd ${amount(-scenario.unitContributionCents, 'fr')}, aucun volume ne compense.`,
          en: `${name} (${subject}): each sale loses ${amount(-scenario.unitContributionCents, 'en')}; no volume makes up for it.`,
        },
        expected: { fr: 'La refuser, ou changer l’offre.', en: 'Refuse it, or change the offer.' },
      }
    : undefined;

const notModelled: InitiativeNoticeRule = (subject, { status, scenario, name, proposedOn }) =>
  status === 'PROPOSED' && !scenario
    ? {
        code: 'SCENARIO_MISSING',
        urgency: 'MISSING',
        since: proposedOn,
        fact: { fr: `${name} (${subject}) n’est pas chiffrée.`, en: `${name} (${subject}) is not put into figures.` },
        expected: { fr: 'Modéliser un scénario.', en: 'Model a scenario.' },
      }
    : undefined;

const reviewDue: InitiativeNoticeRule = (subject, { status, approval, measurements, name }, _, day) =>
  isRunning({ status }) &&
  approval &&
  approval.reviewOn < day &&
  !measurements.some(({ on }) => on >= approval.reviewOn)
    ? {
        code: 'INITIATIVE_REVIEW_DUE',
        urgency: 'OVERDUE',
        since: approval.reviewOn,
        fact: {
          fr: `${name} (${subject}) devait être revue le ${formatDay(approval.reviewOn, 'fr')}.`,
          en: `${name} (${subject}) was to be reviewed on ${approval.reviewOn}.`,
        },
        expected: {
          fr: 'La mesurer, puis arrêter, ajuster ou amplifier.',
          en: 'Measure it, then stop, adjust or amplify it.',
        },
      }
    : undefined;

const advised: InitiativeNoticeRule = (subject, bet) => {
  const measured = bet.measurements.at(-1);
  const advice = measured && outcomeOf(bet, measured).advice;
  if (!isRunning(bet) || !measured || advice === undefined || advice === 'CONTINUE') return undefined;
  const steered = bet.steers.some(({ revision }) => revision > measured.revision);
  if (steered) return undefined;
  return advice === 'STOP'
    ? {
        code: 'STOP_ADVISED',
        urgency: 'OVERDUE',
        since: measured.on,
        fact: {
          fr: `${bet.name} (${subject}) ne paie pas, même au mieux de la mesure.`,
          en: `${bet.name} (${subject}) does not pay, not even at the best of the measurement.`,
        },
        expected: { fr: 'L’arrêter, ou l’ajuster avec un motif.', en: 'Stop it, or adjust it with a reason.' },
      }
    : {
        code: 'AMPLIFY_ADVISED',
        urgency: 'WATCH',
        since: measured.on,
        fact: {
          fr: `${bet.name} (${subject}) paie, même au pire de la mesure.`,
          en: `${bet.name} (${subject}) pays, even at the worst of the measurement.`,
        },
        expected: { fr: 'L’amplifier si la capacité suffit.', en: 'Amplify it, if capacity allows.' },
      };
};

const soldBeyondCap: InitiativeNoticeRule = (subject, bet) => {
  const sold = actualOf(bet)?.sold ?? 0;
  return isRunning(bet) && bet.cap !== undefined && sold > bet.cap
    ? {
        code: 'CAP_EXCEEDED',
        urgency: 'OVERDUE',
        fact: {
          fr: `${bet.name} (${subject}) : ${sold} ventes, plafond ${bet.cap}.`,
          en: `${bet.name} (${subject}): ${sold} sold, cap ${bet.cap}.`,
        },
        expected: {
          fr: 'L’arrêter, ou relever le plafond avec un motif.',
          en: 'Stop it, or raise the cap with a reason.',
        },
      }
    : undefined;
};

const toClose: InitiativeNoticeRule = (subject, { status, to, stopped, name }, _, day) => {
  const over = status === 'STOPPED' ? stopped?.on : isRunning({ status }) && to < day ? to : undefined;
  return over === undefined
    ? undefined
    : {
        code: 'INITIATIVE_TO_CLOSE',
        urgency: 'OVERDUE',
        since: over,
        fact: {
          fr: `${name} (${subject}) est finie depuis le ${formatDay(over, 'fr')}, sans bilan.`,
          en: `${name} (${subject}) has been over since ${over}, without a closing.`,
        },
        expected: {
          fr: 'La clore : ce qu’elle a rapporté, et la leçon.',
          en: 'Close it: what it brought, and the lesson.',
        },
      };
};

const RULES: readonly InitiativeNoticeRule[] = [
  losesOnEverySale,
  notModelled,
  ...capacityNotices,
  reviewDue,
  advised,
  soldBeyondCap,
  toClose,
];

function tooManyIdeas({ initiatives }: State): readonly Notice[] {
  const open = openIdeas(initiatives);
  return open > MOST_OPEN
    ? [
        {
          code: 'TOO_MANY_IDEAS',
          urgency: 'WATCH',
          fact: {
            fr: `${open} idées ouvertes : chacune ajoute de la complexité.`,
            en: `${open} ideas are open: each adds complexity.`,
          },
          expected: { fr: 'En refuser ou en clore.', en: 'Refuse or close some.' },
        },
      ]
    : [];
}
