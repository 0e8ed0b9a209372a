import type { IncomingHttpHeaders, OutgoingHttpHeaders, ServerHttp2Stream } from 'node:http2';
import { ANSWER, timeoutFrom, trailersOf, WELL } from './headers.js';
import { MessageSplitter, UnacceptableMessage } from './message-splitter.js';
import { type Refusal, status } from './status.js';

/** What a call is told of its caller. */
export interface Listener {
  /** A message came. What it throws ends the call. */
  readonly message: (bytes: Buffer) => void;
  /** The caller has said everything. */
  readonly end: () => void;
}

const LARGEST_MESSAGE = 17 * 1024 * 1024;
/** Messages gathered in one turn are written at the latest when they have grown to this. */
const LARGEST_WRITE = 32 * 1024;
const LARGEST_BACKLOG = 128 * 1024;
const LONGEST_TIMER_MS = 2 ** 31 - 1;
const PREFIX = 5;

/**
 * One gRPC call. What is sent within one turn of the event loop leaves in one write: hundreds of small messages cost
 * the sender, and the receiver, little more than one.
 */
export class Call {
  /** The name and port by which the caller reached the node. */
  readonly host: string;
  /** Until when the caller waits, in epoch milliseconds. */
  readonly deadline: number;
  private readonly encoding: string;
  private answered = false;
  private gathered: Uint8Array[] = [];
  private gatheredBytes = 0;
  private over = false;
  private trailers: OutgoingHttpHeaders = WELL;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly stream: ServerHttp2Stream,
    headers: IncomingHttpHeaders,
  ) {
    this.host = headers[':authority'] ?? headers.host ?? '';
    this.encoding = String(headers['grpc-encoding'] ?? 'identity');
    const timeout = timeoutFrom(headers['grpc-timeout']);
    this.deadline = Date.now() + timeout;
    stream.on('error', () => undefined);
    stream.on('close', () => clearTimeout(this.timer));
    if (timeout < LONGEST_TIMER_MS) this.timer = setTimeout(() => this.refuse(LATE), timeout);
  }

  /** Begins to listen. Until then nothing of the request is lost. */
  listen({ message, end }: Listener): void {
    const splitter = new MessageSplitter(LARGEST_MESSAGE, this.encoding);
    this.stream.on('data', (piece: Buffer) =>
      this.unlessOver(() => {
        for (const bytes of splitter.take(piece)) if (!this.over) message(bytes);
      }),
    );
    this.stream.on('end', () => this.unlessOver(end));
  }

  /** Calls back once the caller has left or the call has ended. */
  onGone(leave: () => void): void {
    this.stream.once('close', leave);
  }

  /** Calls back whenever everything sent so far is on its way, after `send` said to wait. */
  onDrain(resume: () => void): void {
    this.stream.on('drain', resume);
  }

  /** Sends a message; answers whether more may be sent at once, or `onDrain` should be waited for. */
  send(message: Uint8Array): boolean {
    if (this.over || this.stream.destroyed) return true;
    if (this.gathered.length === 0) process.nextTick(() => this.flush());
    const prefix = Buffer.allocUnsafe(PREFIX);
    prefix[0] = 0;
    prefix.writeUInt32BE(message.length, 1);
    this.gathered.push(prefix, message);
    this.gatheredBytes += PREFIX + message.length;
    if (this.gatheredBytes < LARGEST_WRITE) return this.stream.writableLength < LARGEST_BACKLOG;
    return this.flush();
  }

  /** Ends the call well. */
  finish(): void {
    if (this.over || this.stream.destroyed) return;
    this.flush();
    this.over = true;
    this.begin();
    this.stream.end();
  }

  /** Ends the call with a refusal. */
  refuse(refusal: Refusal): void {
    if (this.over || this.stream.destroyed) return;
    this.flush();
    this.over = true;
    const trailers = trailersOf(refusal);
    if (!this.answered) return this.stream.respond({ ...ANSWER, ...trailers }, { endStream: true });
    this.trailers = trailers;
    this.stream.end();
  }

  /** Takes no more messages until `resume`; the caller is made to wait. */
  pause(): void {
    this.stream.pause();
  }

  resume(): void {
    this.stream.resume();
  }

  /** A defect met on the way ends this call and no other. */
  private unlessOver(work: () => void): void {
    if (this.over) return;
    try {
      work();
    } catch (error) {
      this.refuse(error instanceof UnacceptableMessage ? error.refusal : notUnderstood(error));
    }
  }

  private begin(): void {
    if (this.answered) return;
    this.answered = true;
    this.stream.respond(ANSWER, { waitForTrailers: true });
    this.stream.once('wantTrailers', () => this.stream.sendTrailers(this.trailers));
  }

  /** Writes what has been gathered; answers whether more may be sent at once. */
  private flush(): boolean {
    if (this.gathered.length === 0 || this.over || this.stream.destroyed) return true;
    this.begin();
    const written = this.stream.write(Buffer.concat(this.gathered, this.gatheredBytes));
    this.gathered = [];
    this.gatheredBytes = 0;
    return written || this.stream.writableLength < LARGEST_BACKLOG;
  }
}

const LATE: Refusal = { code: status.DEADLINE_EXCEEDED, details: 'The deadline of the call passed.', trailers: {} };

function notUnderstood(error: unknown): Refusal {
  const details = `The request cannot be understood: ${error instanceof Error ? error.message : String(error)}.`;
  return { code: status.INTERNAL, details, trailers: {} };
}
