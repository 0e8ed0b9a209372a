import { formatDay } from '#calendar';
import type { Notice } from '../shared/notice.js';
import type { Day } from '../shared/vocabulary.js';
import { isOpenBlocker } from './exit-readiness.state.js';
import type { GateState } from './gates/gates.js';
import type { ReadinessScore } from './score/readiness-score.js';
import type { ReadinessInputs } from '../inputs/readiness-inputs.js';
import { GATE_NAMES } from './readiness-vocabulary.js';
import { entriesOf, valuesOf } from '../shared/in-order.js';

/** What to do next for the handover. Once the mission is closed, only what was put off until then. */
export function readinessNotices(inputs: ReadinessInputs, score: ReadinessScore): readonly Notice[] {
  const { asOf } = score;
  const after = [...reserves(inputs, asOf), ...checks(inputs, asOf)];
  if (inputs.mission.status === 'CLOSED') return after;
  return [...gates(inputs, score), ...after, ...reviews(inputs), ...handover(inputs, score)];
}

const gates = ({ exitReadiness }: ReadinessInputs, { gates: all }: ReadinessScore): readonly Notice[] =>
  all
    .filter(({ blocks }) => blocks)
    .map((gate) => {
      const charged = valuesOf(exitReadiness.blockers).some(
        (blocker) => blocker.gate === gate.gate && isOpenBlocker(blocker),
      );
      return {
        code: 'GATE_OPEN',
        urgency: 'BLOCKING' as const,
        subject: gate.gate,
        fact: factOf(gate, charged),
        expected: { fr: `Attendu : ${gate.expected.fr}.`, en: `Expected: ${gate.expected.en}.` },
      };
    });

function factOf({ gate, subjects }: GateState, charged: boolean) {
  const named = subjects.length === 0 ? '' : ` (${subjects.join(', ')})`;
  return {
    fr: `${GATE_NAMES[gate].fr}${named}${charged ? '' : ' ; personne ne s’en est chargé'}.`,
    en: `${GATE_NAMES[gate].en}${named}${charged ? '' : '; nobody took charge of it'}.`,
  };
}

const reserves = ({ exitReadiness }: ReadinessInputs, asOf: Day): readonly Notice[] =>
  entriesOf(exitReadiness.reserves)
    .filter(([, { lifted, due }]) => !lifted && (due === undefined || due < asOf))
    .map(([subject, { due, stated }]) =>
      due === undefined
        ? {
            code: 'RESERVE_UNDATED',
            urgency: 'MISSING' as const,
            subject,
            since: stated.on,
            fact: { fr: `La réserve ${subject} n’a pas d’échéance.`, en: `Reserve ${subject} has no due date.` },
            expected: {
              fr: 'La redire avec une échéance, ou la lever.',
              en: 'Restate it with a due date, or lift it.',
            },
          }
        : {
            code: 'RESERVE_OVERDUE',
            urgency: 'OVERDUE' as const,
            subject,
            since: due,
            fact: {
              fr: `La réserve ${subject} devait être levée le ${formatDay(due, 'fr')}.`,
              en: `Reserve ${subject} was to be lifted by ${due}.`,
            },
            expected: { fr: 'La lever avec une preuve.', en: 'Lift it with evidence.' },
          },
    );

const checks = ({ exitReadiness }: ReadinessInputs, asOf: Day): readonly Notice[] =>
  exitReadiness.plannedChecks
    .filter((due) => due < asOf && !exitReadiness.postMissionChecks.some(({ dueOn }) => dueOn === due))
    .map((since) => ({
      code: 'POST_MISSION_CHECK_OVERDUE',
      urgency: 'OVERDUE',
      subject: since,
      since,
      fact: {
        fr: `Le contrôle du ${formatDay(since, 'fr')} n’a pas été tenu.`,
        en: `The check of ${since} was not held.`,
      },
      expected: {
        fr: 'Constater ce qui se pratique encore et l’enregistrer.',
        en: 'See what is still practised, and record it.',
      },
    }));

/** The last snapshot, as long as neither leadership nor the sponsor said what they think of it. */
function reviews({ exitReadiness }: ReadinessInputs): readonly Notice[] {
  const [subject, last] = entriesOf(exitReadiness.snapshots).at(-1) ?? [];
  if (subject === undefined || !last) {
    return [
      {
        code: 'SNAPSHOT_MISSING',
        urgency: 'MISSING',
        fact: { fr: 'Aucun instantané n’a été pris.', en: 'No snapshot was taken.' },
        expected: { fr: 'En prendre un, pour mesurer le chemin.', en: 'Take one, to measure the way.' },
      },
    ];
  }
  if (last.reviews.length > 0) return [];
  return [
    {
      code: 'SNAPSHOT_UNREVIEWED',
      urgency: 'WATCH',
      subject,
      since: last.on,
      fact: { fr: `Personne n’a donné son avis sur ${subject}.`, en: `Nobody gave an opinion on ${subject}.` },
      expected: { fr: 'Avis de la direction ou du sponsor.', en: 'Opinion of leadership or the sponsor.' },
    },
  ];
}

/** No gate blocks: is there a plan, and did everybody in it accept? */
function handover({ exitReadiness: { plan, acceptances } }: ReadinessInputs, score: ReadinessScore): readonly Notice[] {
  if (!plan) {
    if (score.gates.some(({ blocks }) => blocks)) return [];
    return [
      {
        code: 'HANDOVER_PLAN_MISSING',
        urgency: 'MISSING',
        fact: {
          fr: 'Rien ne bloque, et la passation n’est pas planifiée.',
          en: 'Nothing blocks, and no handover is planned.',
        },
        expected: { fr: 'Approuver le plan de passation.', en: 'Approve the handover plan.' },
      },
    ];
  }
  const waiting = plan.recipients.filter((each) => !acceptances.some(({ recipient }) => recipient === each));
  if (plan.date >= score.asOf) return [];
  return waiting.map((subject) => ({
    code: 'HANDOVER_NOT_ACCEPTED',
    urgency: 'OVERDUE',
    subject,
    since: plan.date,
    fact: {
      fr: `${subject} devait accepter la passation le ${formatDay(plan.date, 'fr')}.`,
      en: `${subject} was to accept the handover on ${plan.date}.`,
    },
    expected: { fr: 'Accepter, avec ou sans réserves.', en: 'Accept, with or without reserves.' },
  }));
}
