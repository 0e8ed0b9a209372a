import type { Actor, ReadOnly, Refusal } from '#decider';
import { rolesOn } from '../access/access.state.js';
import type { MissionState } from '../mission-state.js';
import { refuse } from '../refusals/refusals.js';
import type { Day, Ref } from '../shared/vocabulary.js';
import { initiativeOf, statusRefusal } from './initiative-rules.js';
import type { Initiative } from './initiatives.state.js';
import { FREE_LOAD, loadsWith, MOST_LOAD, othersRunning } from './resource-loads.js';
import { refsOf } from '../shared/in-order.js';

/** An approval that a person wants to give. */
export interface WantedApproval {
  readonly initiative: Ref;
  readonly conditions: readonly string[];
  readonly waiverReason?: string;
}

type State = ReadOnly<MissionState>;
type Rule = (state: State, wanted: WantedApproval, actor: Actor, today: Day) => Refusal | undefined;

/** What forbids this approval, the first rule that fails; undefined when nothing does. */
export function approvalRefusal(state: State, wanted: WantedApproval, actor: Actor, today: Day): Refusal | undefined {
  for (const rule of RULES) {
    const refusal = rule(state, wanted, actor, today);
    if (refusal) return refusal;
  }
  return undefined;
}

/** Does each sale lose money, as far as the last scenario tells? */
export const losesOnEverySale = ({ scenario }: ReadOnly<Initiative>): boolean =>
  scenario !== undefined && scenario.unitContributionCents <= 0;

const aScenarioIsModelled: Rule = (state, { initiative }) =>
  initiativeOf(state, initiative).scenario ? undefined : refuse('SCENARIO_MISSING', { initiative });

const noSaleLosesMoneyUnlessTheSponsorAccepts: Rule = (state, { initiative, waiverReason }, { id }, today) => {
  const known = initiativeOf(state, initiative);
  if (!known.scenario || !losesOnEverySale(known)) return undefined;
  if (waiverReason && rolesOn(state.access, id, today).includes('SPONSOR')) return undefined;
  const { marginRate, unitContributionCents } = known.scenario;
  return refuse('NEGATIVE_CONTRIBUTION', { margin: marginRate, loss: -unitContributionCents, initiative });
};

const capacityIsChecked: Rule = (state, { initiative }) =>
  refsOf(initiativeOf(state, initiative).capacityChecks).length > 0
    ? undefined
    : refuse('CAPACITY_NOT_CHECKED', { initiative });

const whatIsOverloadedIsReinforced: Rule = (state, { initiative }) => {
  const overloaded = loadsWith(state.initiatives, initiative).find(
    ({ load, reinforced }) => load > MOST_LOAD && !reinforced,
  );
  return overloaded && refuse('CAPACITY_EXCEEDED', { utilisation: overloaded.load, resource: overloaded.resource });
};

const whatIsHeavilyLoadedHasACondition: Rule = (state, { initiative, conditions }) => {
  const heavy = loadsWith(state.initiatives, initiative).find(({ load }) => load > FREE_LOAD);
  return heavy && conditions.length === 0
    ? refuse('CONDITION_REQUIRED', { utilisation: heavy.load, resource: heavy.resource })
    : undefined;
};

const fewRunAtOnce: Rule = (state, { initiative }) => {
  const count = othersRunning(state.initiatives, initiative).length;
  const limit = state.mission.draft?.wipLimit ?? Infinity;
  return count >= limit ? refuse('WIP_LIMIT', { count, limit }) : undefined;
};

const itIsNotOver: Rule = (state, { initiative }) =>
  statusRefusal(state, initiative, 'PROPOSED', 'APPROVED', 'LAUNCHED');

const RULES: readonly Rule[] = [
  aScenarioIsModelled,
  noSaleLosesMoneyUnlessTheSponsorAccepts,
  capacityIsChecked,
  whatIsOverloadedIsReinforced,
  whatIsHeavilyLoadedHasACondition,
  fewRunAtOnce,
  itIsNotOver,
];
