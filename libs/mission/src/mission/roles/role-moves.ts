import { addDays } from '#calendar';
import { by, type ReadOnly } from '#decider';
import { delegationsOf, isInForceOn, type Delegation } from '../../governance/governance.state.js';
import { modelSpells } from '../../governance/model-spells.js';
import type { MissionState } from '../../mission-state.js';
import type { Day, Domain, PersonCode } from '../../shared/vocabulary.js';
import type { RoleMoveKind } from './roles-vocabulary.js';

type State = ReadOnly<Pick<MissionState, 'mission' | 'governance'>>;
export type ExternalRole = ReadOnly<MissionState['mission']['externalRoles'][number]>;
export type Model = ReturnType<typeof modelSpells>[number];
type Granted = ReadOnly<Delegation>;

/** How far a person decides in a domain, 1 to 7. */
export interface HeldLevel {
  readonly holder: PersonCode;
  readonly level: number;
}

/** A change of who does what, on the day from which it holds. */
export interface Move {
  readonly kind: RoleMoveKind;
  readonly on: Day;
  /** Line that says so. */
  readonly revision: number;
}

export interface ExternalRoleMove extends Move {
  readonly kind: 'EXTERNAL_ROLE';
  readonly before: ExternalRole | undefined;
  readonly after: ExternalRole;
}

export interface ModelMove extends Move {
  readonly kind: 'ROLE_SPLIT_MODEL';
  readonly before: Model | undefined;
  readonly after: Model;
}

export interface DelegationMove extends Move {
  readonly kind: 'DELEGATION';
  readonly domain: Domain;
  readonly before: readonly HeldLevel[];
  readonly after: readonly HeldLevel[];
}

export type RoleMove = ExternalRoleMove | ModelMove | DelegationMove;

/** The external role, each time that it was defined in another way. */
export function externalRoleMoves({ mission }: State): readonly ExternalRoleMove[] {
  const moves: ExternalRoleMove[] = [];
  for (const after of mission.externalRoles.toSorted(by(({ on }) => on))) {
    const before = moves.at(-1)?.after;
    if (before && sameRole(before, after)) continue;
    moves.push({ kind: 'EXTERNAL_ROLE', on: after.on, revision: after.revision, before, after });
  }
  return moves;
}

const sameRole = (one: ExternalRole, other: ExternalRole): boolean => termsOf(one) === termsOf(other);
const termsOf = ({ title, daysPerWeek, leadershipSeat, responsibilities, interactions }: ExternalRole): string =>
  JSON.stringify([title, daysPerWeek, leadershipSeat, responsibilities.toSorted(), interactions.toSorted()]);

/** The way of splitting roles, each time that another one was chosen. */
export const modelMoves = ({ governance }: State): readonly ModelMove[] =>
  modelSpells(governance.models).map((after, index, spells) => ({
    kind: 'ROLE_SPLIT_MODEL',
    on: after.since,
    revision: after.revision,
    before: spells[index - 1],
    after,
  }));

/** Who decides in a domain and how far, on each day from which it was otherwise than the day before. */
export function delegationMoves({ governance }: State): readonly DelegationMove[] {
  const all = delegationsOf(governance);
  const domains = new Set(all.map(({ domain }) => domain));
  return [...domains].flatMap((domain) =>
    movesIn(
      domain,
      all.filter((each) => each.domain === domain),
    ),
  );
}

function movesIn(domain: Domain, granted: readonly Granted[]): readonly DelegationMove[] {
  const days = new Set(
    granted.flatMap(({ validFrom, validTo }) => [validFrom, ...(validTo ? [addDays(validTo, 1)] : [])]),
  );
  return [...days].toSorted().flatMap((on): readonly DelegationMove[] => {
    const [before, after] = [heldOn(granted, addDays(on, -1)), heldOn(granted, on)];
    if (JSON.stringify(before) === JSON.stringify(after)) return [];
    return [{ kind: 'DELEGATION', domain, on, revision: lineOf(granted, on), before, after }];
  });
}

const heldOn = (granted: readonly Granted[], day: Day): readonly HeldLevel[] =>
  granted
    .filter((each) => isInForceOn(each, day))
    .map(({ holder, level }) => ({ holder, level }))
    .toSorted(by(({ holder }) => holder));

/** The last line that made it so on a day: what was given from then on, or what was cut short or ran out the day before. */
const lineOf = (granted: readonly Granted[], on: Day): number =>
  Math.max(
    ...granted.flatMap(({ validFrom, validTo, given, ended }) => [
      ...(validFrom === on ? [given.revision] : []),
      ...(validTo !== undefined && addDays(validTo, 1) === on ? [(ended ?? given).revision] : []),
    ]),
  );
