import { isRefusal } from '#decider';
import { leafBytes, leafHash, MerkleTree, verifyConsistency } from '#proof';
import { recorded, startedCedre, told, viewOn } from '#specs';
import { describe, expect, it } from '@jest/globals';
import { webcrypto } from 'node:crypto';
import { SLICE_OF } from '../mission-events.js';
import { asSeenBy, seesLine, seesWhole } from '../reading/acquirer-eyes.js';
import type { ReadingRights } from '../reading/reading-rights.js';
import { readDossierExport } from './export-dossier.reader.js';
import { VERIFIER_PAGE } from './verifier-page.js';
import { verifyArchive } from './verify-archive.js';

interface Archive {
  readonly format: string;
  readonly leaves: readonly string[];
  readonly tree: { readonly size: number; readonly root: string };
  readonly lines: readonly {
    readonly revision: number;
    readonly slice: string;
    readonly type: string;
    readonly streamId?: string;
    readonly data?: string;
    readonly metadata?: string;
    readonly sentence: { readonly fr: string };
  }[];
  readonly checkpoints: readonly {
    readonly checkpoint: string;
    readonly size: number;
    readonly root: string;
    readonly note: string;
  }[];
  readonly consistency: readonly { readonly from: string; readonly to: string; readonly path: readonly string[] }[];
  readonly log: { readonly origin: string; readonly key: string };
}

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
const root = (size: number) => Buffer.from(tree.root(BigInt(size))).toString('base64');
const published = [4, 9, 20].map((size, at) => ({
  checkpoint: `CP${at + 1}`,
  size,
  root: root(size),
  note: `note ${at + 1}`,
  publishedOn: '2026-01-09',
}));

function exported(rights: ReadingRights) {
  const lines = events.map((event, at) => {
    const slice = SLICE_OF.get(event.type) ?? '';
    const visible = seesLine(rights, slice, event);
    const whole = visible && seesWhole(rights, slice, event) && stored[at];
    return {
      event: asSeenBy(rights, slice, event),
      slice,
      leafHash: hashes[at]!,
      visible,
      ...(whole && { stored: whole }),
    };
  });
  const view = viewOn('2026-02-02', facts, rights);
  const log = { published, witnessed: [], verified: [] };
  return readDossierExport({ mission: 'M1', view, log, logKey: 'relais.example/missions/M1+01234567+AAAA', lines });
}

function archiveFor(rights: ReadingRights) {
  const answer = exported(rights);
  if (isRefusal(answer)) throw new Error(answer.refused);
  return { answer, archive: JSON.parse(JSON.stringify(answer.archive)) as Archive };
}

const bytes = (text: string) => Buffer.from(text, 'base64');

describe('the export of the file', () => {
  it('lets a reader recompute every leaf, every root and every continuation from the file alone', () => {
    const { archive } = archiveFor(SPONSOR);
    expect(archive.lines.map(({ revision }) => revision)).toEqual(events.map(({ revision }) => revision));
    for (const { revision, streamId = '', type, data = '', metadata = '' } of archive.lines) {
      const leaf = leafBytes({ streamId, type, data: bytes(data), metadata: bytes(metadata) });
      expect(Buffer.from(leafHash(leaf)).toString('base64')).toBe(archive.leaves[revision]);
    }
    const rebuilt = new MerkleTree();
    for (const leaf of archive.leaves) rebuilt.append(bytes(leaf));
    for (const { size, root: signed } of [...archive.checkpoints, archive.tree]) {
      expect(Buffer.from(rebuilt.root(BigInt(size))).toString('base64')).toBe(signed);
    }
    expect(archive.consistency.map(({ from, to }) => `${from} ${to}`)).toEqual(['CP1 CP2', 'CP2 CP3']);
    for (const { from, to, path } of archive.consistency) {
      const [earlier, later] = [from, to].map((ref) => archive.checkpoints.find((each) => each.checkpoint === ref)!);
      const claim = {
        earlierSize: BigInt(earlier!.size),
        earlierRoot: bytes(earlier!.root),
        size: BigInt(later!.size),
        root: bytes(later!.root),
      };
      expect(verifyConsistency(claim, path.map(bytes))).toBe(true);
    }
    expect(archive).toMatchObject({
      format: 'relais-dossier/1',
      log: { origin: 'relais.example/missions/M1' },
      tree: { size: events.length },
    });
  });

  it('comes with a page that verifies it', async () => {
    for (const rights of [SPONSOR, acquirer('access')]) {
      const { archive, answer } = archiveFor(rights);
      expect(answer.verifierPage).toBe(VERIFIER_PAGE);
      const [lines, whole] = await verifyArchive(archive, webcrypto.subtle);
      expect([lines?.ok, whole?.ok]).toEqual([true, true]);
      expect(lines?.en).toContain(`${answer.lines - answer.withheld} lines are as they were recorded`);
    }
  });

  it('gives an acquirer the lines of their grant, and every leaf hash', () => {
    const { answer, archive } = archiveFor(acquirer('knowledge-transfer'));
    expect(answer).toMatchObject({ lines: 1, withheld: 0 });
    expect(archive.lines).toMatchObject([{ type: 'KnowledgeTransferPlanOpened', slice: 'knowledge-transfer' }]);
    expect(archive.leaves).toHaveLength(events.length);
  });

  it('gives a line that hides something by its hash alone, with its sentence', () => {
    const { answer, archive } = archiveFor(acquirer('access'));
    expect(answer.withheld).toBe(1);
    const line = archive.lines.find(({ type }) => type === 'PersonRegistered');
    expect(line).toMatchObject({ sentence: { fr: 'TEC est inscrit.' } });
    expect(line).not.toHaveProperty('data');
    expect(JSON.stringify(archive)).not.toContain(stored.at(-1)!.data.toString('base64'));
    expect(archiveFor(SPONSOR).answer.withheld).toBe(0);
  });

  it('is refused when the grant shows nothing', () => {
    expect(exported(acquirer('weak-signals'))).toMatchObject({
      refused: 'NOT_IN_SCOPE',
      facts: { scope: ['weak-signals'] },
    });
  });
});
