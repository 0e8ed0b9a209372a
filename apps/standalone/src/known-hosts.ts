import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import { hostname } from 'node:os';

const SENTENCE = 'This address is not served here: use localhost, or the address of the machine.';

/**
 * Does a request name this machine? A page of another site can make its own name lead here (DNS rebinding); it cannot
 * pass for localhost, for an address in numbers, or for the machine's own name.
 */
export function isKnownHost(header: string | undefined): boolean {
  const name = /^(?:\[(?<six>[0-9a-f:.]+)\]|(?<name>[a-z0-9.-]+))(?::\d{1,5})?$/i.exec(header ?? '')?.groups;
  const host = (name?.['six'] ?? name?.['name'] ?? '').toLowerCase();
  return isIP(host) !== 0 || host === 'localhost' || host.endsWith('.localhost') || host === hostname().toLowerCase();
}

/** Serves nothing, over HTTP or WebSocket, to whoever asks for it under another name. */
export function serveKnownHosts(app: NestFastifyApplication): void {
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', async (request, reply) => {
      if (!isKnownHost(request.headers.host)) await reply.code(421).send({ message: SENTENCE });
    });
  app
    .getHttpServer()
    .prependListener('upgrade', ({ headers }: IncomingMessage, socket: NodeJS.WritableStream & { destroy(): void }) => {
      if (isKnownHost(headers.host)) return;
      socket.on('error', () => socket.destroy());
      socket.end('HTTP/1.1 421 Misdirected Request\r\nConnection: close\r\n\r\n');
      socket.destroy();
    });
}
