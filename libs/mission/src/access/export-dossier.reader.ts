import type { ReadOnly, Refusal } from '#decider';
import { MerkleTree, piecesDigest } from '#proof';
import type { OpenView } from '../reading/mission-views.js';
import type { StoredLine } from '../reading/stored-lines.js';
import { refuse } from '../refusals/refusals.js';
import { eventSentence } from '../sentences.js';
import { withoutErased } from '../shared/erased-person.js';
import { SLICES, type PersonCode, type Ref, type Slice } from '../shared/vocabulary.js';
import { ARCHIVE_FORMAT, type Archive, type ProvenLine, type StatedLine } from './archive.js';
import { canonicalPieces, sealText } from './archive-seal.js';
import type { CheckpointLogState } from './checkpoint-log.state.js';
import type { PublishedCheckpoint } from './checkpoints.state.js';
import type { DossierExport } from './export-dossier.shapes.js';
import { base64, fingerprintOf, readCheckpoint, readStoredLine } from './proof.reader.js';

/** How an archive is verified, for whoever opens it years later and has nothing but the file. */
const VERIFY = [
  'leaf = 0x01 | lp(streamId) | lp(type) | lp(data) | lp(metadata); lp(x) = length of x as u32 big-endian | x; data and metadata are base64 here.',
  'leaf hash = SHA-256(0x00 | leaf); it must be leaves[revision]. Every line of the mission has one, whether it is among the lines or not.',
  'node = SHA-256(0x01 | left | right), split at the largest power of two below the number of leaves (RFC 9162, 2.1).',
  'A checkpoint is a note: origin, number of lines, root of so many leaves, signed by the log key (C2SP signed-note, tlog-checkpoint).',
  'Lines after the last checkpoint are covered by the seal alone.',
  'seal = a note by the log key: format, origin, base64 of SHA-256 of all the rest of this archive as JSON with sorted names and no white space.',
  'What stands under "stated" is worded by the exporter; the seal shows that it has not changed since, no hash shows that it is so.',
  'Have the log key from the firm by another way than this file.',
];

/** What an archive is made from. */
export interface ExportSources {
  readonly mission: Ref;
  readonly view: OpenView<unknown>;
  readonly log: ReadOnly<CheckpointLogState>;
  readonly logKey: string;
  /** Signs a text with the key of the log. C2SP signed-note. */
  readonly sign: (text: string) => string;
  readonly verifierPage: string;
  /** People who are erased by now. */
  readonly erased: ReadonlySet<PersonCode>;
  /** Every line up to the revision of the view, in order. */
  readonly lines: readonly StoredLine[];
  /** Gives what it is given; between its items others may have their turn. */
  readonly unhurried: <Item>(items: Iterable<Item>) => AsyncIterable<Item>;
}

/** The archive of what a reader may see; refused when the grant lets them see nothing at all. */
export async function readDossierExport(sources: ExportSources): Promise<DossierExport | Refusal> {
  const { mission, view, logKey, lines, verifierPage } = sources;
  const { asOf, rights } = view;
  const scope = rights.scope ?? SLICES;
  const seen = lines.filter(({ visible }) => visible);
  if (seen.length === 0) return refuse('NOT_IN_SCOPE', { about: 'exportDossier', scope });
  const contents = await readContents(sources, seen, scope);
  const digest = base64(await piecesDigest(sources.unhurried(canonicalPieces(contents))));
  const archive: Archive = { ...contents, seal: sources.sign(sealText(ARCHIVE_FORMAT, contents.log.origin, digest)) };
  return {
    asOf,
    fileName: `relais-${mission}-${asOf.day}-r${asOf.revision}.json`,
    lines: contents.counts.lines,
    withheld: contents.counts.withheld,
    archive,
    verifierPage,
    logKey,
    fingerprint: fingerprintOf(logKey),
  };
}

async function readContents(
  { mission, view: { asOf }, log, logKey, lines, erased, unhurried }: ExportSources,
  seen: readonly StoredLine[],
  scope: readonly Slice[],
): Promise<Omit<Archive, 'seal'>> {
  const tree = new MerkleTree();
  for await (const { leafHash } of unhurried(lines)) tree.append(leafHash);
  const shown: Archive['lines'][number][] = [];
  for await (const line of unhurried(seen)) shown.push(readLine(line, erased));
  const [origin = ''] = logKey.split('+');
  const checkpoints = log.published.map((published) => readHead(log, published));
  return {
    format: ARCHIVE_FORMAT,
    mission,
    asOf: { revision: asOf.revision, recordedAt: asOf.recordedAt, day: asOf.day },
    scope,
    log: { origin, key: logKey },
    tree: { size: lines.length, root: base64(tree.root()) },
    counts: {
      lines: seen.length,
      withheld: seen.filter(({ stored }) => !stored).length,
      checkpoints: checkpoints.length,
      witnesses: checkpoints.flatMap(({ witnesses }) => witnesses).length,
    },
    leaves: lines.map(({ leafHash }) => base64(leafHash)),
    lines: shown,
    checkpoints,
    verify: VERIFY,
  };
}

/** As stored, and nothing beside: what a reader is shown has to be what was hashed. */
const readLine = ({ event, stored }: StoredLine, erased: ReadonlySet<PersonCode>): ProvenLine | StatedLine => {
  const { revision, type, recordedOn } = event;
  if (!stored) {
    const { fr, en } = eventSentence(event);
    const sentence = { fr: withoutErased(fr, erased, 'fr'), en: withoutErased(en, erased, 'en') };
    return { revision, stated: { type, recordedOn, sentence } };
  }
  return { revision, ...readStoredLine(stored) };
};

/** A checkpoint without what its note says already. */
function readHead(log: ExportSources['log'], published: ReadOnly<PublishedCheckpoint>): Archive['checkpoints'][number] {
  const { checkpoint, note, witnesses } = readCheckpoint(log, published);
  const shown = witnesses.map(({ cosignature, ...witness }) => ({ ...witness, cosignature: cosignature ?? null }));
  return { checkpoint, note, witnesses: shown };
}
