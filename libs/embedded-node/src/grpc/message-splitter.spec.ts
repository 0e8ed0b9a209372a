import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { MessageSplitter } from './message-splitter.js';

const LARGEST = 1000;

function framed(message: Uint8Array, flag = 0): Buffer {
  const prefix = Buffer.alloc(5);
  prefix[0] = flag;
  prefix.writeUInt32BE(message.length, 1);
  return Buffer.concat([prefix, message]);
}

describe('the messages of a call', () => {
  it('come out whole, however they were cut on the way', () => {
    const messages = fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 10 });
    fc.assert(
      fc.property(messages, fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1 }), (sent, cuts) => {
        const splitter = new MessageSplitter(LARGEST, 'identity');
        const wire = Buffer.concat(sent.map((message) => framed(message)));
        const received: Buffer[] = [];
        for (let [at, n] = [0, 0]; at < wire.length; n++) {
          const length = cuts[n % cuts.length]!;
          received.push(...splitter.take(wire.subarray(at, at + length)));
          at += length;
        }
        expect(received.map((message) => message.toString('hex'))).toEqual(
          sent.map((message) => Buffer.from(message).toString('hex')),
        );
      }),
    );
  });

  it('are decompressed', () => {
    const splitter = new MessageSplitter(LARGEST, 'gzip');
    expect(String([...splitter.take(framed(gzipSync('hello'), 1))][0])).toBe('hello');
  });

  it('are refused when too large, before they are there, or in an unknown compression', () => {
    const prefix = framed(Buffer.alloc(LARGEST + 1)).subarray(0, 5);
    expect(() => [...new MessageSplitter(LARGEST, 'identity').take(prefix)]).toThrow(
      /1001 bytes .* 1000 are the limit/,
    );
    expect(() => [...new MessageSplitter(LARGEST, 'snappy').take(framed(Buffer.of(1), 1))]).toThrow(/'snappy'/);
  });
});
