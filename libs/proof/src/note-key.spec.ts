import { describe, expect, it } from '@jest/globals';
import { formatVerifierKey, parseVerifierKey, signingKey } from './index.js';

/** Published in C2SP signed-note. */
const VKEY = 'example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k';
const log = signingKey('relais.example/missions/M1', 'LOG', Buffer.alloc(32, 7));
const witness = signingKey('notary.example', 'WITNESS', Buffer.alloc(32, 8));

describe('a verifier key', () => {
  it('survives being handed out as text', () => {
    for (const key of [log, witness]) {
      const { privateKey, ...publicPart } = key;
      expect(privateKey.type).toBe('private');
      expect(parseVerifierKey(formatVerifierKey(key))).toEqual(publicPart);
    }
  });

  it('says what it signs by the type byte of C2SP: 1 a log, 4 a witness', () => {
    const [typeOfLog, typeOfWitness] = [log, witness].map(
      (key) => Buffer.from(formatVerifierKey(key).split('+').slice(2).join('+'), 'base64')[0],
    );
    expect([typeOfLog, typeOfWitness]).toEqual([1, 4]);
  });

  it.each([
    ['another id', VKEY.replace('530d903a', '530d903b')],
    ['another name', VKEY.replace('foo', 'bar')],
    ['an unknown algorithm', VKEY.replace('+Aeky', '+Beky')],
    ['a short key', VKEY.slice(0, -4)],
    ['nothing', ''],
  ])('is rejected with %s', (_, text) => {
    expect(() => parseVerifierKey(text)).toThrow(RangeError);
  });

  it('needs a name without spaces or plus, and 32 bytes', () => {
    for (const name of ['', 'a b', 'a+b', 'a\u00a0b', 'a\nb']) {
      expect(() => signingKey(name, 'LOG', Buffer.alloc(32))).toThrow(RangeError);
    }
    expect(() => signingKey('a', 'LOG', Buffer.alloc(31))).toThrow(new RangeError('an Ed25519 seed has 32 bytes'));
  });
});
