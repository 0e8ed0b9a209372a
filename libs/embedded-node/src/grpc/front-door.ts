import { createServer, type Server, type Socket } from 'node:net';

/** How every HTTP/2 connection begins; browsers and scripts that speak HTTP/1 begin otherwise. */
const HTTP_2 = 'PRI ';

const SENTENCE = 'The embedded node speaks gRPC alone; it has no HTTP interface.\n';
const REFUSAL = [
  'HTTP/1.1 501 Not Implemented',
  'content-type: text/plain',
  `content-length: ${SENTENCE.length}`,
  'connection: close',
  '',
  SENTENCE,
].join('\r\n');

/** Takes connections: those of HTTP/2 are handed on, others get one sentence that says they are not served. */
export function frontDoor(handOn: (socket: Socket) => void): Server {
  return createServer({ noDelay: true }, (socket) => {
    socket.on('error', () => socket.destroy());
    socket.once('readable', () => {
      const first: unknown = socket.read();
      if (!Buffer.isBuffer(first)) return socket.destroy();
      if (!HTTP_2.startsWith(first.toString('latin1', 0, HTTP_2.length))) return void socket.end(REFUSAL);
      socket.unshift(first);
      handOn(socket);
    });
  });
}
