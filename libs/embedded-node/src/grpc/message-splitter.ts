import { gunzipSync, inflateSync } from 'node:zlib';
import { type Refusal, status } from './status.js';

const PREFIX = 5;

/** Thrown at bytes that are not messages the node takes. */
export class UnacceptableMessage extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.details);
  }
}

/** Puts the messages of a call together again, however they were cut on the way: a flag, a length, then the bytes. */
export class MessageSplitter {
  private parts: Buffer[] = [];
  private held = 0;

  constructor(
    private readonly largest: number,
    private readonly encoding: string,
  ) {}

  /** The messages that are complete with this piece. Throws at one that is too large or compressed in an unknown way. */
  *take(piece: Buffer): Generator<Buffer> {
    this.parts.push(piece);
    this.held += piece.length;
    while (this.held >= PREFIX) {
      const bytes = this.joined();
      const length = bytes.readUInt32BE(1);
      if (length > this.largest) throw tooLarge(length, this.largest);
      if (bytes.length < PREFIX + length) return;
      this.keep(bytes.subarray(PREFIX + length));
      const message = bytes.subarray(PREFIX, PREFIX + length);
      yield bytes[0] === 0 ? message : this.decompressed(message);
    }
  }

  /** One buffer of all that is held. Pieces of a large message are joined only when its length is known to be there. */
  private joined(): Buffer {
    const [first] = this.parts;
    if (first !== undefined && (this.parts.length === 1 || this.isIncomplete(first))) return first;
    const bytes = Buffer.concat(this.parts, this.held);
    this.parts = [bytes];
    return bytes;
  }

  private isIncomplete(first: Buffer): boolean {
    return first.length >= PREFIX && this.held < PREFIX + first.readUInt32BE(1);
  }

  private keep(rest: Buffer): void {
    this.parts = rest.length === 0 ? [] : [rest];
    this.held = rest.length;
  }

  private decompressed(message: Buffer): Buffer {
    const options = { maxOutputLength: this.largest };
    if (this.encoding === 'gzip') return gunzipSync(message, options);
    if (this.encoding === 'deflate') return inflateSync(message, options);
    const details = `The node does not know the compression '${this.encoding}'.`;
    throw new UnacceptableMessage({ code: status.UNIMPLEMENTED, details, trailers: {} });
  }
}

function tooLarge(length: number, largest: number): UnacceptableMessage {
  const details = `A message of ${length} bytes came where ${largest} are the limit.`;
  return new UnacceptableMessage({ code: status.RESOURCE_EXHAUSTED, details, trailers: {} });
}
