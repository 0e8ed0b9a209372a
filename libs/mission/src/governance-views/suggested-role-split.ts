import { daysBetween } from '#calendar';
import { say, type ReadOnly, type Sentence } from '#decider';
import { shareOf } from '#statistics';
import type { RoleSplitModel } from '../governance/governance.events.js';
import type { Offer } from '../initiatives/initiatives.events.js';
import type { MissionState } from '../mission-state.js';
import { entriesOf, valuesOf } from '../shared/in-order.js';
import type { Day } from '../shared/vocabulary.js';
import { percent } from '../shared/wording.js';
import { BRAND } from './role-split-metrics.js';

/** Below so many people a company is a small one (Recommendation 2003/361/EC of the European Commission). */
const SMALL_BELOW = 50;
/** Offers that a company did not have before; discounts sell what it has. */
const NEW_OFFERS: readonly Offer[] = ['FEATURE', 'CHANNEL'];
const NEW_OFFERS_FROM = 1 / 3;
const AGREED_FROM = 0.8;
/** Calendar days within which another person agrees. */
const AGREED_WITHIN = 5;
/** Fewer proposals tell nothing of how a company decides. */
const FEWEST_PROPOSALS = 5;

type Inputs = ReadOnly<Pick<MissionState, 'mission' | 'decisions' | 'initiatives' | 'kpis'>>;

/** Something that a way of splitting roles asks of a company, and whether it has it. */
export interface RoleSplitReason {
  readonly holds: boolean;
  readonly reading: Sentence;
}

/** What each way of splitting roles asks of a company, as the mission knows it on a day: one that has all of it fits. */
export const roleSplitReasons = (
  inputs: Inputs,
  model: RoleSplitModel,
  day: Day,
): readonly [RoleSplitReason, ...RoleSplitReason[]] => REASONS[model](inputs, day);

/** Strategist–executor, for a company that grows. */
const growth = ({ mission: { draft } }: Inputs): RoleSplitReason => {
  const holds = draft?.context === 'GROWTH';
  return {
    holds,
    reading: holds
      ? say('L’entreprise est en croissance.', 'The company is growing.')
      : say('La mission n’est pas une mission de croissance.', 'The mission is not one of growth.'),
  };
};

/** Visionary–catalyst, for one that innovates. */
function innovation({ decisions, initiatives }: Inputs): RoleSplitReason {
  const bets = valuesOf(initiatives.initiatives);
  const of = bets.length + valuesOf(decisions.proposed).length;
  const count = bets.filter(({ offer }) => NEW_OFFERS.includes(offer)).length;
  const share = shareOf(count, of) ?? 0;
  return {
    holds: of >= FEWEST_PROPOSALS && share >= NEW_OFFERS_FROM,
    reading: say(
      `Nouvelles offres parmi les propositions : ${count} sur ${of}${enough(of, 'fr', share)} ; il en faut un tiers.`,
      `New offers among what is proposed: ${count} of ${of}${enough(of, 'en', share)}; a third is needed.`,
    ),
  };
}

/** Brand–performance, for one whose brand is established: an objective of the mission rests on it. */
function establishedBrand({ mission, kpis }: Inputs): RoleSplitReason {
  const onBrand = entriesOf(mission.objectives).flatMap(([ref, { kpi }]) => {
    const family = Object.hasOwn(kpis.kpis, kpi) ? kpis.kpis[kpi]?.family : undefined;
    return family !== undefined && BRAND.includes(family) ? [`${ref} (${kpi})`] : [];
  });
  return {
    holds: onBrand.length > 0,
    reading:
      onBrand.length > 0
        ? say(`Objectif sur la marque : ${onBrand.join(', ')}.`, `Objective on the brand: ${onBrand.join(', ')}.`)
        : say('Aucun objectif ne porte sur la marque.', 'No objective is about the brand.'),
  };
}

/** Co-piloting, for one that is small enough to move at once … */
function agile({ mission: { draft } }: Inputs): RoleSplitReason {
  const headcount = draft?.headcount ?? 0;
  return {
    holds: headcount > 0 && headcount < SMALL_BELOW,
    reading: say(
      `Effectif : ${headcount} ; une petite entreprise en a moins de ${SMALL_BELOW}.`,
      `Headcount: ${headcount}; a small company has fewer than ${SMALL_BELOW}.`,
    ),
  };
}

/** … and in which a second person agrees without delay. What was put up lately and waits is not counted yet. */
function agreed({ decisions }: Inputs, day: Day): RoleSplitReason {
  const delays = entriesOf(decisions.proposed).flatMap(([decision, proposal]) => {
    const others = decisions.discussions[decision]?.agreements.filter(({ by }) => by !== proposal.by) ?? [];
    const first = others.map(({ on }) => on).toSorted()[0];
    if (first !== undefined) return [daysBetween(proposal.on, first)];
    return daysBetween(proposal.on, day) > AGREED_WITHIN ? [Infinity] : [];
  });
  const count = delays.filter((delay) => delay <= AGREED_WITHIN).length;
  const share = shareOf(count, delays.length) ?? 0;
  return {
    holds: delays.length >= FEWEST_PROPOSALS && share >= AGREED_FROM,
    reading: say(
      `Propositions acceptées par un second décideur en ${AGREED_WITHIN} jours : ${count} sur ${delays.length}${enough(delays.length, 'fr', share)} ; il en faut 80 %.`,
      `Proposals that a second decider agreed to within ${AGREED_WITHIN} days: ${count} of ${delays.length}${enough(delays.length, 'en', share)}; 80% are needed.`,
    ),
  };
}

const enough = (of: number, language: 'fr' | 'en', share: number): string => {
  if (of >= FEWEST_PROPOSALS) return ` (${percent(share, language)})`;
  return { fr: ', trop peu pour conclure', en: ', too few to tell' }[language];
};

const REASONS: Readonly<
  Record<RoleSplitModel, (inputs: Inputs, day: Day) => readonly [RoleSplitReason, ...RoleSplitReason[]]>
> = {
  1: (inputs) => [growth(inputs)],
  2: (inputs) => [innovation(inputs)],
  3: (inputs) => [establishedBrand(inputs)],
  4: (inputs, day) => [agile(inputs), agreed(inputs, day)],
};
