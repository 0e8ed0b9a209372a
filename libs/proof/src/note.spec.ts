import { describe, expect, it } from '@jest/globals';
import { sign } from 'node:crypto';
import { cosignNote, formatVerifierKey, openNote, parseVerifierKey, signingKey, signNote } from './index.js';

/** Published in C2SP signed-note. */
const VKEY = 'example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k';
const TEXT = 'This is an example message.\n';
const LINE =
  '— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n';

const log = signingKey('relais.example/missions/M1', 'LOG', Buffer.alloc(32, 7));
const witness = signingKey('notary.example', 'WITNESS', Buffer.alloc(32, 8));
const rejected = (fault: string) => ({ accepted: false, fault });

describe('the published note', () => {
  const key = parseVerifierKey(VKEY);

  it('is signed by the published key', () => {
    expect(openNote(`${TEXT}\n${LINE}`, [key])).toEqual({ accepted: true, text: TEXT, signatures: [{ key }] });
    expect(formatVerifierKey(key)).toBe(VKEY);
  });

  it('is rejected with one space added', () => {
    expect(openNote(`This is an example  message.\n\n${LINE}`, [key])).toEqual(rejected('BAD_SIGNATURE'));
  });
});

describe('a signed note', () => {
  const note = signNote('one\n\ntwo\n', log);

  it('keeps its text, empty lines included', () => {
    expect(openNote(note, [log])).toMatchObject({ accepted: true, text: 'one\n\ntwo\n' });
  });

  it('is not believed on the word of an unknown key, whatever its name', () => {
    const namesake = signingKey(log.name, 'LOG', Buffer.alloc(32, 9));
    expect(openNote(note, [])).toEqual(rejected('NO_KNOWN_SIGNATURE'));
    expect(openNote(note, [namesake, witness])).toEqual(rejected('NO_KNOWN_SIGNATURE'));
  });

  it('is rejected when a known key has not signed this text, even beside a good signature', () => {
    const other = signingKey('other.example', 'LOG', Buffer.alloc(32, 1));
    const elsewhere = signNote('three\n', other).split('\n\n')[1] ?? '';
    expect(openNote(note + elsewhere, [log])).toMatchObject({ accepted: true, signatures: { length: 1 } });
    expect(openNote(note + elsewhere, [log, other])).toEqual(rejected('BAD_SIGNATURE'));
  });

  it('may carry sixteen signatures and more', () => {
    const keys = Array.from({ length: 20 }, (_, i) => signingKey(`w${i}.example`, 'WITNESS', Buffer.alloc(32, i)));
    const cosigned = keys.reduce((text, key, i) => cosignNote(text, key, BigInt(i)), note);
    expect(openNote(cosigned, [log, ...keys])).toMatchObject({ accepted: true, signatures: { length: 21 } });
    expect(openNote(note + LINE.repeat(100), [log])).toEqual(rejected('MALFORMED'));
  });

  it('may carry a hundred signatures, and not one more', () => {
    expect(openNote(note + LINE.repeat(99), [log])).toMatchObject({ accepted: true, signatures: { length: 1 } });
  });

  it('is rejected with a signature that is longer than one, whatever stands before it', () => {
    const [, line = ''] = note.split(`— ${log.name} `);
    const bytes = Buffer.from(line, 'base64');
    const longer = Buffer.concat([bytes.subarray(0, 4), Buffer.alloc(1), bytes.subarray(4)]).toString('base64');
    expect(openNote(`one\n\ntwo\n\n— ${log.name} ${longer}\n`, [log])).toEqual(rejected('BAD_SIGNATURE'));
  });

  it('may carry any bytes after the id of a key that is not known', () => {
    expect(openNote('one\n\n— example.com/foo Uw2QOkk=\n', [log])).toEqual(rejected('NO_KNOWN_SIGNATURE'));
    expect(openNote('one\n\n— example.com/foo Uw2QOg==\n', [log])).toEqual(rejected('MALFORMED'));
  });

  it.each([
    ['nothing', ''],
    ['no signature', 'one\n\n'],
    ['no blank line', `one\n${LINE}`],
    ['no text', `\n${LINE}`],
    ['a hyphen for the dash', `one\n\n${LINE.replace('—', '-')}`],
    ['no last newline', `one\n\n${LINE.trimEnd()}`],
    ['a carriage return', `one\r\n\n${LINE}`],
    ['base64 that is not canonical', `one\n\n${LINE.replace('QM=', 'QN=')}`],
    ['a signature of nothing', 'one\n\n— example.com/foo Uw2QOg==\n'],
  ])('is malformed with %s', (_, text) => {
    expect(openNote(text, [parseVerifierKey(VKEY)])).toEqual(rejected('MALFORMED'));
  });

  it('ends with a newline and has no control character', () => {
    expect(() => signNote('one', log)).toThrow(RangeError);
    expect(() => signNote('one\ttwo\n', log)).toThrow(RangeError);
    expect(() => signNote('one\n', witness)).toThrow(new RangeError('a witness key cosigns, it does not sign'));
  });
});

describe('the cosignature of a witness', () => {
  const note = signNote(TEXT, log);
  const cosigned = cosignNote(note, witness, 1_790_000_000n);

  it('states when it saw the note', () => {
    const opened = openNote(cosigned, [log, witness]);
    expect(opened).toMatchObject({ accepted: true, signatures: [{ key: { kind: 'LOG' } }, { time: 1_790_000_000n }] });
  });

  it('does not hold for another time', () => {
    const [head = '', , tail = ''] = cosigned.split(/(— notary\.example )/);
    const bytes = Buffer.from(tail, 'base64');
    bytes.writeUInt8(bytes.readUInt8(11) ^ 1, 11);
    expect(openNote(`${head}— notary.example ${bytes.toString('base64')}\n`, [witness])).toEqual(
      rejected('BAD_SIGNATURE'),
    );
  });

  it('states a time up to 2⁶³ − 1, and none later', () => {
    const latest = 2n ** 63n - 1n;
    expect(openNote(cosignNote(note, witness, latest), [witness])).toMatchObject({ signatures: [{ time: latest }] });
    const stamp = Buffer.alloc(8);
    stamp.writeBigUInt64BE(latest + 1n);
    const signature = sign(null, Buffer.from(`cosignature/v1\ntime ${latest + 1n}\n${TEXT}`), witness.privateKey);
    const line = `— ${witness.name} ${Buffer.concat([witness.id, stamp, signature]).toString('base64')}\n`;
    expect(openNote(note + line, [witness])).toEqual(rejected('BAD_SIGNATURE'));
  });

  it('is not a signature of the log, and needs a witness key and a time', () => {
    const sameSeed = signingKey(log.name, 'WITNESS', Buffer.alloc(32, 7));
    expect(sameSeed.id).not.toEqual(log.id);
    expect(() => cosignNote(note, log, 0n)).toThrow(RangeError);
    expect(() => cosignNote(TEXT, witness, 0n)).toThrow(RangeError);
    expect(() => cosignNote(note, witness, -1n)).toThrow(RangeError);
    expect(() => cosignNote(note, witness, 2n ** 63n)).toThrow(RangeError);
  });
});
