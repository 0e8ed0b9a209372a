import { daysBetween } from '#calendar';
import { by, reversed, sameName, type ReadOnly } from '#decider';
import { nearestRank } from '#statistics';
import type { MissionState } from '../mission-state.js';
import type { OpenView } from '../reading/mission-views.js';
import { shownNotices } from '../reading/shown-notices.js';
import type { Day, Ref } from '../shared/vocabulary.js';
import type { Language } from '../shared/wording.js';
import { operationsNotices } from './operations-notices.js';
import { isUnresolved, type Irritant } from './operations.state.js';
import type {
  Bottleneck,
  IrritantTotals,
  Irritant as ShownIrritant,
  OperationsBoard,
  OperationsSite,
  ResolvedIrritant,
  Workstream,
} from './operations.shapes.js';
import { isPersistent } from './persistence.js';
import { readFlows, readLoads, readServiceLevels } from './flow-and-capacity.reader.js';
import { heldShare } from './service-level-record.js';
import { knownSites } from './known-sites.js';
import { entriesOf, valuesOf } from '../shared/in-order.js';

type State = Pick<MissionState, 'mission' | 'operations'>;
type Seen = ReadOnly<State>;
type Irritants = readonly (readonly [Ref, ReadOnly<Irritant>])[];

/** Daily operations as a person reads them, on the day of the answer; nuisances of one site, or of all. */
export function readOperationsBoard(
  view: OpenView<State>,
  site: string | undefined,
  language: Language,
): OperationsBoard {
  const { state, asOf } = view;
  const { operations } = state;
  const { day } = asOf;
  const irritants = entriesOf(operations.irritants).filter(
    ([, irritant]) => site === undefined || (irritant.site !== undefined && sameName(irritant.site, site)),
  );
  const open = irritants.filter(([, irritant]) => isUnresolved(irritant));
  const resolved = readResolved(irritants);
  return {
    asOf,
    site,
    notices: shownNotices(operationsNotices(state, open, day), view, language),
    sites: readSites(state, day),
    irritantTotals: totalsOf(open, resolved, day),
    openIrritants: readOpen(open, day),
    resolvedIrritants: resolved,
    bottlenecks: readBottlenecks(state, day),
    loads: readLoads(operations, day),
    allocations: operations.allocations.map(({ process, initiative, ...allocated }) => ({
      ...allocated,
      process,
      initiative,
      current: allocated.from <= day && day <= allocated.to,
    })),
    serviceLevelsHeldShare: heldShare(valuesOf(operations.serviceLevels)),
    serviceLevels: readServiceLevels(operations),
    flows: readFlows(operations),
    workstreams: readWorkstreams(state, day),
  };
}

const readOpen = (open: Irritants, day: Day): readonly ShownIrritant[] =>
  open
    .map(([ref, irritant]) => ({
      irritant: ref,
      topic: irritant.topic,
      severity: irritant.severity,
      site: irritant.site,
      reportedOn: irritant.reportedOn,
      ageDays: daysBetween(irritant.reportedOn, day),
      timesReopened: irritant.reopened,
      persistent: isPersistent(irritant, day),
      owner: irritant.owner,
      confirmations: irritant.confirmedBy.length,
      revisions: irritant.revisions,
    }))
    .sort((a, b) => b.ageDays - a.ageDays);

const readResolved = (irritants: Irritants): readonly ResolvedIrritant[] =>
  irritants
    .flatMap(([irritant, { topic, site, reportedOn, resolvedOn, resolvedBy, reopened }]) =>
      resolvedOn === undefined
        ? []
        : [
            {
              irritant,
              topic,
              site,
              reportedOn,
              resolvedOn,
              days: daysBetween(reportedOn, resolvedOn),
              timesReopened: reopened,
              decision: resolvedBy,
            },
          ],
    )
    .sort(reversed(by(({ resolvedOn }) => resolvedOn)));

function totalsOf(open: Irritants, resolved: readonly ResolvedIrritant[], day: Day): IrritantTotals {
  const days = resolved.map((irritant) => irritant.days);
  return {
    open: open.length,
    persistent: open.filter(([, irritant]) => isPersistent(irritant, day)).length,
    withoutOwner: open.filter(([, { owner }]) => owner === undefined).length,
    resolved: resolved.length,
    p50DaysToResolve: nearestRank(days, 50),
    p85DaysToResolve: nearestRank(days, 85),
  };
}

function readSites(state: Seen, day: Day): readonly OperationsSite[] {
  const { operations } = state;
  const irritants = valuesOf(operations.irritants);
  const named = irritants.flatMap(({ site }) => site ?? []);
  const sites = new Set([...knownSites(state), ...named]);
  return [...sites].map((site) => {
    const open = irritants.filter((irritant) => irritant.site === site && isUnresolved(irritant));
    const joined = Object.hasOwn(operations.sites, site) ? operations.sites[site] : undefined;
    return {
      site,
      name: joined?.name,
      onboardedOn: joined?.onboardedOn,
      openIrritants: open.length,
      persistentIrritants: open.filter((irritant) => isPersistent(irritant, day)).length,
    };
  });
}

const readBottlenecks = ({ operations }: Seen, day: Day): readonly Bottleneck[] =>
  entriesOf(operations.bottlenecks)
    .map(([resource, { resolvedOn, utilisationSince, evidenceSince, ...identified }]) => ({
      ...identified,
      resource,
      open: resolvedOn === undefined,
      days: daysBetween(identified.identifiedOn, resolvedOn ?? day),
      resolvedOn,
      utilisationSince,
      evidenceSince,
    }))
    .sort((a, b) => Number(b.open) - Number(a.open));

const readWorkstreams = ({ operations }: Seen, day: Day): readonly Workstream[] =>
  entriesOf(operations.workstreams)
    .map(([workstream, { closedOn, outcome, ...opened }]) => ({
      ...opened,
      workstream,
      days: daysBetween(opened.openedOn, closedOn ?? day),
      closedOn,
      outcome,
    }))
    .sort((a, b) => Number(a.closedOn !== undefined) - Number(b.closedOn !== undefined));
