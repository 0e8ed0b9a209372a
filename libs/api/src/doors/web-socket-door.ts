import { Courtesy, Paces } from '#fairness';
import { Inject, Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { CloseCode, handleProtocols } from 'graphql-ws';
import { STATUS_CODES, type IncomingMessage, type Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import { Callers } from '../identity/callers.js';
import type { FormatError } from './answer.js';
import { FORMAT_ERROR, INTROSPECTION, ORIGINS } from './door-tokens.js';
import { SOCKET_LIMITS as LIMITS } from './limits.js';
import { Listeners } from './listeners.js';
import { listening, type Line } from './listening.js';
import { TrustedProxies } from './trusted-proxies.js';
import { refusedUpgrade } from './upgrade.js';

const GOING_AWAY = 1001;

/** Ends a connection on which too much is said: nothing more of it is read, not even its good-bye. */
function hangUp(socket: WebSocket, code: number, reason: string): void {
  if (socket.isPaused) return;
  socket.close(code, reason);
  socket.pause();
  setTimeout(() => socket.terminate(), LIMITS.goodByeMs).unref();
}

/**
 * GraphQL over WebSocket, for whoever says shortly who they are. Large messages, fast ones, pages of other servers and
 * crowds of strangers are sent away, and whoever does not read what they asked for.
 */
@Injectable()
export class WebSocketDoor implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly listeners = new Listeners(LIMITS);
  private readonly server: ReturnType<typeof listening>;
  private readonly sockets = new WebSocketServer({
    noServer: true,
    maxPayload: LIMITS.messageBytes,
    handleProtocols,
    // One message a turn of the event loop, however many come at once.
    allowSynchronousEvents: false,
  });
  /** Connections that have not said who they are, by address. */
  private readonly strangers = new Map<string, number>();
  /** How often each address has knocked lately. */
  private readonly knocks = new Paces(LIMITS.knocksPerAddress);

  constructor(
    private readonly host: HttpAdapterHost,
    schemas: GraphQLSchemaHost,
    callers: Callers,
    courtesy: Courtesy,
    private readonly proxies: TrustedProxies,
    @Inject(FORMAT_ERROR) formatError: FormatError,
    @Inject(INTROSPECTION) introspection: boolean,
    @Inject(ORIGINS) private readonly origins: readonly string[],
  ) {
    const parts = { callers, courtesy, formatError, introspection, limits: LIMITS };
    this.server = listening({ ...parts, schema: () => schemas.schema }, this.listeners);
  }

  onApplicationBootstrap(): void {
    const http = this.host.httpAdapter.getHttpServer() as Server;
    http.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => this.knock(request, socket, head));
  }

  beforeApplicationShutdown(): void {
    for (const socket of this.sockets.clients) {
      socket.close(GOING_AWAY, 'Going away');
      setTimeout(() => socket.terminate(), LIMITS.initMs).unref();
    }
    this.sockets.close();
  }

  private knock(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    // It has been turned away already.
    if (!socket.writable) return;
    // From here on the socket is ours alone: a client that resets it would end the process.
    socket.on('error', () => socket.destroy());
    const address = this.proxies.addressOf(request);
    const refused = this.crowded(address) ?? refusedUpgrade(request, this.proxies, this.origins);
    if (refused === undefined)
      this.sockets.handleUpgrade(request, socket, head, (opened) => this.open(opened, request, address));
    else socket.end(`HTTP/1.1 ${refused} ${STATUS_CODES[refused]}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
  }

  private crowded(address: string): number | undefined {
    this.knocks.count(address);
    if (this.knocks.isBeyond(address)) return 429;
    const strangers = this.strangers.get(address) ?? 0;
    if (strangers >= LIMITS.strangersPerAddress) return 429;
    return this.sockets.clients.size >= LIMITS.sockets ? 503 : undefined;
  }

  private open(socket: WebSocket, request: IncomingMessage, address: string): void {
    const leaving = new AbortController();
    const line: Line = { socket, request, subscriptions: new Map(), gone: leaving.signal };
    this.count(address, 1);
    let isStranger = true;
    const known = () => {
      if (isStranger) this.count(address, -1);
      isStranger = false;
    };
    const closed = this.server.opened(
      {
        protocol: socket.protocol,
        close: (code, reason) => socket.close(code, reason),
        send: (data) => this.tell(socket, data),
        onMessage: (hear) =>
          socket.on('message', (data: Buffer) => {
            if (line.caller && !this.listeners.maySend(line.caller.person))
              return hangUp(socket, CloseCode.TooManyInitialisationRequests, 'TOO_BUSY: Too many messages.');
            hear(data.toString()).then(
              () => line.caller && known(),
              () => socket.close(CloseCode.BadRequest, 'Invalid message'),
            );
          }),
      },
      line,
    );
    const stopPinging = this.ping(socket);
    // What a client does wrong, such as a message that is too large, closes its own connection and is no news.
    socket.on('error', () => socket.terminate());
    socket.once('close', (code, reason) => {
      stopPinging();
      known();
      leaving.abort();
      void closed(code, reason.toString());
    });
  }

  private count(address: string, more: number): void {
    const strangers = (this.strangers.get(address) ?? 0) + more;
    if (strangers > 0) this.strangers.set(address, strangers);
    else this.strangers.delete(address);
  }

  /** Sends a message, unless too much lies unread. */
  private tell(socket: WebSocket, data: string): Promise<void> {
    if (socket.bufferedAmount > LIMITS.unreadBytes) socket.terminate();
    if (socket.readyState !== socket.OPEN) return Promise.resolve();
    return new Promise((resolve) => socket.send(data, () => resolve()));
  }

  /** Ends a connection whose other side is gone without a word. */
  private ping(socket: WebSocket): () => void {
    let heard = true;
    socket.on('pong', () => (heard = true));
    const timer = setInterval(() => {
      if (!heard) return socket.terminate();
      heard = false;
      socket.ping();
    }, LIMITS.pingMs);
    return () => clearInterval(timer);
  }
}
