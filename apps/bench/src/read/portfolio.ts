import { measureLoad, type Measured } from '../measuring/load.js';
import type { ApiServer } from './api-server.js';

/** What of a portfolio is asked for. */
export type Portfolio = 'few' | 'many' | 'list';

/** Missions of the small portfolio. */
export const FEW_MISSIONS = 20;

const ITEMS =
  'edges { node { mission code state day ref { title { text } } whose { people { label } } fact { text } } }';
const STANDING = 'edges { node { mission client standing { verdict score overdue needsMe } } }';

/** The first page of an agenda, or of the list of missions, one request after the other. */
export async function measurePortfolio(
  api: Pick<ApiServer, 'url' | 'tokenFor'>,
  query: string,
  forMs: number,
): Promise<Measured> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${await api.tokenFor('DIR')}` };
  const body = JSON.stringify({ query });
  return measureLoad({ inFlight: 1, forMs, weight: 1 }, async () => {
    const text = await (await fetch(api.url, { method: 'POST', headers, body })).text();
    if (!text.startsWith('{"data"')) throw new Error(`The server answered ${text}`);
  });
}

export const agendaOver = (missions: readonly string[]): string =>
  `{ agenda(first: 50, missions: ${JSON.stringify(missions)}) { ${ITEMS} } }`;

export const LIST = `{ missions(first: 50, order: NEED) { ${STANDING} } }`;
