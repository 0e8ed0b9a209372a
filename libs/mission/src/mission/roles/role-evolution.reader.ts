import { by, reversed, type ReadOnly } from '#decider';
import { ROLE_SPLIT_NAMES } from '../../governance/governance-vocabulary.js';
import type { MissionState } from '../../mission-state.js';
import type { OpenView } from '../../reading/mission-views.js';
import { sees } from '../../reading/reading-rights.js';
import type { Day } from '../../shared/vocabulary.js';
import type { Language } from '../../shared/wording.js';
import type { DomainRoles, RoleEvolution, RoleMove as ShownMove, RoleReview } from './role-evolution.shapes.js';
import {
  delegationMoves,
  externalRoleMoves,
  modelMoves,
  type DelegationMove,
  type Move,
  type RoleMove,
} from './role-moves.js';
import { lastReview, roleReviewDue } from './role-review-due.js';

type State = Pick<MissionState, 'mission' | 'governance'>;

/** How roles change. An acquirer whose grant has no governance sees the external role and the reviews alone. */
export function readRoleEvolution({ state, asOf, rights }: OpenView<State>, language: Language): RoleEvolution {
  const { day } = asOf;
  const governed = sees(rights, 'governance');
  const models = governed ? modelMoves(state) : [];
  const delegations = governed ? delegationMoves(state).filter(({ on }) => on <= day) : [];
  const moves = [...externalRoleMoves(state), ...models, ...delegations]
    .filter(({ on }) => on <= day)
    .toSorted(
      by(
        ({ on }) => on,
        by(({ revision }) => revision),
      ),
    );
  const isSince = after(lastReview(state) ?? atStart(state));
  const review = roleReviewDue(state, (slice) => sees(rights, slice));
  const model = models.at(-1)?.after.model;
  return {
    asOf,
    externalRole: state.mission.externalRoles.at(-1),
    model: model && ROLE_SPLIT_NAMES[model][language],
    domains: readDomains(delegations),
    timeline: moves.map((move) => ({ ...readMove(move, language), sinceReview: isSince(move) })).toReversed(),
    moved: moves.filter(isSince).length,
    reviews: readReviews(state, moves),
    reviewDueOn: review?.due,
    reviewDueFor: review?.reason,
    reviewOverdue: state.mission.status === 'ACTIVE' && review !== undefined && review.due < day,
  };
}

interface Look {
  readonly on: Day;
  readonly revision: number;
}

/** What was in force at the start was agreed upon there. */
const atStart = ({ mission }: ReadOnly<State>): Look => ({ on: mission.startedOn ?? '9', revision: Infinity });

/** Came a move, or word of it, after a look? */
const after =
  (look: Look) =>
  ({ on, revision }: Move): boolean =>
    on > look.on || revision > look.revision;

function readMove(move: RoleMove, language: Language): Omit<ShownMove, 'sinceReview'> {
  const { kind, on, revision } = move;
  const shown = {
    ...{ kind, on, revision },
    ...{ domain: undefined, before: undefined, after: undefined, daysBefore: undefined, daysAfter: undefined },
    ...{ levelsBefore: [], levelsAfter: [] },
  };
  switch (move.kind) {
    case 'EXTERNAL_ROLE':
      return {
        ...shown,
        before: move.before?.title,
        after: move.after.title,
        daysBefore: move.before?.daysPerWeek,
        daysAfter: move.after.daysPerWeek,
      };
    case 'ROLE_SPLIT_MODEL':
      return {
        ...shown,
        before: move.before && ROLE_SPLIT_NAMES[move.before.model][language],
        after: ROLE_SPLIT_NAMES[move.after.model][language],
      };
    case 'DELEGATION':
      return { ...shown, domain: move.domain, levelsBefore: move.before, levelsAfter: move.after };
  }
}

function readDomains(moves: readonly DelegationMove[]): readonly DomainRoles[] {
  const domains = new Set(moves.map(({ domain }) => domain));
  return [...domains].toSorted().map((domain) => {
    const own = moves.filter((move) => move.domain === domain);
    return { domain, levels: own.at(-1)?.after ?? [], moves: own.length - 1, lastMovedOn: own.at(-1)?.on ?? '' };
  });
}

/** Each look with what had moved by then since the one before it. */
function readReviews(state: ReadOnly<State>, moves: readonly RoleMove[]): readonly RoleReview[] {
  const looks = state.mission.roleReviews.toSorted(by(({ on }) => on));
  return looks
    .map(({ on, by: who, outcome, text, revision }, index) => {
      const isSince = after(looks[index - 1] ?? atStart(state));
      const isLater = after({ on, revision });
      const moved = moves.filter((move) => isSince(move) && !isLater(move)).length;
      return { on, by: who, outcome, text, moved, revision };
    })
    .toSorted(reversed(by(({ on }) => on)));
}
