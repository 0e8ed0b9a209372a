import { parentPort, workerData } from 'node:worker_threads';
import { measureLoad } from '../measuring/load.js';

/** Requests that are sent again and again. */
export interface Load {
  readonly url: string;
  readonly token: string;
  readonly query: string;
  readonly inFlight: number;
  readonly forMs: number;
  readonly restMs?: number;
}

const { url, token, query, inFlight, forMs, restMs } = workerData as Load;
const request = {
  method: 'POST',
  headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
  body: JSON.stringify({ query }),
};

const measured = await measureLoad(
  { inFlight, forMs, weight: 1, ...(restMs !== undefined && { restMs }) },
  async () => {
    const text = await (await fetch(url, request)).text();
    if (!text.startsWith('{"data"')) throw new Error(`The server answered ${text}`);
  },
);
parentPort?.postMessage(measured);
