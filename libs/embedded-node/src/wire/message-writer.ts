/**
 * Writes protocol-buffer fields straight into bytes. The generated classes cost several times more, and the node
 * writes the same few messages all day.
 */
export class MessageWriter {
  private buffer = Buffer.allocUnsafe(4096);
  private at = 0;

  /** A varint field; negative bigints are written in two's complement, as int64 wants. */
  varint(field: number, value: number | bigint): this {
    this.reserve(20);
    this.raw((field << 3) | 0);
    if (typeof value === 'bigint') this.rawBig(BigInt.asUintN(64, value));
    else this.raw(value);
    return this;
  }

  /** A length-delimited field: bytes, or an already encoded message. */
  bytes(field: number, value: Uint8Array): this {
    this.reserve(20 + value.length);
    this.raw((field << 3) | 2);
    this.raw(value.length);
    this.buffer.set(value, this.at);
    this.at += value.length;
    return this;
  }

  /** A string field. */
  text(field: number, value: string): this {
    const length = Buffer.byteLength(value);
    this.reserve(20 + length);
    this.raw((field << 3) | 2);
    this.raw(length);
    this.at += this.buffer.write(value, this.at, 'utf8');
    return this;
  }

  /** The bytes so far, as a copy; the writer is empty again. */
  finish(): Buffer {
    const done = Buffer.from(this.buffer.subarray(0, this.at));
    this.at = 0;
    return done;
  }

  private raw(value: number): void {
    while (value >= 0x80) {
      this.buffer[this.at++] = (value % 0x80) | 0x80;
      value = Math.floor(value / 0x80);
    }
    this.buffer[this.at++] = value;
  }

  private rawBig(value: bigint): void {
    while (value >= 0x80n) {
      this.buffer[this.at++] = Number(value & 0x7fn) | 0x80;
      value >>= 7n;
    }
    this.buffer[this.at++] = Number(value);
  }

  private reserve(more: number): void {
    if (this.at + more <= this.buffer.length) return;
    const larger = Buffer.allocUnsafe(Math.max(this.buffer.length * 2, this.at + more));
    this.buffer.copy(larger, 0, 0, this.at);
    this.buffer = larger;
  }
}
