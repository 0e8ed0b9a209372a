import { formatVerifierKey, signingKey, signNote } from '#proof';
import { describe, expect, it } from '@jest/globals';
import { fromBase64, utf8, type Bytes } from '../../../apps/console/src/audit-trail/proof/bytes.js';
import { checkedByBrowser, checkedByScript, isSignature } from '../../../apps/console/src/audit-trail/proof/ed25519.js';
import { fingerprintOf, names, readKey } from '../../../apps/console/src/audit-trail/proof/keys.js';
import { cosignedBy, isSigned } from '../../../apps/console/src/audit-trail/proof/note.js';
import {
  keepCheckpoint,
  keptCheckpoint,
  pinKey,
  pinnedKey,
  pinningOf,
  unpinKey,
  type Kept,
} from '../../../apps/console/src/audit-trail/proof/pins.js';

/** Published in C2SP signed-note. */
const VKEY = 'example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k';
const NOTE =
  'This is an example message.\n\n— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n';

/** What ends a text, in base64, without its first bytes. */
const lastBytes = (text: string, from: number): Bytes =>
  fromBase64(/[A-Za-z0-9+/]{44,}=*$/.exec(text)?.[0] ?? '')!.slice(from);

describe('the published note', () => {
  it('is signed by the published key, as it stands', async () => {
    const key = (await readKey(VKEY, 'LOG'))!;
    expect(await isSigned(NOTE, key)).toBe(true);
    expect(await isSigned(NOTE.replace('an example', 'another'), key)).toBe(false);
    expect(await isSigned(NOTE + NOTE.split('\n\n')[1]!.replace('Ukn8s', 'Ukn8t'), key)).toBe(true);
    expect(await isSigned(NOTE.trimEnd(), key)).toBe(false);
    expect(await isSigned('', key)).toBe(false);
  });

  it('is signed by no one else: an id, a name or a kind that does not fit is no key', async () => {
    expect(await readKey(VKEY.replace('530d903a', '530d903b'), 'LOG')).toBeUndefined();
    expect(await readKey(VKEY.replace('foo', 'bar'), 'LOG')).toBeUndefined();
    expect(await readKey(VKEY, 'WITNESS')).toBeUndefined();
    expect(await readKey('', 'LOG')).toBeUndefined();
  });

  it('is cosigned by no one', async () => {
    expect(await cosignedBy(NOTE, `${VKEY}\n${NOTE.split('\n\n')[1]!}`)).toBeUndefined();
  });
});

describe('a signature', () => {
  const key = signingKey('relais.example', 'LOG', Buffer.alloc(32, 3));
  const message = utf8('one\n');
  const signature = lastBytes(signNote('one\n', key).trim(), 4);
  const publicKey = lastBytes(formatVerifierKey(key).split('+').slice(2).join('+'), 1);
  const turned = (bytes: Bytes, at: number): Bytes => Uint8Array.from(bytes, (byte, i) => (i === at ? byte ^ 1 : byte));

  it.each([
    ['as it is', signature, message, publicKey, true],
    ['with a turned bit', turned(signature, 0), message, publicKey, false],
    ['with a turned bit in its second half', turned(signature, 40), message, publicKey, false],
    ['of another message', signature, utf8('two'), publicKey, false],
    ['by another key', signature, message, turned(publicKey, 5), false],
  ])('is judged by a browser and by the script alike: %s', async (_, bytes, text, by, holds) => {
    expect(await checkedByBrowser(bytes, text, by)).toBe(holds);
    expect(await checkedByScript(bytes, text, by)).toBe(holds);
    expect(await isSignature(bytes, text, by)).toBe(holds);
  });

  it('has 64 bytes', async () => {
    expect(await isSignature(signature.slice(1), message, publicKey)).toBe(false);
  });

  it('has a key that can be read out and compared', async () => {
    const text = formatVerifierKey(key);
    const fingerprint = await fingerprintOf(text);
    expect(fingerprint).toMatch(/^([0-9a-f]{4} ){15}[0-9a-f]{4}$/);
    expect(await names(` ${fingerprint.toUpperCase()}\n`, text)).toBe(true);
    expect(await names(text, text)).toBe(true);
    expect(
      await names(
        fingerprint.replace(/^./, (digit) => (digit === '0' ? '1' : '0')),
        text,
      ),
    ).toBe(false);
    expect(await names('', text)).toBe(false);
  });
});

describe('what a reader keeps in their browser', () => {
  const places = new Map<string, string>();
  const kept: Kept = {
    getItem: (place) => places.get(place) ?? null,
    setItem: (place, value) => void places.set(place, value),
    removeItem: (place) => void places.delete(place),
  };

  it('is a key for each mission, and one that changes is seen', () => {
    expect(pinningOf(pinnedKey(kept, 'M1'), VKEY)).toBe('NONE');
    pinKey(kept, 'M1', VKEY);
    expect(pinningOf(pinnedKey(kept, 'M1'), VKEY)).toBe('SAME');
    expect(pinningOf(pinnedKey(kept, 'M1'), VKEY.replace('foo', 'bar'))).toBe('CHANGED');
    expect(pinnedKey(kept, 'M2')).toBeUndefined();
    unpinKey(kept, 'M1');
    expect(pinnedKey(kept, 'M1')).toBeUndefined();
  });

  it('is a checkpoint for each mission, unless it is damaged', () => {
    expect(keptCheckpoint(kept, 'M1')).toBeUndefined();
    keepCheckpoint(kept, 'M1', { checkpoint: 'CP1', note: NOTE });
    expect(keptCheckpoint(kept, 'M1')).toEqual({ checkpoint: 'CP1', note: NOTE });
    kept.setItem('relais.checkpoint.M1', '{');
    expect(keptCheckpoint(kept, 'M1')).toBeUndefined();
  });
});
