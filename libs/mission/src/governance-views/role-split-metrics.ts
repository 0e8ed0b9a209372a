import { daysBetween } from '#calendar';
import type { ReadOnly, Sentence } from '#decider';
import { median, shareOf } from '#statistics';
import { everHeld } from '../access/access.state.js';
import { appliedOn } from '../decisions/taken-decision.js';
import type { KpiFamily } from '../kpis/kpis.events.js';
import type { MissionState } from '../mission-state.js';
import type { Day, Ref, Slice } from '../shared/vocabulary.js';
import { decimal, percent } from '../shared/wording.js';
import { effectiveDecider } from '../governance/effective-decider.js';
import type { RoleSplitModel } from '../governance/governance.events.js';
import { processOn } from '../governance/governance.state.js';
import type { MetricUnit } from '../governance/governance-vocabulary.js';
import { entriesOf, valuesOf } from '../shared/in-order.js';

type Inputs = ReadOnly<Pick<MissionState, 'governance' | 'decisions' | 'kpis' | 'access'>>;
/** From a day on, and before another. */
type Span = { readonly since: Day; readonly until?: Day };

/** What tells whether the known risk of a way of splitting roles comes true. */
export interface RoleSplitMetric {
  readonly unit: MetricUnit;
  /** Left out as long as there is nothing to measure. */
  readonly value?: number;
  /** How many facts the value rests on, of how many there are. */
  readonly count: number;
  readonly of: number;
  readonly reading: Sentence;
}

/** The feature whose facts each metric tells of. */
export const METRIC_SLICES: Readonly<Record<RoleSplitModel, Slice>> = {
  1: 'decisions',
  2: 'decisions',
  3: 'kpis',
  4: 'decisions',
};

/** KPIs that tell how the company is seen, and KPIs that tell what it earns. The other families tell neither. */
export const BRAND: readonly KpiFamily[] = ['NPS'];
const RETURN: readonly KpiFamily[] = ['OPERATING_MARGIN', 'TEAM_PRODUCTIVITY'];

/** The metric of a model over the time during which it was active. */
export const roleSplitMetric = (inputs: Inputs, model: RoleSplitModel, span: Span): RoleSplitMetric =>
  METRICS[model](inputs, span);

const isIn = ({ since, until }: Span, day: Day): boolean => since <= day && (until === undefined || day < until);

/** Model 1 puts creativity at risk: how many of the compared options does the firm bring? */
function optionsOfTheFirm({ decisions, access }: Inputs, span: Span): RoleSplitMetric {
  const proposals = valuesOf(decisions.proposed).filter(({ on }) => isIn(span, on));
  const count = optionsIn(proposals.filter(({ by }) => everHeld(access, by, 'CONSULTANT')));
  const of = optionsIn(proposals);
  const value = shareOf(count, of);
  return {
    ...measured('SHARE', value, count, of),
    reading: {
      fr: `Options proposées par le cabinet : ${count} sur ${of}${value === undefined ? '' : ` (${percent(value, 'fr')})`}.`,
      en: `Options proposed by the firm: ${count} of ${of}${value === undefined ? '' : ` (${percent(value, 'en')})`}.`,
    },
  };
}

const optionsIn = (proposals: readonly { readonly options: readonly unknown[] }[]): number =>
  proposals.reduce((sum, { options }) => sum + options.length, 0);

/** Model 2 puts speed at risk: how long from a decision to its execution? */
function daysToExecution({ decisions }: Inputs, span: Span): RoleSplitMetric {
  const taken = valuesOf(decisions.taken).filter(({ takenOn }) => isIn(span, takenOn));
  const delays = taken.flatMap((decision) => {
    const applied = appliedOn(decision);
    return applied === undefined ? [] : [daysBetween(decision.takenOn, applied)];
  });
  return {
    ...measured('DAYS', median(delays), delays.length, taken.length),
    reading: {
      fr: `De la décision à l’exécution : ${days(median(delays), 'fr')} ; exécutées : ${delays.length} sur ${taken.length}.`,
      en: `From decision to execution: ${days(median(delays), 'en')}; carried out: ${delays.length} of ${taken.length}.`,
    },
  };
}

/** Model 3 puts the whole at risk: are both sides measured, the brand and the return? */
function brandAgainstReturn({ kpis }: Inputs, { until }: Span): RoleSplitMetric {
  const before = (day: Day | undefined) => day !== undefined && (until === undefined || day < until);
  const followed = valuesOf(kpis.kpis).filter(({ defined, retired }) => before(defined.on) && !before(retired?.on));
  const count = followed.filter(({ family }) => BRAND.includes(family)).length;
  const onReturn = followed.filter(({ family }) => RETURN.includes(family)).length;
  const of = count + onReturn;
  return {
    ...measured('SHARE', shareOf(count, of), count, of),
    reading: {
      fr: `Indicateurs sur la marque : ${count} ; sur le rendement : ${onReturn}.`,
      en: `KPIs on the brand: ${count}; on the return: ${onReturn}.`,
    },
  };
}

/** Model 4 puts movement at risk: how long until those who decide together agree? */
function daysToAgree(inputs: Inputs, span: Span): RoleSplitMetric {
  const joint = entriesOf(inputs.decisions.proposed).filter(
    ([decision, { on }]) => isIn(span, on) && isJoint(inputs, decision),
  );
  const delays = joint.flatMap(([decision, { on }]) => {
    const agreedOn = inputs.decisions.discussions[decision]?.agreements.map((agreement) => agreement.on) ?? [];
    const last = agreedOn.toSorted().at(-1);
    return last === undefined ? [] : [daysBetween(on, last)];
  });
  return {
    ...measured('DAYS', median(delays), delays.length, joint.length),
    reading: {
      fr: `Décisions à deux : ${joint.length} ; jusqu’à l’accord : ${days(median(delays), 'fr')}.`,
      en: `Joint decisions: ${joint.length}; until agreement: ${days(median(delays), 'en')}.`,
    },
  };
}

/** A person besides the decider agreed, or had to: by the process of the domain, or by a delegation of level 4. */
function isJoint({ governance, decisions }: Inputs, decision: Ref): boolean {
  const proposal = decisions.proposed[decision];
  if (!proposal) return false;
  if ((decisions.discussions[decision]?.agreements.length ?? 0) > 0) return true;
  const { rule } = effectiveDecider(governance, proposal.domain, proposal.on);
  return rule === 2 || (processOn(governance.processes, proposal.domain, proposal.on)?.agree.length ?? 0) > 0;
}

const measured = (unit: MetricUnit, value: number | undefined, count: number, of: number) => ({
  unit,
  ...(value !== undefined && { value }),
  count,
  of,
});

const days = (value: number | undefined, language: 'fr' | 'en'): string =>
  value === undefined
    ? { fr: 'pas encore mesuré', en: 'not measured yet' }[language]
    : `${decimal(value, language)} ${{ fr: 'jours', en: 'days' }[language]}`;

const METRICS: Readonly<Record<RoleSplitModel, (inputs: Inputs, span: Span) => RoleSplitMetric>> = {
  1: optionsOfTheFirm,
  2: daysToExecution,
  3: brandAgainstReturn,
  4: daysToAgree,
};
