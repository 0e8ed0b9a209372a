import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import { hostname } from 'node:os';
import type { TrustedProxies } from './trusted-proxies.js';

const SENTENCE =
  'This address is not served here: use localhost, the address of the machine, or a name given in HOST_NAMES.';

const LOOPBACK = /^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/;

/** Which requests must name this machine: all of them, or those that come over loopback. */
export type HostsChecked = 'always' | 'loopback';

/**
 * Does a request name this machine? A page of another site can make its own name lead here (DNS rebinding); it cannot
 * pass for localhost, for an address in numbers, for the machine's own name, or for one that it was given.
 */
export function isKnownHost(header: string | undefined, names: readonly string[] = []): boolean {
  const name = /^(?:\[(?<six>[0-9a-f:.]+)\]|(?<name>[a-z0-9.-]+))(?::\d{1,5})?$/i.exec(header ?? '')?.groups;
  const host = (name?.['six'] ?? name?.['name'] ?? '').toLowerCase();
  if (isIP(host) !== 0 || host === 'localhost' || host.endsWith('.localhost')) return true;
  return [hostname(), ...names].some((each) => each.toLowerCase() === host);
}

/** Serves nothing, over HTTP or WebSocket, to whoever asks for it under another name; a trusted proxy answers for its own. */
export function serveKnownHosts(
  app: NestFastifyApplication,
  checked: HostsChecked,
  names: readonly string[],
  proxies: TrustedProxies,
): void {
  const isServed = ({ headers, socket }: IncomingMessage) =>
    (checked === 'loopback' && !LOOPBACK.test(socket.localAddress ?? '')) ||
    proxies.isProxy(socket.remoteAddress) ||
    isKnownHost(headers.host, names);
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', async (request, reply) => {
      if (!isServed(request.raw)) await reply.code(421).send({ message: SENTENCE });
    });
  app
    .getHttpServer()
    .prependListener('upgrade', (request: IncomingMessage, socket: NodeJS.WritableStream & { destroy(): void }) => {
      if (isServed(request)) return;
      socket.on('error', () => socket.destroy());
      socket.end('HTTP/1.1 421 Misdirected Request\r\nConnection: close\r\n\r\n', () => socket.destroy());
    });
}
