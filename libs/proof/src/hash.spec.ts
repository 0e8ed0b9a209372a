import { describe, expect, it } from '@jest/globals';
import { leafHash, nodeHash, piecesDigest, sameHash, sha256, textDigest } from './hash.js';

const hex = (hash: Uint8Array): string => Buffer.from(hash).toString('hex');
const ABC = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';

describe('SHA-256 (FIPS 180-4, "abc")', () => {
  async function* pieces() {
    yield 'a';
    await Promise.resolve();
    yield 'bc';
  }

  it('is the same of bytes, of a text, and of a text in pieces', async () => {
    expect(hex(sha256(Buffer.from('a'), Buffer.from('bc')))).toBe(ABC);
    expect(textDigest('abc')).toBe(ABC);
    expect(hex(await piecesDigest(pieces()))).toBe(ABC);
  });

  it('tells a leaf from a node by what stands before it', () => {
    const [left, right] = [Buffer.from('l'), Buffer.from('r')];
    expect(leafHash(Buffer.from('lr'))).toEqual(sha256(Uint8Array.of(0), left, right));
    expect(nodeHash(left, right)).toEqual(sha256(Uint8Array.of(1), left, right));
    expect(sameHash(leafHash(left), leafHash(Buffer.from('l')))).toBe(true);
    expect(sameHash(leafHash(left), nodeHash(left, right))).toBe(false);
  });
});
