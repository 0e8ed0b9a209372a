import { isRefusal } from '#decider';
import { inStretches } from '#fairness';
import {
  formatVerifierKey,
  leafBytes,
  leafHash,
  MerkleTree,
  openNote,
  signCheckpoint,
  signingKey,
  signNote,
} from '#proof';
import { recorded, startedCedre, told, viewOn } from '#specs';
import { describe, expect, it } from '@jest/globals';
import { SLICE_OF } from '../mission-events.js';
import { asSeenBy, seesLine, seesWhole } from '../visibility/eyes.js';
import type { ReadingRights } from '../reading/reading-rights.js';
import type { Archive, ProvenLine } from './archive.js';
import { readDossierExport } from './export-dossier.reader.js';

const SPONSOR: ReadingRights = { roles: ['SPONSOR'], keyAccounts: true };
const acquirer = (...scope: NonNullable<ReadingRights['scope']>): ReadingRights => ({
  roles: ['ACQUIRER'],
  keyAccounts: false,
  scope,
});

const registered = told('PersonRegistered', {
  person: 'TEC',
  sealed: { subject: 'TEC', fields: ['name'], iv: 'a', tag: 'b', text: 'c' },
});
const facts = [...startedCedre, registered];
const events = recorded(facts);
const stored = events.map(({ stream, type, data, metadata }) => ({
  streamId: stream,
  type,
  data: Buffer.from(JSON.stringify(data)),
  metadata: Buffer.from(JSON.stringify(metadata)),
}));
const hashes = stored.map((event) => leafHash(leafBytes(event)));
const tree = new MerkleTree();
for (const hash of hashes) tree.append(hash);
const origin = 'relais.example/missions/M1';
const key = signingKey(origin, 'LOG', Buffer.alloc(32, 7));
const published = [4, 9, 20].map((leaves, at) => {
  const size = BigInt(leaves);
  const note = signCheckpoint({ origin, size, root: tree.root(size) }, key) ?? '';
  const root = Buffer.from(tree.root(size)).toString('base64');
  return { checkpoint: `CP${at + 1}`, size: leaves, root, note, publishedOn: '2026-01-09' };
});

function exported(rights: ReadingRights) {
  const lines = events.map((event, at) => {
    const slice = SLICE_OF.get(event.type) ?? '';
    const visible = seesLine(rights, event);
    const whole = visible && seesWhole(rights, event) && stored[at];
    return {
      event: asSeenBy(rights, event),
      slice,
      leafHash: hashes[at]!,
      visible,
      ...(whole && { stored: whole }),
    };
  });
  const view = viewOn('2026-02-02', facts, rights);
  const log = { published, witnessed: [], verified: [] };
  const sign = (text: string) => signNote(text, key);
  const logKey = formatVerifierKey(key);
  return readDossierExport({
    mission: 'M1',
    view,
    log,
    logKey,
    sign,
    lines,
    erased: new Set(),
    verifierPage: '<html>',
    unhurried: inStretches,
  });
}

async function archiveFor(rights: ReadingRights) {
  const answer = await exported(rights);
  if (isRefusal(answer)) throw new Error(answer.refused);
  return { answer, archive: JSON.parse(JSON.stringify(answer.archive)) as Archive };
}

const bytes = (text: string) => Buffer.from(text, 'base64');

describe('the export of the file', () => {
  it('lets a reader recompute every leaf and every root from the file alone', async () => {
    const { archive } = await archiveFor(SPONSOR);
    expect(archive.lines.map(({ revision }) => revision)).toEqual(events.map(({ revision }) => revision));
    for (const { revision, streamId, type, data, metadata } of archive.lines as readonly ProvenLine[]) {
      const leaf = leafBytes({ streamId, type, data: bytes(data), metadata: bytes(metadata) });
      expect(Buffer.from(leafHash(leaf)).toString('base64')).toBe(archive.leaves[revision]);
    }
    const rebuilt = new MerkleTree();
    for (const leaf of archive.leaves) rebuilt.append(bytes(leaf));
    expect(Buffer.from(rebuilt.root()).toString('base64')).toBe(archive.tree.root);
    for (const [at, { note }] of archive.checkpoints.entries()) {
      const size = BigInt(published[at]!.size);
      expect(note).toContain(`${origin}\n${size}\n${Buffer.from(rebuilt.root(size)).toString('base64')}\n`);
    }
    expect(archive).toMatchObject({ format: 'relais-dossier/2', log: { origin }, tree: { size: events.length } });
  });

  it('is sealed as a whole, and says the key to compare', async () => {
    const { answer, archive } = await archiveFor(acquirer('access'));
    expect(openNote(archive.seal, [key])).toMatchObject({ accepted: true });
    expect(answer.logKey).toBe(archive.log.key);
    expect(answer.fingerprint).toMatch(/^([0-9a-f]{4} ){15}[0-9a-f]{4}$/);
    expect(archive.counts).toEqual({ lines: answer.lines, withheld: answer.withheld, checkpoints: 3, witnesses: 0 });
  });

  it('tells of a line nothing that is not in its bytes', async () => {
    for (const line of (await archiveFor(SPONSOR)).archive.lines) {
      expect(Object.keys(line)).toEqual(['revision', 'streamId', 'type', 'data', 'metadata']);
    }
  });

  it('gives an acquirer the lines of their grant, and every leaf hash', async () => {
    const { answer, archive } = await archiveFor(acquirer('knowledge-transfer'));
    expect(answer).toMatchObject({ lines: 1, withheld: 0 });
    expect(archive.lines).toMatchObject([{ type: 'KnowledgeTransferPlanOpened' }]);
    expect(archive.leaves).toHaveLength(events.length);
  });

  it('gives a line that hides something by its hash alone, with its sentence', async () => {
    const { answer, archive } = await archiveFor(acquirer('access'));
    expect(answer.withheld).toBe(1);
    const line = archive.lines.at(-1);
    expect(line).toMatchObject({ stated: { type: 'PersonRegistered', sentence: { fr: 'TEC est enregistré.' } } });
    expect(line).not.toHaveProperty('data');
    expect(JSON.stringify(archive)).not.toContain(stored.at(-1)!.data.toString('base64'));
    expect((await archiveFor(SPONSOR)).answer.withheld).toBe(0);
  });

  it('is refused when the grant shows nothing', async () => {
    expect(await exported(acquirer('weak-signals'))).toMatchObject({
      refused: 'NOT_IN_SCOPE',
      facts: { scope: ['weak-signals'] },
    });
  });
});
