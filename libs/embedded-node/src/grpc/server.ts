import { createServer, type IncomingHttpHeaders, type ServerHttp2Session, type ServerHttp2Stream } from 'node:http2';
import type { AddressInfo, Socket } from 'node:net';
import { Call } from './call.js';
import { frontDoor } from './front-door.js';
import { type Refusal, status } from './status.js';

/** Serves one call. */
export type Endpoint = (call: Call) => void;

/** What may be under way to the node, per call and per connection, before it has to be asked for. */
const WINDOW = 4 * 1024 * 1024;

/**
 * A gRPC server on HTTP/2 without encryption, of as much of gRPC as clients of an event store use. `endpointOf` finds
 * who serves a path, for example `/event_store.client.streams.Streams/Read`.
 */
export class GrpcServer {
  private readonly sessions = new Set<ServerHttp2Session>();
  private readonly sockets = new Set<Socket>();
  private readonly http2 = createServer({
    // Thousands of open subscriptions share one connection; the default would cut it off at 10 MB.
    maxSessionMemory: Number.MAX_SAFE_INTEGER,
    settings: { initialWindowSize: WINDOW },
  });
  private readonly door = frontDoor((socket) => this.http2.emit('connection', socket));

  constructor(private readonly endpointOf: (path: string) => Endpoint | undefined) {
    this.door.on('connection', (socket) => {
      this.sockets.add(socket);
      socket.once('close', () => this.sockets.delete(socket));
    });
    this.http2.on('session', (session) => {
      this.sessions.add(session);
      session.setLocalWindowSize(WINDOW);
      session.on('error', () => undefined);
      session.once('close', () => this.sessions.delete(session));
    });
    this.http2.on('sessionError', () => undefined);
    this.http2.on('stream', (stream, headers) => this.serve(stream, headers));
  }

  /** Resolves to the port. */
  listen(host: string, port: number): Promise<number> {
    return new Promise((resolve, reject) => {
      this.door.once('error', reject);
      this.door.listen(port, host, () => resolve((this.door.address() as AddressInfo).port));
    });
  }

  /** Takes no more calls, waits a while for those that are open, then cuts the connections. */
  async close(withinMs: number): Promise<void> {
    const closed = new Promise<void>((resolve) => this.door.close(() => resolve()));
    for (const session of this.sessions) session.close();
    let giveUp: NodeJS.Timeout | undefined;
    await Promise.race([closed, new Promise<void>((resolve) => (giveUp = setTimeout(resolve, withinMs)))]);
    clearTimeout(giveUp);
    for (const session of this.sessions) session.destroy();
    for (const socket of this.sockets) socket.destroy();
    await closed;
  }

  private serve(stream: ServerHttp2Stream, headers: IncomingHttpHeaders): void {
    if (headers['content-type']?.startsWith('application/grpc') !== true) {
      stream.on('error', () => undefined);
      return stream.respond({ ':status': 415 }, { endStream: true });
    }
    const call = new Call(stream, headers);
    const path = String(headers[':path']);
    const endpoint = this.endpointOf(path);
    if (endpoint === undefined) call.refuse(unknownMethod(path));
    else endpoint(call);
  }
}

function unknownMethod(path: string): Refusal {
  return { code: status.UNIMPLEMENTED, details: `The embedded node has no method ${path}.`, trailers: {} };
}
