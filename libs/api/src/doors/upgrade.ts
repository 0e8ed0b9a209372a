import type { IncomingMessage } from 'node:http';
import { GRAPHQL_PATH } from './limits.js';
import type { TrustedProxies } from './trusted-proxies.js';

/**
 * Why a request to speak WebSocket is turned away, as an HTTP status; undefined when it is not.
 *
 * @param origins those of other servers whose pages may connect
 */
export function refusedUpgrade(
  request: IncomingMessage,
  proxies: TrustedProxies,
  origins: readonly string[] = [],
): number | undefined {
  const { url = '', headers } = request;
  if (url.split('?', 1)[0] !== GRAPHQL_PATH) return 404;
  const { origin } = headers;
  if (origin !== undefined && origins.includes(origin)) return undefined;
  return isForeign(origin, proxies.hostOf(request)) ? 403 : undefined;
}

/** Whether the page that a browser speaks for is of another server: it could only use what it was not given. */
function isForeign(origin: string | undefined, host: string | undefined): boolean {
  if (origin === undefined) return false;
  return !URL.canParse(origin) || new URL(origin).host !== host?.toLowerCase();
}
