import { formatDay } from '#calendar';
import { say, type ReadOnly } from '#decider';
import type { MissionState } from '../../mission-state.js';
import type { Sees } from '../../mission-titles.js';
import { forAgendas, type Notice } from '../../shared/notice.js';
import type { Day } from '../../shared/vocabulary.js';
import { roleReviewDue } from './role-review-due.js';

/** That the roles are to be looked at again, and since when they should have been. */
export function rolesToReview(
  state: ReadOnly<Pick<MissionState, 'mission' | 'governance'>>,
  day: Day,
  sees: Sees,
): readonly Notice[] {
  const review = roleReviewDue(state, sees);
  if (!review) return [];
  const { since, due } = review;
  const expected = say(
    'Revoir le rôle externe, le modèle et les délégations, et dire ce qui change.',
    'Look at the external role, the model and the delegations again, and say what changes.',
  );
  if (day <= due) {
    return [
      {
        code: 'ROLES_UNREVIEWED',
        urgency: 'WATCH',
        since,
        ...forAgendas(due),
        fact: say(`Les rôles sont à revoir le ${formatDay(due, 'fr')}.`, `The roles are to be reviewed on ${due}.`),
        expected,
      },
    ];
  }
  return [
    {
      code: 'ROLES_UNREVIEWED',
      urgency: 'OVERDUE',
      since: due,
      by: due,
      fact: say(
        `Les rôles devaient être revus le ${formatDay(due, 'fr')}.`,
        `The roles were to be reviewed on ${due}.`,
      ),
      expected,
    },
  ];
}
