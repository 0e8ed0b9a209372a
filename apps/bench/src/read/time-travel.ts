import { measureLoad, type Measured } from '../measuring/load.js';
import type { ApiServer } from './api-server.js';

/** Asks for readiness as it was at a revision, one request after the other. */
export async function measureTravel(
  api: Pick<ApiServer, 'url' | 'tokenFor'>,
  mission: string,
  revision: number,
  forMs: number,
): Promise<Measured> {
  const authorization = `Bearer ${await api.tokenFor('DIR')}`;
  const query = `{ exitReadiness(mission: "${mission}", atRevision: ${revision}) { score gates { gate open } } }`;
  const body = JSON.stringify({ query });
  return measureLoad({ inFlight: 1, forMs, weight: 1 }, async () => {
    const headers = { 'content-type': 'application/json', authorization };
    const text = await (await fetch(api.url, { method: 'POST', headers, body })).text();
    if (!text.startsWith('{"data"')) throw new Error(`The server answered ${text}`);
  });
}
