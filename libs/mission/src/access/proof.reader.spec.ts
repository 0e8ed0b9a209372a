import { isRefusal } from '#decider';
import { leafHash, MerkleTree, verifyConsistency, verifyInclusion } from '#proof';
import { describe, expect, it } from '@jest/globals';
import type { CheckpointLogState } from './checkpoint-log.state.js';
import { coveringCheckpoint, readConsistencyProof, readLineProof, type WantedLine } from './proof.reader.js';

/** The tree over lines of text. */
function treeOf(lines: readonly string[]): MerkleTree {
  const tree = new MerkleTree();
  for (const line of lines) tree.append(leafHash(Buffer.from(line)));
  return tree;
}

const lines = Array.from({ length: 14 }, (_, at) => `line ${at}`);
const tree = treeOf(lines);
const rewritten = treeOf(lines.map((line, at) => (at === 2 ? 'another past' : line)));

const published = (checkpoint: string, size: number, over = tree) => ({
  checkpoint,
  size,
  root: Buffer.from(over.root(BigInt(size))).toString('base64'),
  note: `note of ${checkpoint}`,
  publishedOn: `2026-0${size > 9 ? 9 : 6}-28`,
});
const trace = { by: 'SPO', on: '2026-06-30', recordedOn: '2026-06-30', revision: 1 };
const log: CheckpointLogState = {
  published: [published('CP1', 4), published('CP2', 8), published('CP3', 12)],
  witnessed: [{ checkpoint: 'CP2', channel: 'courriel signé', ...trace }],
  verified: [{ from: 'CP1', to: 'CP2', result: 'VALID', ...trace, by: 'ACQ' }],
};
const asOf = { revision: 13, recordedAt: '2026-09-28T08:00:00.000Z', day: '2026-09-28', stoppedAt: undefined };
const sources = { tree, log, logKey: 'relais.example/missions/M1+0+0', asOf };

const bytes = (text: string) => Buffer.from(text, 'base64');

function proven(line: WantedLine, from = sources) {
  const answer = readLineProof(from, line, 'en');
  if (isRefusal(answer)) throw new Error(answer.refused);
  return answer;
}

describe('the proof of a line', () => {
  it('leads by the published rules from the line to the root of the checkpoint that covers it', () => {
    for (let revision = 0; revision < 12; revision++) {
      const { leafHash: leaf, path, root, size, verified } = proven({ revision });
      const claim = { index: BigInt(revision), size: BigInt(size), leafHash: bytes(leaf), root: bytes(root) };
      expect(leaf).toBe(Buffer.from(leafHash(Buffer.from(`line ${revision}`))).toString('base64'));
      expect(verifyInclusion(claim, path.map(bytes))).toBe(true);
      expect(verified).toBe(true);
    }
  });

  it('takes the first checkpoint that someone witnessed, else the first one, or the one asked for', () => {
    expect(coveringCheckpoint(log, 0)?.checkpoint).toBe('CP2');
    expect(coveringCheckpoint({ ...log, witnessed: [] }, 0)?.checkpoint).toBe('CP1');
    expect(coveringCheckpoint(log, 8)?.checkpoint).toBe('CP3');
    expect(proven({ revision: 0, checkpoint: 'CP3' })).toMatchObject({
      size: 12,
      checkpoint: { checkpoint: 'CP3', witnesses: [] },
    });
    expect(proven({ revision: 0 }).checkpoint).toMatchObject({
      note: 'note of CP2',
      witnesses: [{ by: 'SPO', on: '2026-06-30', channel: 'courriel signé', cosignature: undefined }],
    });
  });

  it('tells the last checkpoint too, whether it covers the line or not', () => {
    expect(proven({ revision: 0 }).lastCheckpoint).toMatchObject({ checkpoint: 'CP3', size: 12 });
    expect(proven({ revision: 13 }).lastCheckpoint?.checkpoint).toBe('CP3');
    const none = { ...sources, log: { ...log, published: [] } };
    expect(proven({ revision: 0 }, none).lastCheckpoint).toBeUndefined();
  });

  it('says of a line after the last checkpoint that no one has signed it yet', () => {
    const { checkpoint, size, verified, meaning } = proven({ revision: 12 });
    expect({ checkpoint, size, verified }).toEqual({ checkpoint: undefined, size: 14, verified: true });
    expect(meaning.text).toContain('publishCheckpoint');
  });

  it('shows that a line is not the one that was signed', () => {
    const { verified, meaning } = proven({ revision: 2 }, { ...sources, tree: rewritten });
    expect(verified).toBe(false);
    expect(meaning.text).toContain('rewritten');
    expect(proven({ revision: 12 }, { ...sources, tree: rewritten }).checkpoint).toBeUndefined();
  });

  it('hands over the stored bytes to those who may have them', () => {
    const stored = { streamId: 'mission-M1', type: 'X', data: Buffer.from('{"a":1}'), metadata: Buffer.from('{}') };
    expect(proven({ revision: 0, stored }).line).toEqual({
      streamId: 'mission-M1',
      type: 'X',
      data: 'eyJhIjoxfQ==',
      metadata: 'e30=',
    });
    expect(proven({ revision: 0 }).line).toBeUndefined();
  });

  it('is refused for a checkpoint that does not cover the line, or does not exist', () => {
    expect(readLineProof(sources, { revision: 4, checkpoint: 'CP1' }, 'en')).toMatchObject({
      refused: 'INVALID_INPUT',
      facts: { field: 'checkpoint', why: { fr: 'elle couvre les lignes 0 à 3', en: 'it covers lines 0 to 3' } },
    });
    expect(readLineProof(sources, { revision: 3, checkpoint: 'CP9' }, 'en')).toMatchObject({ refused: 'UNKNOWN_REF' });
    expect(proven({ revision: 3, checkpoint: 'CP1' }).verified).toBe(true);
  });
});

describe('the proof that one checkpoint continues another', () => {
  const continued = (from: string, to: string, of = sources) => {
    const answer = readConsistencyProof(of, { from, to }, 'en');
    if (isRefusal(answer)) throw new Error(answer.refused);
    return answer;
  };

  it('leads by the published rules to both roots, and tells who had it checked', () => {
    for (const [from, to] of [
      ['CP1', 'CP2'],
      ['CP1', 'CP3'],
      ['CP2', 'CP3'],
      ['CP2', 'CP2'],
    ] as const) {
      const proof = continued(from, to);
      const claim = {
        earlierSize: BigInt(proof.from.size),
        earlierRoot: bytes(proof.from.root),
        size: BigInt(proof.to.size),
        root: bytes(proof.to.root),
      };
      expect(verifyConsistency(claim, proof.path.map(bytes))).toBe(true);
      expect(proof.verified).toBe(true);
    }
    expect(continued('CP1', 'CP2').checks).toEqual([{ by: 'ACQ', on: '2026-06-30', result: 'VALID' }]);
    expect(continued('CP1', 'CP3').checks).toEqual([]);
  });

  it('is none when the past was rewritten between them', () => {
    const forked = { ...log, published: [published('CP1', 4), published('CP2', 8, rewritten)] };
    const proof = continued('CP1', 'CP2', { ...sources, log: forked });
    expect(proof.verified).toBe(false);
    expect(proof.meaning.text).toContain('rewritten');
  });

  it('is none when the lines are not there any more', () => {
    expect(continued('CP1', 'CP3', { ...sources, tree: treeOf(lines.slice(0, 10)) })).toMatchObject({
      verified: false,
      path: [],
    });
  });

  it('goes from the smaller to the larger, between checkpoints that exist', () => {
    expect(readConsistencyProof(sources, { from: 'CP3', to: 'CP1' }, 'en')).toMatchObject({
      refused: 'DATES_REVERSED',
      facts: { fromSize: 12, toSize: 4 },
    });
    expect(readConsistencyProof(sources, { from: 'CP1', to: 'CP9' }, 'en')).toMatchObject({ refused: 'UNKNOWN_REF' });
  });
});
