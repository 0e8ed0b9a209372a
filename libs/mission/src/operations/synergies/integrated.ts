import { daysBetween } from '#calendar';
import { nameKey, sameName, type ReadOnly } from '#decider';
import { shareOf } from '#statistics';
import type { MissionState } from '../../mission-state.js';
import { valuesOf } from '../../shared/in-order.js';
import type { Day } from '../../shared/vocabulary.js';
import { knownSites } from '../known-sites.js';

type State = ReadOnly<Pick<MissionState, 'mission' | 'operations' | 'processes' | 'kpis'>>;

/** How many of some things are integrated. */
export interface Integrated {
  readonly total: number;
  readonly integrated: number;
  /** Undefined when there is none. */
  readonly share: number | undefined;
  /** What is not integrated. */
  readonly remaining: readonly string[];
}

const integrated = (names: readonly string[], isIntegrated: (name: string) => boolean): Integrated => {
  const remaining = names.filter((name) => !isIntegrated(name));
  const count = names.length - remaining.length;
  return { total: names.length, integrated: count, share: shareOf(count, names.length), remaining };
};

/** Days for which a measured value shows that a site still reports as the others do. */
const REPORTED_WITHIN = 90;

/** Sites: one is integrated while it reports, a KPI at least having been measured for it within 90 days. */
export function integratedSites(state: State, day: Day): Integrated {
  const reported = valuesOf(state.kpis.kpis)
    .flatMap(({ measurements }) => measurements)
    .flatMap(({ site, on }) => (site !== undefined && daysBetween(on, day) <= REPORTED_WITHIN ? site : []));
  return integrated(knownSites(state), (name) => reported.some((site) => sameName(site, name)));
}

/** Systems, the tools that automate processes: one is integrated once it runs on every site, as it was last said. */
export function integratedSystems(state: State): Integrated {
  const sites = knownSites(state).length;
  const automations = valuesOf(state.processes.processes)
    .flatMap((process) => process.automations)
    .toSorted((a, b) => a.revision - b.revision);
  const last = new Map(automations.map((each) => [nameKey(each.tool), each]));
  const tools = [...last.values()];
  return integrated(
    tools.map(({ tool }) => tool),
    (name) => (last.get(nameKey(name))?.sites ?? 0) >= sites,
  );
}
