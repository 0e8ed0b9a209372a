import type { Measured } from '../measuring/load.js';
import { Worker } from 'node:worker_threads';
import type { ApiServer } from './api-server.js';
import type { Load } from './requests.worker.js';
import { StaticDashboard } from './static-dashboard.js';

export const DASHBOARD_MISSION = 'DASH';
export const READER = 'DIR';
const IN_FLIGHT = 8;

const READINESS = `{ asOf { revision day } score cap verdict band confidence
  dimensions { dimension weight value evaluated terms { term value } }
  gates { gate open evaluated waived subjects } }`;
const SIGNALS = `{ asOf { revision day } signals { signal detector subject state since value threshold raisedOn closedOn sentence { text } }
  detectors { detector state subjects } }`;

/** What leadership opens in the morning: readiness with its dimensions and gates, and the weak signals. */
export const dashboardOf = (mission: string): string =>
  `{ exitReadiness(mission: "${mission}") ${READINESS} weakSignals(mission: "${mission}") ${SIGNALS} }`;
export const DASHBOARD = dashboardOf(DASHBOARD_MISSION);
const STATIC = `{ exitReadiness: staticExitReadiness ${READINESS} weakSignals: staticWeakSignals ${SIGNALS} }`;

export type Resolved = 'product' | 'static';

/** Lets the static resolver answer what the product answers now. */
export async function prepareDashboard(api: ApiServer): Promise<void> {
  const response = await fetch(api.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${await api.tokenFor(READER)}` },
    body: JSON.stringify({ query: DASHBOARD }),
  });
  const { data, errors } = (await response.json()) as { data?: Readonly<Record<string, unknown>>; errors?: unknown };
  if (!data || errors) throw new Error(`The dashboard was not answered: ${JSON.stringify(errors)}`);
  StaticDashboard.answer(data);
}

/** Requests per second and latencies of the dashboard, asked by people in another thread. */
export async function measureDashboard(api: ApiServer, resolved: Resolved, forMs: number): Promise<Measured> {
  const query = resolved === 'product' ? DASHBOARD : STATIC;
  const load: Load = { url: api.url, tokens: [await api.tokenFor(READER)], query, inFlight: IN_FLIGHT, forMs };
  return measureRequests(load);
}

/** What requests that are sent from another thread amount to. */
export function measureRequests(load: Load): Promise<Measured> {
  const worker = new Worker(new URL('./requests.worker.js', import.meta.url), { workerData: load });
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}
