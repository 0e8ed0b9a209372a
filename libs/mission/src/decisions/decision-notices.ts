import { addDays, addWorkingDays, formatDay } from '#calendar';
import { say, type ReadOnly } from '#decider';
import { effectiveDecider } from '../governance/effective-decider.js';
import type { MissionState } from '../mission-state.js';
import { titleOf } from '../mission-titles.js';
import { entriesOf, valuesOf } from '../shared/in-order.js';
import { announced, type Notice } from '../shared/notice.js';
import type { Day } from '../shared/vocabulary.js';
import { called, listed } from '../shared/wording.js';
import { openConflicts } from './conflict-delay.js';
import { isTaken, openConflict, suspending } from './decisions.state.js';
import { WAITS_FOR } from './proposal-delay.js';
import { awaitedReview } from './taken-decision.js';

type Mission = ReadOnly<Pick<MissionState, 'mission' | 'decisions' | 'governance'>>;

/** What waits for someone to decide, and is not late yet; what is late, the gaps of governance tell. */
export const decisionNotices = (mission: Mission, day: Day): readonly Notice[] =>
  mission.mission.status === 'CLOSED'
    ? []
    : [...proposals(mission, day), ...conflicts(mission, day), ...reviews(mission, day)];

/** Proposals that nothing suspends: the decider of their domain is asked. */
const proposals = ({ decisions, governance }: Mission, day: Day): readonly Notice[] =>
  entriesOf(decisions.proposed).flatMap(([subject, { title, domain, on }]): Notice[] => {
    const discussion = decisions.discussions[subject];
    const by = addDays(on, WAITS_FOR);
    if (isTaken(decisions, subject) || openConflict(discussion) || suspending(discussion).length > 0 || by < day)
      return [];
    return [
      {
        code: 'DECISION_TO_TAKE',
        urgency: 'MISSING',
        subject,
        since: on,
        by,
        whose: effectiveDecider(governance, domain, day).mayDecide,
        fact: say(
          `La proposition ${called(subject, title)}, sur « ${domain} », attend une décision depuis le ${formatDay(on, 'fr')}.`,
          `Proposal ${called(subject, title)}, on “${domain}”, has waited for a decision since ${on}.`,
        ),
        expected: say(
          'Prendre la décision, ou dire ce qui manque pour la prendre.',
          'Decide, or say what is missing to decide.',
        ),
      },
    ];
  });

/** Mediations and arbitrations within the time that was promised for them. */
const conflicts = (mission: Mission, day: Day): readonly Notice[] =>
  openConflicts(mission, day)
    .filter(({ late }) => !late)
    .map(({ decision: subject, conflict, allowedDays }) => {
      const { kind, third, parties, opened } = conflict;
      const title = titleOf(mission, 'decision', subject, () => true)?.fr;
      const told = { subject, since: opened.on, by: addWorkingDays(opened.on, allowedDays), whose: [third] };
      return kind === 'MEDIATION'
        ? {
            code: 'MEDIATION_RUNNING',
            urgency: 'MISSING',
            ...told,
            fact: say(
              `Une médiation est ouverte sur ${called(subject, title)} entre ${listed(parties, 'fr')}.`,
              `A mediation is open on ${called(subject, title)} between ${listed(parties, 'en')}.`,
            ),
            expected: say(`${third} la conclut.`, `${third} concludes it.`),
          }
        : {
            code: 'ARBITRATION_RUNNING',
            urgency: 'MISSING',
            ...told,
            fact: say(
              `Un arbitrage est demandé sur ${called(subject, title)}.`,
              `An arbitration is requested on ${called(subject, title)}.`,
            ),
            expected: say(`${third} rend son arbitrage.`, `${third} renders the arbitration.`),
          };
    });

/** Decisions of which the effect is to be looked at. */
const reviews = ({ decisions }: Mission, day: Day): readonly Notice[] =>
  valuesOf(decisions.taken).flatMap((taken): Notice[] => {
    const due = awaitedReview(taken);
    if (due === undefined || due < day) return [];
    const name = called(taken.decision, taken.title);
    return [
      {
        code: 'DECISION_REVIEW_SOON',
        urgency: 'WATCH',
        subject: taken.decision,
        ...announced(due),
        whose: [taken.by],
        fact: say(
          `L’effet de la décision ${name} est à revoir le ${formatDay(due, 'fr')}.`,
          `The effect of decision ${name} is to be reviewed on ${due}.`,
        ),
        expected: say(
          'Dire son effet, et s’il faut la garder, l’ajuster ou l’arrêter.',
          'State its effect, and whether to keep, adjust or stop it.',
        ),
      },
    ];
  });
