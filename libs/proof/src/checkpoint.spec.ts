import { describe, expect, it } from '@jest/globals';
import {
  checkpointText,
  cosignNote,
  leafHash,
  MerkleTree,
  openCheckpoint,
  parseCheckpoint,
  signCheckpoint,
  signingKey,
  signNote,
} from './index.js';

const origin = 'relais.example/missions/M1';
const log = signingKey(origin, 'LOG', Buffer.alloc(32, 7));
const witness = signingKey('notary.example', 'WITNESS', Buffer.alloc(32, 8));
const tree = new MerkleTree();
for (let i = 0; i < 12; i += 1) tree.append(leafHash(Buffer.from(`event ${i}`)));
const at = (size: bigint) => ({ origin, size, root: tree.root(size) });

/** Published in C2SP tlog-checkpoint. */
const PUBLISHED = 'example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n';

describe('the text of a checkpoint', () => {
  it('is origin, size and root, a line each', () => {
    const checkpoint = parseCheckpoint(PUBLISHED);
    expect(checkpoint).toMatchObject({ origin: 'example.com/behind-the-sofa', size: 20852163n });
    expect(checkpoint && checkpointText(checkpoint)).toBe(PUBLISHED);
  });

  it('keeps sizes beyond the integers of a double', () => {
    const large = { origin, size: 2n ** 53n + 1n, root: tree.root() };
    expect(parseCheckpoint(checkpointText(large))).toEqual(large);
  });

  it.each([
    ['an extension line', `${PUBLISHED}more\n`],
    ['a leading zero', PUBLISHED.replace('20852163', '020852163')],
    ['a short root', PUBLISHED.replace('CsUYap', 'ap')],
    ['a root that is not canonical', PUBLISHED.replace('xq2I=', 'xq2J=')],
    ['no origin', PUBLISHED.slice('example.com/behind-the-sofa'.length)],
    ['no last newline', PUBLISHED.trimEnd()],
    ['nothing', ''],
  ])('is nothing else: %s', (_, text) => {
    expect(parseCheckpoint(text)).toBeUndefined();
  });
});

describe('a signed checkpoint', () => {
  const first = signCheckpoint(at(5n), log) ?? '';

  it('opens with the key of its log', () => {
    expect(openCheckpoint(first, [log])).toMatchObject({
      accepted: true,
      checkpoint: at(5n),
      signatures: { length: 1 },
    });
  });

  it('follows the last one only with a proof that nothing was rewritten', () => {
    const last = { checkpoint: at(5n), proof: tree.consistencyProof(5n, 12n) };
    expect(signCheckpoint(at(12n), log, last)).toBeDefined();
    expect(signCheckpoint(at(11n), log, last)).toBeUndefined();
    expect(signCheckpoint({ ...at(12n), root: tree.root(11n) }, log, last)).toBeUndefined();
    expect(signCheckpoint(at(4n), log, { ...last, proof: [] })).toBeUndefined();
    expect(signCheckpoint(at(5n), log, { ...last, proof: [] })).toBe(first);
    expect(signCheckpoint({ ...at(5n), root: tree.root(4n) }, log, { ...last, proof: [] })).toBeUndefined();
    const elsewhere = { ...last, checkpoint: { ...last.checkpoint, origin: 'relais.example/missions/M2' } };
    expect(signCheckpoint(at(12n), log, elsewhere)).toBeUndefined();
  });

  it('is signed by its own log', () => {
    expect(() => signCheckpoint({ ...at(5n), origin: 'relais.example/missions/M2' }, log)).toThrow(RangeError);
    const stranger = signingKey('stranger.example', 'LOG', Buffer.alloc(32, 3));
    expect(openCheckpoint(signNote(checkpointText(at(5n)), stranger), [stranger])).toEqual({
      accepted: false,
      fault: 'NOT_SIGNED_BY_ITS_LOG',
    });
  });

  it('is believed with its witnesses, never on theirs alone', () => {
    const cosigned = cosignNote(first, witness, 1_790_000_000n);
    expect(openCheckpoint(cosigned, [log, witness])).toMatchObject({ accepted: true, signatures: { length: 2 } });
    expect(openCheckpoint(cosigned, [witness])).toEqual({ accepted: false, fault: 'NOT_SIGNED_BY_ITS_LOG' });
  });

  it('is a checkpoint, and not another note of the log', () => {
    expect(openCheckpoint(signNote('hello\n', log), [log])).toEqual({ accepted: false, fault: 'NOT_A_CHECKPOINT' });
    expect(openCheckpoint(first, [])).toEqual({ accepted: false, fault: 'NO_KNOWN_SIGNATURE' });
  });
});
