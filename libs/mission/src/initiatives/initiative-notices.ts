import { formatDay } from '#calendar';
import { say, type ReadOnly } from '#decider';
import type { MissionState } from '../mission-state.js';
import { announced, forAgendas, type Notice } from '../shared/notice.js';
import type { Day } from '../shared/vocabulary.js';
import { amount, called, counted, decimal } from '../shared/wording.js';
import { MOST_OPEN, openIdeas } from './attention.js';
import { capacityNotices, type InitiativeNoticeRule } from './capacity-notices.js';
import { isRunning, takesAttention } from './initiatives.state.js';
import { actualOf, outcomeOf } from './outcome.js';
import { entriesOf, refsOf } from '../shared/in-order.js';

type State = ReadOnly<Pick<MissionState, 'mission' | 'initiatives'>>;

/** What is overdue or missing about the bets; nothing once the mission is closed. */
export const initiativeNotices = (state: State, day: Day): readonly Notice[] =>
  state.mission.status === 'CLOSED'
    ? []
    : [
        ...entriesOf(state.initiatives.initiatives).flatMap(([subject, bet]) => {
          const found = RULES.flatMap((rule) => rule(subject, bet, state, day) ?? []);
          const approval = found.length === 0 ? toApprove(subject, bet, state, day) : undefined;
          return [...found, ...(approval ? [approval] : [])].map((notice) => ({ ...notice, subject }));
        }),
        ...tooManyIdeas(state),
      ];

const losesOnEverySale: InitiativeNoticeRule = (subject, { status, scenario, approval, name }) =>
  takesAttention({ status }) && scenario?.verdict === 'LOSS_ON_EVERY_SALE' && approval?.waived !== true
    ? {
        code: 'LOSS_ON_EVERY_SALE',
        urgency: 'OVERDUE',
        since: scenario.on,
        fact: {
          fr: `Initiative ${called(subject, name)} : chaque vente perd ${amount(-scenario.unitContributionCents, 'fr')}, aucun volume ne compense.`,
          en: `Initiative ${called(subject, name)}: each sale loses ${amount(-scenario.unitContributionCents, 'en')}; no volume makes up for it.`,
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
        fact: say(
          `L’initiative ${called(subject, name)} n’est pas chiffrée.`,
          `Initiative ${called(subject, name)} has no figures.`,
        ),
        expected: say('Modéliser un scénario.', 'Model a scenario.'),
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
        by: approval.reviewOn,
        fact: {
          fr: `L’initiative ${called(subject, name)} devait être revue le ${formatDay(approval.reviewOn, 'fr')}.`,
          en: `Initiative ${called(subject, name)} was to be reviewed on ${approval.reviewOn}.`,
        },
        expected: {
          fr: 'La mesurer, puis arrêter, ajuster ou amplifier.',
          en: 'Measure it, then stop, adjust or amplify it.',
        },
      }
    : undefined;

const reviewSoon: InitiativeNoticeRule = (subject, { status, approval, measurements, name }, _, day) =>
  isRunning({ status }) &&
  approval &&
  approval.reviewOn >= day &&
  !measurements.some(({ on }) => on >= approval.reviewOn)
    ? {
        code: 'INITIATIVE_REVIEW_SOON',
        urgency: 'WATCH',
        ...announced(approval.reviewOn),
        fact: say(
          `L’initiative ${called(subject, name)} est à revoir le ${formatDay(approval.reviewOn, 'fr')}.`,
          `Initiative ${called(subject, name)} is to be reviewed on ${approval.reviewOn}.`,
        ),
        expected: say(
          'La mesurer, puis arrêter, ajuster ou amplifier.',
          'Measure it, then stop, adjust or amplify it.',
        ),
      }
    : undefined;

/** Put into figures and checked against capacity, without anything against it: it waits for those who approve. */
const toApprove: InitiativeNoticeRule = (subject, { status, scenario, capacityChecks, name }) =>
  status === 'PROPOSED' && scenario && refsOf(capacityChecks).length > 0
    ? {
        code: 'INITIATIVE_TO_APPROVE',
        urgency: 'MISSING',
        since: scenario.on,
        fact: say(
          `L’initiative ${called(subject, name)} est chiffrée et attend une décision.`,
          `Initiative ${called(subject, name)} has its figures and waits for a decision.`,
        ),
        expected: say('L’approuver ou la refuser.', 'Approve or refuse it.'),
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
          fr: `L’initiative ${called(subject, bet.name)} ne paie pas, même en lisant la mesure au mieux.`,
          en: `Initiative ${called(subject, bet.name)} does not pay, even on the best reading of the measurement.`,
        },
        expected: { fr: 'L’arrêter, ou l’ajuster avec un motif.', en: 'Stop it, or adjust it with a reason.' },
      }
    : {
        code: 'AMPLIFY_ADVISED',
        urgency: 'WATCH',
        since: measured.on,
        fact: {
          fr: `L’initiative ${called(subject, bet.name)} paie, même en lisant la mesure au pire.`,
          en: `Initiative ${called(subject, bet.name)} pays, even on the worst reading of the measurement.`,
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
          fr: `L’initiative ${called(subject, bet.name)} compte ${counted(sold, 'fr', 'vente')}, pour un plafond de ${decimal(bet.cap, 'fr')}.`,
          en: `Initiative ${called(subject, bet.name)} has sold ${counted(sold, 'en', 'unit')}, for a cap of ${decimal(bet.cap, 'en')}.`,
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
          fr: `L’initiative ${called(subject, name)} est finie depuis le ${formatDay(over, 'fr')}, sans bilan.`,
          en: `Initiative ${called(subject, name)} has been over since ${over} and is not closed.`,
        },
        expected: {
          fr: 'La clore : ce qu’elle a rapporté, et la leçon à retenir.',
          en: 'Close it: what it brought in, and the lesson learned.',
        },
      };
};

const ending: InitiativeNoticeRule = (subject, { status, to, name }, _, day) =>
  isRunning({ status }) && to >= day
    ? {
        code: 'INITIATIVE_ENDING',
        urgency: 'WATCH',
        ...forAgendas(to),
        fact: say(
          `L’initiative ${called(subject, name)} prend fin le ${formatDay(to, 'fr')}.`,
          `Initiative ${called(subject, name)} ends on ${to}.`,
        ),
        expected: say('La clore et en tirer le bilan, ou l’ajuster.', 'Close it and take stock, or adjust it.'),
      }
    : undefined;

const RULES: readonly InitiativeNoticeRule[] = [
  losesOnEverySale,
  notModelled,
  ...capacityNotices,
  reviewDue,
  reviewSoon,
  advised,
  soldBeyondCap,
  toClose,
  ending,
];

function tooManyIdeas({ initiatives }: State): readonly Notice[] {
  const open = openIdeas(initiatives);
  return open > MOST_OPEN
    ? [
        {
          code: 'TOO_MANY_IDEAS',
          urgency: 'WATCH',
          fact: {
            fr: `${counted(open, 'fr', 'idée ouverte', 'idées ouvertes')} : chacune ajoute de la complexité.`,
            en: `${counted(open, 'en', 'idea')} open: each adds complexity.`,
          },
          expected: { fr: 'En refuser ou en clore.', en: 'Refuse or close some.' },
        },
      ]
    : [];
}
