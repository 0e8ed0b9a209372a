import type { Measured } from '../measuring/load.js';
import { dashboardOf, measureRequests } from '../read/dashboard.js';
import type { Product } from './product.js';
import { MISSION } from './story.js';

/** Eight people who look at dashboards … */
const AT_DASHBOARDS = ['DIR', 'SPO', 'COO', 'ANA', 'DAF', 'COM', 'PROD', 'QUA'];
/** … and four who read the trail. */
const AT_TRAILS = ['SAV', 'ACH', 'RH', 'CE1'];

const TRAIL = `{ auditTrail(mission: "${MISSION}", first: 50) {
  totalCount edges { node { revision occurredOn actor flags sentence { text } } } } }`;

/** What twelve people who read as fast as they are answered came to. */
export interface Readings {
  readonly dashboards: Measured;
  readonly trails: Measured;
}

/** Eight people look at dashboards, again as soon as they are answered, from a thread of their own. */
export async function lookAtDashboards(product: Product, forMs: number): Promise<Measured> {
  return ask(product, AT_DASHBOARDS, dashboardOf(MISSION), forMs);
}

/** Twelve people read, eight of them dashboards and four the trail, from threads of their own. */
export async function read(product: Product, forMs: number): Promise<Readings> {
  const [dashboards, trails] = await Promise.all([
    lookAtDashboards(product, forMs),
    ask(product, AT_TRAILS, TRAIL, forMs),
  ]);
  return { dashboards, trails };
}

async function ask(product: Product, people: readonly string[], query: string, forMs: number): Promise<Measured> {
  const tokens = await Promise.all(people.map((person) => product.tokenFor(person)));
  return measureRequests({ url: product.url, tokens, query, inFlight: people.length, forMs });
}
