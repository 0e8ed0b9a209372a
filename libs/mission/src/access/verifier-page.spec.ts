import { leafBytes, leafHash, MerkleTree, signCheckpoint, signingKey, formatVerifierKey } from '#proof';
import { describe, expect, it } from '@jest/globals';
import { webcrypto } from 'node:crypto';
import { createContext, runInContext } from 'node:vm';
import { VERIFIER_PAGE } from './verifier-page.js';
import type { Archive } from './verify-archive.js';

const ORIGIN = 'relais.example/missions/M1';
const log = signingKey(ORIGIN, 'LOG', Buffer.alloc(32, 7));
const stored = Array.from({ length: 7 }, (_, revision) => ({
  streamId: 'mission-M1',
  type: 'RitualHeld',
  data: Buffer.from(JSON.stringify({ ritual: `R${revision}`, note: 'tenu à l’heure' })),
  metadata: Buffer.from('{}'),
}));
const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');

const tree = new MerkleTree();
for (const event of stored) tree.append(leafHash(leafBytes(event)));

const checkpoint = (size: number) => {
  const root = tree.root(BigInt(size));
  const note = signCheckpoint({ origin: ORIGIN, size: BigInt(size), root }, log);
  return { checkpoint: `CP${size}`, size, root: base64(root), note: note ?? '' };
};

/** Seven lines, the third one given by its hash alone; the first three and the first six are signed. */
const ARCHIVE: Archive = {
  log: { origin: ORIGIN, key: formatVerifierKey(log) },
  tree: { size: 7, root: base64(tree.root()) },
  leaves: stored.map((event) => base64(leafHash(leafBytes(event)))),
  lines: stored.map(({ streamId, type, data, metadata }, revision) => ({
    revision,
    type,
    ...(revision !== 2 && { streamId, data: base64(data), metadata: base64(metadata) }),
  })),
  checkpoints: [checkpoint(3), checkpoint(6)],
};

/** Opens the page in a browser that has no network and no files but the one chosen, and reads what it shows. */
async function shown(text: string, language = 'en'): Promise<readonly string[]> {
  const script = /<script>([^]*)<\/script>/.exec(VERIFIER_PAGE)?.[1] ?? '';
  const file = { files: [{ text: () => Promise.resolve(text) }], onchange: () => Promise.resolve() };
  const findings = { textContent: '' };
  const document = { getElementById: (id: string) => (id === 'file' ? file : findings) };
  const browser = { document, navigator: { language }, crypto: webcrypto, atob, btoa, TextEncoder };
  runInContext(script, createContext(browser));
  await file.onchange();
  return findings.textContent.split('\n');
}
const verify = (archive: object) => shown(JSON.stringify(archive));

describe('the page that verifies an archive', () => {
  it('finds every line, every root and every signature as they were', async () => {
    expect(await verify(ARCHIVE)).toEqual([
      '✓ 6 lines are as they were recorded; 1 are given by their hash alone.',
      '✓ The 7 hashes give the root that is stated.',
      '✓ CP3 signs the first 3 lines, and they have not changed since.',
      '✓ CP6 signs the first 6 lines, and they have not changed since.',
      '✓ The last 1 lines are not signed yet.',
    ]);
  });

  it('takes the answer of the query as well as the archive in it, and speaks French too', async () => {
    const [first] = await shown(JSON.stringify({ archive: ARCHIVE }), 'fr-FR');
    expect(first).toBe('✓ 6 lignes sont telles qu’enregistrées ; 1 ne sont données que par leur empreinte.');
  });

  it('verifies trees of every size', async () => {
    for (const size of [1, 2, 3, 4, 5, 6, 7]) {
      const [, whole, signed] = await verify({
        ...ARCHIVE,
        tree: { size, root: base64(tree.root(BigInt(size))) },
        leaves: ARCHIVE.leaves.slice(0, size),
        lines: ARCHIVE.lines.slice(0, size),
        checkpoints: [checkpoint(size)],
      });
      expect([whole?.[0], signed?.[0]]).toEqual(['✓', '✓']);
    }
  });

  const [cp3, cp6] = [checkpoint(3), checkpoint(6)];
  const other = signingKey(ORIGIN, 'LOG', Buffer.alloc(32, 8));
  const changed = base64(Buffer.from('{"ritual":"R4","note":"annulé"}'));
  const lines = ARCHIVE.lines.map((line) => (line.revision === 4 ? { ...line, data: changed } : line));
  const leaves = ARCHIVE.leaves.with(4, base64(Buffer.alloc(32)));

  it.each([
    ['a line that was changed', { lines }, ['These lines are not what was recorded: 4.']],
    [
      'a hash that was changed',
      { leaves },
      [
        'These lines are not what was recorded: 4.',
        'The hashes do not give the root that is stated.',
        'CP6 does not sign the first 6 lines as they are here.',
      ],
    ],
    [
      'a line that was dropped at the end',
      { leaves: ARCHIVE.leaves.slice(0, 6), lines: ARCHIVE.lines.slice(0, 6) },
      ['The hashes do not give the root that is stated.'],
    ],
    [
      'a checkpoint of another size',
      { checkpoints: [{ ...cp3, size: 4 }, cp6] },
      ['CP3 does not sign the first 4 lines as they are here.'],
    ],
    [
      'a root that nobody signed',
      { checkpoints: [{ ...cp3, root: cp6.root }, cp6] },
      ['CP3 does not sign the first 3 lines as they are here.'],
    ],
    [
      'a note that was changed after it was signed',
      { checkpoints: [cp3, { ...cp6, note: cp6.note.replace(cp6.root, `${cp6.root}\nmore`) }] },
      ['CP6 does not sign the first 6 lines as they are here.'],
    ],
    [
      'the key of another log',
      { log: { origin: ORIGIN, key: formatVerifierKey(other) } },
      [
        'CP3 does not sign the first 3 lines as they are here.',
        'CP6 does not sign the first 6 lines as they are here.',
      ],
    ],
    [
      'a key that is not what its id says',
      { log: { origin: ORIGIN, key: formatVerifierKey(log).replace(/\+[0-9a-f]{8}\+/, '+00000000+') } },
      [
        'CP3 does not sign the first 3 lines as they are here.',
        'CP6 does not sign the first 6 lines as they are here.',
      ],
    ],
  ])('finds %s', async (_, change, expected) => {
    const faults = (await verify({ ...ARCHIVE, ...change })).filter((each) => each.startsWith('✗ '));
    expect(faults).toEqual(expected.map((each) => `✗ ${each}`));
  });

  it('says of any other file that it is no archive', async () => {
    for (const text of ['', '{}', '[1]', 'not JSON']) {
      expect(await shown(text)).toEqual(['✗ This file is no archive of Relais.']);
    }
  });

  it('may load nothing', () => {
    expect(VERIFIER_PAGE).toContain("default-src 'none'");
    expect(VERIFIER_PAGE).not.toMatch(/src=|href=|https?:|\bfetch\b|\bimport\b/);
  });
});
