import type { ReadOnly, Refusal } from '#decider';
import { MerkleTree } from '#proof';
import type { MissionState } from '../mission-state.js';
import { withoutKeyAccounts } from '../reading/acquirer-eyes.js';
import type { OpenView } from '../reading/mission-views.js';
import type { ReadingRights } from '../reading/reading-rights.js';
import type { StoredLine } from '../reading/stored-lines.js';
import { refuse } from '../refusals/refusals.js';
import { eventSentence } from '../sentences.js';
import { SLICES, type Ref } from '../shared/vocabulary.js';
import type { CheckpointLogState } from './checkpoint-log.state.js';
import type { DossierExportType } from './export-dossier.types.js';
import { base64, consistencyPath, readCheckpoint, readStoredLine } from './proof.reader.js';
import { VERIFIER_PAGE } from './verifier-page.js';

/** Raise it when what is in an archive changes: a checker has to know what it reads. */
const FORMAT = 'relais-dossier/1';

/** How an archive is verified, for whoever opens it years later and has nothing but the file. */
const VERIFY = [
  'leaf = 0x01 | lp(streamId) | lp(type) | lp(data) | lp(metadata); lp(x) = length of x as u32 big-endian | x; data and metadata are base64 here.',
  'leaf hash = SHA-256(0x00 | leaf); it must be leaves[revision]. A line without data, or that is not among the lines, is given by its hash alone.',
  'node = SHA-256(0x01 | left | right), split at the largest power of two below the number of leaves (RFC 9162, 2.1).',
  'The root of the first n leaves must be the root of every checkpoint of size n; its note must be signed by the log key (C2SP signed-note).',
  'consistency: each path must lead from one checkpoint to the next (RFC 9162, 2.1.4.2).',
  'Have the log key from the firm by another way than this file. Lines after the last checkpoint are not signed yet.',
];

/** What an archive is made from. */
export interface ExportSources {
  readonly mission: Ref;
  readonly view: OpenView<Pick<MissionState, 'exitReadiness'>>;
  readonly log: ReadOnly<CheckpointLogState>;
  readonly logKey: string;
  /** Every line up to the revision of the view, in order. */
  readonly lines: readonly StoredLine[];
}

/** The archive of what a reader may see; refused when the grant lets them see nothing at all. */
export function readDossierExport({ mission, view, log, logKey, lines }: ExportSources): DossierExportType | Refusal {
  const { asOf, rights, state } = view;
  const scope = rights.scope ?? SLICES;
  const seen = lines.filter(({ visible }) => visible);
  if (seen.length === 0) return refuse('NOT_IN_SCOPE', { about: 'exportDossier', scope });
  const tree = new MerkleTree();
  for (const { leafHash } of lines) tree.append(leafHash);
  const [host] = logKey.split('+');
  return {
    asOf,
    fileName: `relais-${mission}-${asOf.day}-r${asOf.revision}.json`,
    lines: seen.length,
    withheld: seen.filter(({ stored }) => !stored).length,
    archive: {
      format: FORMAT,
      mission,
      asOf,
      scope,
      log: { origin: host, key: logKey },
      tree: { size: lines.length, root: base64(tree.root()) },
      leaves: lines.map(({ leafHash }) => base64(leafHash)),
      lines: seen.map(readLine),
      snapshots: scope.includes('exit-readiness') ? readSnapshots(state, rights) : {},
      checkpoints: log.published.map((published) => readCheckpoint(log, published)),
      consistency: consistencyOf(tree, log),
      verify: VERIFY,
    },
    verifierPage: VERIFIER_PAGE,
  };
}

const readSnapshots = (
  { exitReadiness: { snapshots } }: ReadOnly<Pick<MissionState, 'exitReadiness'>>,
  rights: ReadingRights,
) =>
  Object.fromEntries(
    Object.entries(snapshots).map(([ref, taken]) => [ref, rights.keyAccounts ? taken : withoutKeyAccounts(taken)]),
  );

const readLine = ({ event, slice, stored }: StoredLine) => ({
  revision: event.revision,
  slice,
  recordedOn: event.recordedOn,
  sentence: eventSentence(event),
  type: event.type,
  ...(stored && readStoredLine(stored)),
});

/** The paths between consecutive checkpoints. */
const consistencyOf = (tree: MerkleTree, { published }: ReadOnly<CheckpointLogState>) =>
  published.slice(1).flatMap((to, before) => {
    const from = published[before];
    return from ? [{ from: from.checkpoint, to: to.checkpoint, path: consistencyPath(tree, from, to) }] : [];
  });
