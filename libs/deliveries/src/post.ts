import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { reach, resolveHost, type HostAddress, type Reach, type Resolve } from './addresses.js';

/** What is sent. */
export interface Outgoing {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Sends something, and resolves with the status of the answer. It throws when there is none. */
export type Post = (outgoing: Outgoing) => Promise<number>;

/** How long one attempt may take, from resolving the name to the status of the answer. */
export const PATIENCE_MS = 15_000;

/**
 * Posts over the network: to an address that was checked just before, on a connection of its own; no redirect is
 * followed, and nothing of the answer is read but its status.
 */
export const postTo =
  (where: Reach, resolve: Resolve = resolveHost, patienceMs = PATIENCE_MS): Post =>
  async ({ url, headers, body }) => {
    const signal = AbortSignal.timeout(patienceMs);
    const addresses = await orAborted(reach(url, where, resolve), signal);
    return send(url, headers, body, addresses, signal);
  };

function send(
  url: string,
  headers: Outgoing['headers'],
  body: string,
  addresses: readonly HostAddress[],
  signal: AbortSignal,
): Promise<number> {
  return new Promise((done, reject) => {
    const request = (new URL(url).protocol === 'https:' ? httpsRequest : httpRequest)(url, {
      method: 'POST',
      agent: false,
      signal,
      lookup: lookupOf(addresses),
      headers: { ...headers, 'content-length': Buffer.byteLength(body) },
    });
    request.once('response', (response) => {
      done(response.statusCode ?? 0);
      response.destroy();
    });
    request.on('error', (error) => reject(signal.aborted ? new Error('TIMED_OUT', { cause: error }) : error));
    request.end(body);
  });
}

type Lookup = NonNullable<Parameters<typeof httpRequest>[1]['lookup']>;

/** A resolver that knows the checked addresses and nothing else. */
const lookupOf =
  (addresses: readonly HostAddress[]): Lookup =>
  (_, options, found) => {
    const [first] = addresses;
    if (options.all === true) found(null, [...addresses]);
    else found(null, first?.address ?? '', first?.family);
  };

/** What a promise comes to, unless the time is over before. */
function orAborted<Result>(promise: Promise<Result>, signal: AbortSignal): Promise<Result> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(new Error('TIMED_OUT')), { once: true });
    promise.then(resolve, reject);
  });
}
