import proxyAddr from '@fastify/proxy-addr';
import type { IncomingMessage } from 'node:http';
import { networkOf } from './network-of.js';

/** Reverse proxies of which it is believed for whom they speak. Without one, an address is that of the connection. */
export class TrustedProxies {
  private readonly isTrusted: (address: string, hops: number) => boolean;

  /** @param addresses addresses and networks (CIDR), or names of ranges: loopback, linklocal, uniquelocal */
  constructor(readonly addresses: readonly string[] = []) {
    this.isTrusted = proxyAddr.compile([...addresses]);
  }

  /** Is this the address of a proxy that is believed? */
  isProxy(address: string | undefined): boolean {
    return this.isTrusted(address ?? '', 0);
  }

  /**
   * Where a request comes from: the nearest address that is none of a trusted proxy; of version 6, its network, as
   * whoever has one address of it has all.
   */
  addressOf(request: IncomingMessage): string {
    return networkOf(proxyAddr(request, this.isTrusted));
  }

  /** The host for which a request is meant, as the proxy was asked. */
  hostOf({ headers, socket }: IncomingMessage): string | undefined {
    const asked = headers['x-forwarded-host'];
    const isBelieved = typeof asked === 'string' && this.isProxy(socket.remoteAddress);
    return isBelieved ? asked.split(',').at(-1)?.trim() : headers.host;
  }
}
