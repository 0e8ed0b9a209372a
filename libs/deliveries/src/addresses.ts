import ipaddr from 'ipaddr.js';
import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';

/** Where deliveries may go: over TLS to addresses of the public internet, or anywhere. */
export type Reach = 'public' | 'any';

/** Why an address is none to deliver to. */
export type WhyNotReached =
  /** It is no http or https URL, or has a user name or a fragment. */
  | 'NO_URL'
  /** It is not https. */
  | 'NOT_SECURE'
  /** Its name has no address. */
  | 'UNKNOWN_HOST'
  /** An address of its name is none of the public internet. */
  | 'PRIVATE_ADDRESS';

/** Nothing has been sent. */
export class NotReached extends Error {
  override readonly name = 'NotReached';
  constructor(readonly why: WhyNotReached) {
    super(why);
  }
}

/** An address of a host, as the resolver gives it. */
export interface HostAddress {
  readonly address: string;
  readonly family: number;
}

export type Resolve = (host: string) => Promise<readonly HostAddress[]>;

/** As the machine resolves names. */
export const resolveHost: Resolve = (host) => lookup(host, { all: true, verbatim: true });

/**
 * Is the address one of the public internet? Whatever is of a range with a purpose is none: loopback, private and
 * link-local networks, those of carriers, metadata services, and what carries an IPv4 address inside.
 */
export function isPublic(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  if (parsed.range() !== 'unicast') return false;
  return parsed.kind() === 'ipv4' || parsed.match(GLOBAL_UNICAST);
}

/** All that is given out of IPv6: what lies beside it has no range by name, and leads nowhere public. */
const GLOBAL_UNICAST = ipaddr.parseCIDR('2000::/3');

/**
 * The addresses to which a URL leads, once all of them may be reached. Whoever connects does so to one of these, without
 * resolving the name again: it could lead elsewhere by then.
 *
 * @throws NotReached
 */
export async function reach(
  url: string,
  where: Reach,
  resolve: Resolve = resolveHost,
): Promise<readonly HostAddress[]> {
  const { hostname, protocol } = checkedUrl(url);
  if (where === 'public' && protocol !== 'https:') throw new NotReached('NOT_SECURE');
  const host = hostname.replace(/^\[|\]$/g, '');
  const family = isIP(host);
  const addresses = family !== 0 ? [{ address: host, family }] : await resolve(host).catch(() => []);
  if (addresses.length === 0) throw new NotReached('UNKNOWN_HOST');
  if (where === 'public' && !addresses.every(({ address }) => isPublic(address)))
    throw new NotReached('PRIVATE_ADDRESS');
  return addresses;
}

function checkedUrl(text: string): URL {
  if (!URL.canParse(text)) throw new NotReached('NO_URL');
  const url = new URL(text);
  const isPlain = url.username === '' && url.password === '' && url.hash === '';
  if (!isPlain || !/^https?:$/.test(url.protocol)) throw new NotReached('NO_URL');
  return url;
}
