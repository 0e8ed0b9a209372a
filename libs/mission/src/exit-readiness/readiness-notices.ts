import { formatDay } from '#calendar';
import { say, type Sentence } from '#decider';
import { calledEach, type Sees } from '../mission-titles.js';
import { announced, forAgendas, type Notice } from '../shared/notice.js';
import type { Day } from '../shared/vocabulary.js';
import { evidenceNotices } from './score/evidence-notices.js';
import { isOpenBlocker } from './exit-readiness.state.js';
import type { GateState } from './gates/gates.js';
import type { ReadinessScore } from './score/readiness-score.js';
import type { ReadinessInputs } from '../inputs/readiness-inputs.js';
import { SUBJECT_OF_GATE } from './readiness-vocabulary.js';
import { GATE_NAMES } from '../shared/gates.js';
import { entriesOf, valuesOf } from '../shared/in-order.js';

/** What to do next for the handover. Once the mission is closed, only what was put off until then. */
export function readinessNotices(inputs: ReadinessInputs, score: ReadinessScore, sees: Sees): readonly Notice[] {
  const { asOf } = score;
  const after = [...reserves(inputs, asOf), ...checks(inputs, asOf)];
  if (inputs.mission.status === 'CLOSED') return after;
  return [
    ...gates(inputs, score, sees),
    ...after,
    ...absenceTests(inputs, asOf),
    ...reviews(inputs),
    ...handover(inputs, score),
    ...evidenceNotices(inputs, score, sees),
  ];
}

const gates = (inputs: ReadinessInputs, { gates: all }: ReadinessScore, sees: Sees): readonly Notice[] =>
  all
    .filter(({ blocks }) => blocks)
    .map((gate) => {
      const charged = valuesOf(inputs.exitReadiness.blockers).filter(
        (blocker) => blocker.gate === gate.gate && isOpenBlocker(blocker),
      );
      return {
        code: 'GATE_OPEN',
        urgency: 'BLOCKING',
        subject: gate.gate,
        whose: charged.map(({ declared }) => declared.by),
        fact: factOf(inputs, gate, charged.length > 0, sees),
        expected: say(`Attendu : ${gate.expected.fr}.`, `Expected: ${gate.expected.en}.`),
      };
    });

function factOf(inputs: ReadinessInputs, { gate, subjects }: GateState, charged: boolean, sees: Sees): Sentence {
  const { fr, en } = calledEach(inputs, SUBJECT_OF_GATE[gate], subjects, sees);
  return say(
    `${GATE_NAMES[gate].fr}${fr && ` : ${fr}`}${charged ? '' : ' ; personne ne s’en est chargé'}.`,
    `${GATE_NAMES[gate].en}${en && `: ${en}`}${charged ? '' : '; no one has taken charge of it'}.`,
  );
}

function reserves({ exitReadiness }: ReadinessInputs, asOf: Day): readonly Notice[] {
  return entriesOf(exitReadiness.reserves).flatMap(([subject, { lifted, due, owner, statement, stated }]): Notice[] => {
    if (lifted) return [];
    const name = `${subject} (« ${statement} »)`;
    const english = `${subject} (“${statement}”)`;
    const whose = { subject, ...(owner !== undefined && { whose: [owner] }) };
    const lift = say('La lever avec une preuve.', 'Lift it with evidence.');
    if (due === undefined) {
      return [
        {
          code: 'RESERVE_UNDATED',
          urgency: 'MISSING',
          ...whose,
          since: stated.on,
          fact: say(`La réserve ${name} n’a pas d’échéance.`, `Reserve ${english} has no due date.`),
          expected: say('La redire avec une échéance, ou la lever.', 'Restate it with a due date, or lift it.'),
        },
      ];
    }
    if (due < asOf) {
      return [
        {
          code: 'RESERVE_OVERDUE',
          urgency: 'OVERDUE',
          ...whose,
          since: due,
          by: due,
          fact: say(
            `La réserve ${name} devait être levée le ${formatDay(due, 'fr')}.`,
            `Reserve ${english} was to be lifted by ${due}.`,
          ),
          expected: lift,
        },
      ];
    }
    return [
      {
        code: 'RESERVE_DUE',
        urgency: 'WATCH',
        ...whose,
        ...announced(due),
        fact: say(
          `La réserve ${name} est à lever d’ici au ${formatDay(due, 'fr')}.`,
          `Reserve ${english} is to be lifted by ${due}.`,
        ),
        expected: lift,
      },
    ];
  });
}

const checks = ({ exitReadiness }: ReadinessInputs, asOf: Day): readonly Notice[] =>
  exitReadiness.plannedChecks
    .filter((due) => !exitReadiness.postMissionChecks.some(({ dueOn }) => dueOn === due))
    .flatMap((due): Notice[] => {
      const expected = say(
        'Constater ce qui se pratique encore et l’enregistrer.',
        'See what is still practised, and record it.',
      );
      if (due < asOf) {
        return [
          {
            code: 'POST_MISSION_CHECK_OVERDUE',
            urgency: 'OVERDUE',
            subject: due,
            since: due,
            by: due,
            fact: say(
              `Le contrôle d’après-mission du ${formatDay(due, 'fr')} n’a pas été tenu.`,
              `The post-mission check of ${due} was not held.`,
            ),
            expected,
          },
        ];
      }
      return [
        {
          code: 'POST_MISSION_CHECK_DUE',
          urgency: 'WATCH',
          subject: due,
          ...announced(due),
          fact: say(
            `Un contrôle d’après-mission est prévu le ${formatDay(due, 'fr')}.`,
            `A post-mission check is due on ${due}.`,
          ),
          expected,
        },
      ];
    });

/** Absences of which no one has said how they went: over, under way or to come. */
const absenceTests = ({ exitReadiness }: ReadinessInputs, asOf: Day): readonly Notice[] =>
  entriesOf(exitReadiness.tests).flatMap(([subject, { absent, from, to, completed }]): Notice[] => {
    if (completed) return [];
    const expected = say(
      'Enregistrer le résultat : interruptions, décisions bloquées.',
      'Record the result: interruptions, blocked decisions.',
    );
    return to < asOf
      ? [
          {
            code: 'ABSENCE_TEST_TO_COMPLETE',
            urgency: 'OVERDUE',
            subject,
            since: to,
            by: to,
            fact: say(
              `L’absence de ${absent} (test ${subject}) a pris fin le ${formatDay(to, 'fr')} ; son résultat n’est pas enregistré.`,
              `The absence of ${absent} (test ${subject}) ended on ${to}; its result is not recorded.`,
            ),
            expected,
          },
        ]
      : [
          {
            code: 'ABSENCE_TEST_DUE',
            urgency: 'WATCH',
            subject,
            since: from,
            ...forAgendas(to),
            fact: say(
              `L’absence de ${absent} (test ${subject}) va du ${formatDay(from, 'fr')} au ${formatDay(to, 'fr')}.`,
              `The absence of ${absent} (test ${subject}) lasts from ${from} to ${to}.`,
            ),
            expected,
          },
        ];
  });

/** The last snapshot, as long as neither leadership nor the sponsor said what they think of it. */
function reviews({ exitReadiness }: ReadinessInputs): readonly Notice[] {
  const [subject, last] = entriesOf(exitReadiness.snapshots).at(-1) ?? [];
  if (subject === undefined || !last) {
    return [
      {
        code: 'SNAPSHOT_MISSING',
        urgency: 'MISSING',
        fact: say('Aucun instantané n’a été pris.', 'No snapshot was taken.'),
        expected: say('En prendre un, pour mesurer le chemin parcouru.', 'Take one, to measure progress from here.'),
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
      fact: say(
        `Personne n’a donné son avis sur l’instantané ${subject} du ${formatDay(last.on, 'fr')}.`,
        `No one has given an opinion on snapshot ${subject} of ${last.on}.`,
      ),
      expected: say('La direction ou le sponsor donne son avis.', 'Leadership or the sponsor gives an opinion.'),
    },
  ];
}

/** No gate blocks: is there a plan, and did everybody in it accept? */
function handover(
  { exitReadiness: { plan, acceptances }, access }: ReadinessInputs,
  score: ReadinessScore,
): readonly Notice[] {
  if (!plan) {
    if (score.gates.some(({ blocks }) => blocks)) return [];
    return [
      {
        code: 'HANDOVER_PLAN_MISSING',
        urgency: 'MISSING',
        fact: say(
          'Plus rien ne bloque la sortie, et la passation n’est pas planifiée.',
          'Nothing blocks the exit any more, and no handover is planned.',
        ),
        expected: say('Approuver le plan de passation.', 'Approve the handover plan.'),
      },
    ];
  }
  const { date } = plan;
  const late = date < score.asOf;
  return plan.recipients
    .filter((each) => !acceptances.some(({ recipient }) => recipient === each))
    .map((subject) => ({
      code: late ? 'HANDOVER_NOT_ACCEPTED' : 'HANDOVER_DUE',
      urgency: late ? 'OVERDUE' : 'WATCH',
      subject,
      ...(Object.hasOwn(access.roles, subject) ? { whose: [subject] } : { roles: ['ACQUIRER'] as const }),
      ...(late ? { since: date, by: date } : announced(date)),
      fact: late
        ? say(
            `${subject} devait accepter la passation le ${formatDay(date, 'fr')}.`,
            `${subject} was to accept the handover on ${date}.`,
          )
        : say(
            `${subject} doit accepter la passation le ${formatDay(date, 'fr')}.`,
            `${subject} is to accept the handover on ${date}.`,
          ),
      expected: say('Accepter, avec ou sans réserves.', 'Accept, with or without reserves.'),
    }));
}
