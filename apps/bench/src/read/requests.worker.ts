import { parentPort, workerData } from 'node:worker_threads';
import { measureLoad } from '../measuring/load.js';

/** Requests that are sent again and again. */
export interface Load {
  readonly url: string;
  /** Of those who ask, in turn. */
  readonly tokens: readonly string[];
  readonly query: string;
  readonly inFlight: number;
  readonly forMs: number;
  readonly restMs?: number;
}

const { url, tokens, query, inFlight, forMs, restMs } = workerData as Load;
const requests = tokens.map((token) => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
  body: JSON.stringify({ query }),
}));

const measured = await measureLoad(
  { inFlight, forMs, weight: 1, ...(restMs !== undefined && { restMs }) },
  async (caller) => {
    const text = await (await fetch(url, requests[caller % requests.length])).text();
    if (!text.startsWith('{"data"')) throw new Error(`The server answered ${text}`);
  },
);
parentPort?.postMessage(measured);
