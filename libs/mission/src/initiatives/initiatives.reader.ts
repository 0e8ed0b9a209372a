import type { Closures } from '#calendar';
import type { ReadOnly } from '#decider';
import { sum, utilisationBand } from '#statistics';
import { afterSalesOf, type AfterSales } from '../inputs/after-sales.js';
import type { MissionState } from '../mission-state.js';
import type { OpenView } from '../reading/mission-views.js';
import { sees } from '../reading/reading-rights.js';
import { shownNotices } from '../reading/shown-notices.js';
import type { Ref } from '../shared/vocabulary.js';
import type { Language } from '../shared/wording.js';
import { ideasByMonth, MOST_HOURS, MOST_OPEN, openIdeas } from './attention.js';
import { economicsOf } from './economics.js';
import { initiativeNotices } from './initiative-notices.js';
import { isRunning, type Initiative, type InitiativesState } from './initiatives.state.js';
import type {
  InitiativeActual,
  InitiativeApproval,
  InitiativeCapacity,
  InitiativeMeasurement,
  Initiatives,
  Initiative as ShownInitiative,
  RevenueAndMargin,
} from './initiatives.shapes.js';
import { actualOf, outcomeOf, plannedOf } from './outcome.js';
import { loadsWith } from './resource-loads.js';
import { readStaffing } from './staffing/staffing.reader.js';
import { readScenario } from './scenario.reader.js';
import { entriesOf, valuesOf } from '../shared/in-order.js';

type State = Pick<MissionState, 'mission' | 'initiatives' | 'kpis'>;
type Known = ReadOnly<Initiative>;
type Net = (ref: Ref, bet: Known) => InitiativeActual | undefined;

/** The bets of a mission as a person reads them, on the day of the answer. */
export function readInitiatives(view: OpenView<State>, language: Language): Initiatives {
  const { state, asOf } = view;
  const { initiatives, mission, kpis } = state;
  const bets = entriesOf(initiatives.initiatives);
  const net: Net = (ref, bet) =>
    readActual(bet, (sales) => (sees(view.rights, 'kpis') ? afterSalesOf(kpis, ref, sales) : {}));
  const until = mission.closedOn !== undefined && mission.closedOn < asOf.day ? mission.closedOn : asOf.day;
  return {
    asOf,
    notices: shownNotices(initiativeNotices(state, asOf.day), view, language),
    workInProgress: {
      running: bets.filter(([, bet]) => isRunning(bet)).length,
      limit: mission.draft?.wipLimit,
      undecided: bets.filter(([, { status }]) => status === 'PROPOSED').length,
      tooManyIdeas: openIdeas(initiatives) > MOST_OPEN,
    },
    ideasPerMonth: ideasByMonth(initiatives, until),
    sides: sidesOf(bets, net),
    initiatives: bets.map(([ref, bet]) => readInitiative(initiatives, ref, bet, net, mission.closures)),
  };
}

/** Revenue and margin over all bets that were not refused. */
function sidesOf(bets: readonly (readonly [Ref, Known])[], net: Net): RevenueAndMargin {
  const kept = bets.filter(([, { status }]) => status !== 'REFUSED');
  const planned = kept.map(([, bet]) => plannedOf(bet));
  const actual = kept.flatMap(([ref, bet]) => net(ref, bet) ?? []);
  return {
    plannedRevenueCents: sum(planned.map(({ revenueCents }) => revenueCents)),
    plannedContributionCents: sum(planned.map(({ contributionCents }) => contributionCents)),
    actualRevenueCents: sum(actual.map(({ revenueCents }) => revenueCents)),
    actualContributionCents: sum(actual.map(({ contributionCents }) => contributionCents)),
    gapCents: sum(actual.map(({ gapCents }) => gapCents)),
  };
}

function readInitiative(
  state: ReadOnly<InitiativesState>,
  ref: Ref,
  bet: Known,
  net: Net,
  closures: Closures,
): ShownInitiative {
  const measurements = bet.measurements.map((measured) => readMeasurement(bet, measured));
  return {
    initiative: ref,
    name: bet.name,
    offer: bet.offer,
    status: bet.status,
    proposedOn: bet.proposedOn,
    proposedBy: bet.by,
    from: bet.from,
    to: bet.to,
    segment: bet.segment,
    channel: bet.channel,
    priceCents: bet.priceCents,
    discountRate: bet.discountRate,
    variableCostRate: bet.variableCostRate,
    volume: bet.volume,
    expectedUplift: bet.expectedUplift,
    scenario: readScenario(bet),
    capacity: readCapacity(state, ref, bet),
    staffing: readStaffing(bet, closures),
    approval: readApproval(bet),
    cap: bet.cap,
    refused: bet.refused,
    launchedOn: bet.launchedOn,
    measurements,
    advice: isRunning(bet) ? measurements.at(-1)?.advice : undefined,
    steers: bet.steers.map((steer) => ({ ...steer, newCap: steer.newCap, change: steer.change })),
    stopped: bet.stopped,
    closedOn: bet.closing?.on,
    lesson: bet.closing?.lesson,
    planned: plannedOf(bet),
    actual: net(ref, bet),
  };
}

const readCapacity = (state: ReadOnly<InitiativesState>, ref: Ref, bet: Known): readonly InitiativeCapacity[] => {
  const together = new Map(loadsWith(state, ref).map(({ resource, load }) => [resource, load]));
  return valuesOf(bet.capacityChecks).map(({ addedResource, hoursPerFte, ...check }) => {
    const load = together.get(check.resource) ?? check.utilisationAfter;
    return {
      ...check,
      utilisationTogether: load,
      band: utilisationBand(load),
      addedResource,
      hoursPerFte,
      overwork: (hoursPerFte ?? 0) > MOST_HOURS,
    };
  });
};

const readApproval = ({ approval }: Known): InitiativeApproval | undefined =>
  approval ? { ...approval, waiverReason: approval.waiverReason } : undefined;

function readMeasurement(bet: Known, measured: Known['measurements'][number]): InitiativeMeasurement {
  const { interval, advice, costCents, roi } = outcomeOf(bet, measured);
  return {
    on: measured.on,
    sold: measured.sold,
    uplift: measured.uplift,
    low: interval?.low,
    high: interval?.high,
    contributionCents: measured.contributionCents,
    costCents,
    roi,
    exposed: measured.exposed,
    advice,
    revision: measured.revision,
  };
}

/**
 * What a bet brought, less what came back and what support cost, against what was planned; against the plan of its
 * closing, once it is closed.
 */
function readActual(
  bet: Known,
  afterSales: (sales: { readonly sold: number; readonly unitContributionCents: number }) => AfterSales,
): InitiativeActual | undefined {
  const actual = actualOf(bet);
  if (!actual) return undefined;
  const { unitContributionCents } = economicsOf(bet);
  const { returnsCents, supportCents } = afterSales({ sold: actual.sold, unitContributionCents });
  const contributionCents = actual.contributionCents - (returnsCents ?? 0) - (supportCents ?? 0);
  const planned = bet.closing?.plannedContributionCents ?? plannedOf(bet).contributionCents;
  return {
    ...{ ...actual, contributionCents, recordedContributionCents: actual.contributionCents },
    ...{ returnsCents, supportCents, gapCents: contributionCents - planned },
  };
}
