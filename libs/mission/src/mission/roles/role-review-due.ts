import { addMonths } from '#calendar';
import { by, type ReadOnly } from '#decider';
import type { MissionState } from '../../mission-state.js';
import type { Sees } from '../../mission-titles.js';
import type { Day } from '../../shared/vocabulary.js';
import type { RoleReview } from './roles.state.js';
import type { RoleReviewReason } from './roles-vocabulary.js';

type State = ReadOnly<Pick<MissionState, 'mission' | 'governance'>>;

/** Months after which roles are looked at again. */
const EVERY_MONTHS = 6;

/** The last look at the roles, by the day on which it was taken; undefined when there was none. */
export const lastReview = ({ mission }: State): ReadOnly<RoleReview> | undefined =>
  mission.roleReviews.toSorted(by(({ on }) => on)).at(-1);

/**
 * When the roles are to be looked at again: six months after they last were, or on the day that the active model names, when
 * that comes first. Choosing a model, even the same one again, is to look at them; so is the start. Undefined as long as the
 * mission has not started, and for whoever may not know of the model.
 */
export function roleReviewDue(
  state: State,
  sees: Sees,
): { readonly since: Day; readonly due: Day; readonly reason: RoleReviewReason } | undefined {
  const { startedOn } = state.mission;
  if (startedOn === undefined || !sees('governance')) return undefined;
  const model = state.governance.models.toSorted(by(({ on }) => on)).at(-1);
  const since = [startedOn, lastReview(state)?.on ?? startedOn, model?.on ?? startedOn].toSorted().at(-1) ?? startedOn;
  const regular = addMonths(since, EVERY_MONTHS);
  return model && model.reviewOn > since && model.reviewOn < regular
    ? { since, due: model.reviewOn, reason: 'MODEL' }
    : { since, due: regular, reason: 'SIX_MONTHS' };
}
