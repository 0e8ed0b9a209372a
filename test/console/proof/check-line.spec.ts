import {
  cosignNote,
  formatVerifierKey,
  leafBytes,
  leafHash,
  MerkleTree,
  signCheckpoint,
  signingKey,
  type SigningKey,
} from '#proof';
import { describe, expect, it } from '@jest/globals';
import { checkGrowth, type GrowthTold } from '../../../apps/console/src/audit-trail/proof/check-growth.js';
import {
  checkLine,
  type Expected,
  type ProofTold,
  type Step,
} from '../../../apps/console/src/audit-trail/proof/check-line.js';

const ORIGIN = 'relais.example/missions/M1';
const log = signingKey(ORIGIN, 'LOG', Buffer.alloc(32, 7));
const stranger = signingKey(ORIGIN, 'LOG', Buffer.alloc(32, 9));
const witness = signingKey('notary.example', 'WITNESS', Buffer.alloc(32, 8));

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
const json = (value: object): string => base64(Buffer.from(JSON.stringify(value)));

const SHOWN = {
  type: 'DecisionTaken',
  actor: 'COO',
  recordedAt: '2026-02-12T08:00:00.000Z',
  occurredOn: '2026-02-11',
};
const stored = (number: number) => ({
  streamId: 'mission-M1',
  type: SHOWN.type,
  data: json({ occurredOn: SHOWN.occurredOn, number, chosen: 'gel J−2' }),
  metadata: json({ actor: { id: SHOWN.actor, role: 'CONSULTANT' }, recordedAt: SHOWN.recordedAt }),
});
const leafOf = ({ streamId, type, data, metadata }: ReturnType<typeof stored>) =>
  leafHash(leafBytes({ streamId, type, data: Buffer.from(data, 'base64'), metadata: Buffer.from(metadata, 'base64') }));

const SIZE = 11;
const tree = new MerkleTree();
for (let number = 0; number < 14; number += 1) tree.append(leafOf(stored(number)));

const noteOf = (size: number, key: SigningKey = log, origin = ORIGIN): string =>
  signCheckpoint({ origin, size: BigInt(size), root: tree.root(BigInt(size)) }, key) ?? '';

function cosignature(note: string): string {
  const [line = ''] = cosignNote(note, witness, 1_790_000_000n).slice(note.length).split('\n');
  return `${formatVerifierKey(witness)}\n${line}`;
}

const REVISION = 6;
const told: ProofTold = {
  leafHash: base64(tree.leaf(BigInt(REVISION))),
  line: stored(REVISION),
  checkpoint: {
    checkpoint: 'CP1',
    note: noteOf(SIZE),
    witnesses: [
      { by: 'SPO', on: '2026-06-30', channel: 'courriel signé', cosignature: null },
      { by: 'NOT', on: '2026-06-30', channel: 'en main propre', cosignature: cosignature(noteOf(SIZE)) },
    ],
  },
  size: SIZE,
  root: base64(tree.root(BigInt(SIZE))),
  path: tree.inclusionProof(BigInt(REVISION), BigInt(SIZE)).map(base64),
  logKey: formatVerifierKey(log),
};
const expected: Expected = { mission: 'M1', revision: REVISION, shown: SHOWN, pinned: formatVerifierKey(log) };

const checkpoint = (note: string): Pick<ProofTold, 'checkpoint'> => ({
  checkpoint: { checkpoint: 'CP1', note, witnesses: [] },
});
/** A text in base64 with one bit of its bytes turned. */
const flipped = (text: string, at = 0): string => {
  const bytes = Buffer.from(text, 'base64');
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  return base64(bytes);
};

describe('a line with its proof', () => {
  it('is proven when everything holds and the key is the one that the reader keeps', async () => {
    const found = await checkLine(told, expected);
    expect(found).toMatchObject({
      verdict: 'PROVEN',
      steps: { LEAF: 'HOLDS', SHOWN: 'HOLDS', PATH: 'HOLDS', CHECKPOINT: 'HOLDS', SIGNATURE: 'HOLDS', KEY: 'HOLDS' },
      leafHash: told.leafHash,
      root: told.root,
      facts: { data: { number: REVISION } },
    });
    expect(found.witnesses).toMatchObject([
      { outcome: 'OPEN' },
      { outcome: 'HOLDS', cosigned: { name: 'notary.example', seenAt: '2026-09-21T14:13:20.000Z' } },
    ]);
  });

  it('is proven on condition while no key is kept', async () => {
    expect(await checkLine(told, { ...expected, pinned: undefined })).toMatchObject({
      verdict: 'PROVEN_IF_KEY',
      steps: { KEY: 'OPEN', SIGNATURE: 'HOLDS' },
    });
  });

  it('is in the tree, and signed by no one, before a checkpoint covers it', async () => {
    const uncovered: ProofTold = {
      ...told,
      checkpoint: null,
      size: 14,
      root: base64(tree.root()),
      path: tree.inclusionProof(BigInt(REVISION)).map(base64),
    };
    expect(await checkLine(uncovered, expected)).toMatchObject({
      verdict: 'UNSIGNED',
      steps: { PATH: 'HOLDS', CHECKPOINT: 'OPEN', SIGNATURE: 'OPEN' },
    });
  });

  it('is proven by its hash alone where its bytes are hidden, and says so', async () => {
    expect(await checkLine({ ...told, line: null }, expected)).toMatchObject({
      verdict: 'PROVEN',
      steps: { LEAF: 'OPEN', SHOWN: 'OPEN', PATH: 'HOLDS' },
    });
  });

  it('names no one, and still holds, once the person who recorded it is erased', async () => {
    const shown = { ...SHOWN, actor: undefined };
    expect(await checkLine(told, { ...expected, shown })).toMatchObject({ verdict: 'PROVEN' });
  });

  const line = stored(REVISION);
  const [first = '', ...rest] = told.path;
  const namesake = signingKey('relais.example/missions/M2', 'LOG', Buffer.alloc(32, 7));
  const FORGED: readonly (readonly [string, Partial<ProofTold>, Step])[] = [
    ['other data', { line: { ...line, data: json({ occurredOn: SHOWN.occurredOn, number: 99 }) } }, 'LEAF'],
    ['other metadata', { line: { ...line, metadata: flipped(line.metadata, 12) } }, 'LEAF'],
    ['another type', { line: { ...line, type: 'DecisionProposed' } }, 'LEAF'],
    ['another stream', { line: { ...line, streamId: 'mission-M2' } }, 'LEAF'],
    ['data that are not in base64', { line: { ...line, data: '{}' } }, 'LEAF'],
    ['another leaf hash', { leafHash: flipped(told.leafHash) }, 'LEAF'],
    ['another leaf hash, of a hidden line', { leafHash: flipped(told.leafHash), line: null }, 'PATH'],
    ['a line of elsewhere with its own hash', { line: stored(99), leafHash: base64(leafOf(stored(99))) }, 'PATH'],
    ['another line of the tree', { line: stored(5), leafHash: base64(tree.leaf(5n)) }, 'PATH'],
    ['a turned bit in the path', { path: [flipped(first), ...rest] }, 'PATH'],
    ['a shorter path', { path: rest }, 'PATH'],
    ['a longer path', { path: [...told.path, first] }, 'PATH'],
    ['a path that is not in base64', { path: ['?', ...rest] }, 'PATH'],
    ['another size', { size: SIZE + 1 }, 'CHECKPOINT'],
    ['another root', { root: flipped(told.root) }, 'PATH'],
    ['no size', { size: Number.NaN }, 'PATH'],
    ['a checkpoint of another size', checkpoint(noteOf(12)), 'CHECKPOINT'],
    ['a checkpoint of another mission', checkpoint(noteOf(SIZE, namesake, namesake.name)), 'CHECKPOINT'],
    ['a checkpoint by a key that the answer does not name', checkpoint(noteOf(SIZE, stranger)), 'SIGNATURE'],
    ['a note without a signature', checkpoint(`${noteOf(SIZE).split('\n\n')[0] ?? ''}\n`), 'SIGNATURE'],
    ['a note with another root', checkpoint(noteOf(SIZE).replace(told.root, flipped(told.root))), 'SIGNATURE'],
    ['a note with a line more', checkpoint(noteOf(SIZE).replace('\n\n', '\nmore\n\n')), 'CHECKPOINT'],
    ['a key of another name', { logKey: formatVerifierKey(namesake) }, 'SIGNATURE'],
    ['a key with another id', { logKey: told.logKey.replace(/\+[0-9a-f]{8}\+/, '+00000000+') }, 'SIGNATURE'],
    ['a key of a witness', { logKey: formatVerifierKey(witness) }, 'SIGNATURE'],
    ['no key', { logKey: '' }, 'SIGNATURE'],
  ];
  it.each(FORGED)('fails with %s', async (_, change, step) => {
    const found = await checkLine({ ...told, ...change }, expected);
    expect(found.verdict).toBe('FORGED');
    expect(found.steps[step]).toBe('FAILS');
  });

  it('fails with a whole tree and signature of someone else, as soon as a key is kept', async () => {
    const forged = { ...told, ...checkpoint(noteOf(SIZE, stranger)), logKey: formatVerifierKey(stranger) };
    expect(await checkLine(forged, { ...expected, pinned: undefined })).toMatchObject({ verdict: 'PROVEN_IF_KEY' });
    expect(await checkLine(forged, expected)).toMatchObject({
      verdict: 'FORGED',
      steps: { SIGNATURE: 'HOLDS', KEY: 'FAILS' },
    });
  });

  it.each([
    ['kind', { type: 'DecisionProposed' }],
    ['actor', { actor: 'DIR' }],
    ['day of recording', { recordedAt: '2026-02-13T08:00:00.000Z' }],
    ['day of the fact', { occurredOn: '2026-02-12' }],
  ])('fails when the page shows another %s than the bytes', async (_, change) => {
    const found = await checkLine(told, { ...expected, shown: { ...SHOWN, ...change } });
    expect(found).toMatchObject({ verdict: 'FORGED', steps: { SHOWN: 'FAILS', LEAF: 'HOLDS' } });
  });

  it('fails in another place, and for another mission', async () => {
    expect(await checkLine(told, { ...expected, revision: 5 })).toMatchObject({ verdict: 'FORGED' });
    expect(await checkLine(told, { ...expected, mission: 'M2' })).toMatchObject({ verdict: 'FORGED' });
  });

  it.each([
    ['over another note', cosignature(noteOf(12))],
    ['by a log', `${told.logKey}\n${noteOf(SIZE).split('\n').at(-2) ?? ''}`],
    ['of nothing', 'x'],
  ])('fails with the cosignature of a witness %s', async (_, forged) => {
    const [unsigned] = told.checkpoint?.witnesses ?? [];
    const witnesses = [{ ...unsigned!, cosignature: forged }];
    const found = await checkLine({ ...told, checkpoint: { ...told.checkpoint!, witnesses } }, expected);
    expect(found).toMatchObject({ verdict: 'FORGED', witnesses: [{ outcome: 'FAILS' }] });
  });

  it.each([
    ['nothing', {}],
    ['a path that is no list', { ...told, path: 7 }],
    ['a checkpoint without a note', { ...told, checkpoint: { checkpoint: 'CP1' } }],
    ['a key that is no text', { ...told, logKey: null }],
  ])('fails, and throws nothing, when the answer is %s', async (_, damaged) => {
    expect(await checkLine(damaged as unknown as ProofTold, expected)).toMatchObject({ verdict: 'FORGED' });
  });
});

describe('two checkpoints', () => {
  const between = (from: number, to: number): GrowthTold => ({
    from: { checkpoint: 'CP1', note: noteOf(from) },
    to: { checkpoint: 'CP2', note: noteOf(to) },
    path: tree.consistencyProof(BigInt(from), BigInt(to)).map(base64),
    logKey: formatVerifierKey(log),
  });
  const grown = between(6, 13);
  const known = { mission: 'M1', pinned: formatVerifierKey(log), kept: grown.from };

  it('show that the trail has only grown', async () => {
    expect(await checkGrowth(grown, known)).toEqual({
      verdict: 'GROWN',
      steps: { CHECKPOINTS: 'HOLDS', KEPT: 'HOLDS', SIGNATURES: 'HOLDS', KEY: 'HOLDS', PATH: 'HOLDS' },
    });
    expect(await checkGrowth(grown, { ...known, pinned: undefined, kept: undefined })).toMatchObject({
      verdict: 'GROWN_IF_KEY',
      steps: { KEPT: 'OPEN', KEY: 'OPEN' },
    });
  });

  it.each([
    ['a turned bit in the path', { path: grown.path.map((hash, at) => (at === 1 ? flipped(hash) : hash)) }, 'PATH'],
    ['a path cut short', { path: grown.path.slice(1) }, 'PATH'],
    ['the checkpoints exchanged', { from: grown.to, to: grown.from }, 'PATH'],
    ['a later one by someone else', { to: { checkpoint: 'CP2', note: noteOf(13, stranger) } }, 'SIGNATURES'],
    ['an earlier one that is rewritten', { from: { checkpoint: 'CP1', note: noteOf(7) } }, 'KEPT'],
    ['a note that is no checkpoint', { to: { checkpoint: 'CP2', note: 'hello\n' } }, 'CHECKPOINTS'],
    ['another key', { logKey: formatVerifierKey(stranger) }, 'KEY'],
  ] as const)('fail with %s', async (_, change, step) => {
    const found = await checkGrowth({ ...grown, ...change }, known);
    expect(found.verdict).toBe('FORGED');
    expect(found.steps[step]).toBe('FAILS');
  });

  it('fail, and throw nothing, when the answer is damaged', async () => {
    expect(await checkGrowth({} as GrowthTold, known)).toMatchObject({ verdict: 'FORGED' });
  });
});
