import { shape, t } from '#shapes';
import { CONSISTENCY_RESULTS } from './checkpoint.events.js';

export class CheckpointWitness extends shape('A person outside the firm who has seen a checkpoint.', {
  by: t.person(),
  on: t.day(),
  channel: t.text('How the checkpoint reached them.'),
  cosignature: t.text('Their verifier key; below it, their signature line (C2SP tlog-cosignature).').maybe(),
}) {}

export class Checkpoint extends shape('A signed state of the mission’s stream: nothing before it changes unnoticed.', {
  checkpoint: t.ref('checkpoint'),
  size: t.count('Lines of the audit trail that it covers, from the first one.'),
  root: t.text('Merkle root of these lines, base64 (RFC 9162, 2.1).'),
  note: t.text('Origin, size and root with the log’s signature (C2SP tlog-checkpoint).'),
  publishedOn: t.day(),
  witnesses: t.listOf(CheckpointWitness),
}) {}

export class StoredLine extends shape(
  'A line as it is stored. Its leaf is 0x01 ‖ lp(streamId) ‖ lp(type) ‖ lp(data) ‖ lp(metadata), lp(x) = length ' +
    'as u32 big-endian ‖ x.',
  {
    streamId: t.text(),
    type: t.text(),
    data: t.text('The stored bytes, base64.'),
    metadata: t.text('The stored bytes, base64.'),
  },
) {}

export class LineProof extends shape('That a line is among those that a checkpoint signs (RFC 9162, 2.1.3.2).', {
  asOf: t.asOf(),
  revision: t.line('Number of the line; its place in the tree.'),
  leafHash: t.text('SHA-256(0x00 ‖ leaf), base64.'),
  line: t.one(StoredLine, 'What the leaf is made of; none when something of it is hidden from the reader.').maybe(),
  checkpoint: t.one(Checkpoint, 'The checkpoint that covers the line, if there is one.').maybe(),
  size: t.count('Lines of the tree that the path leads through: the checkpoint’s, else all.'),
  root: t.text('Root to which the path leads, base64: the checkpoint’s, else of all lines.'),
  path: t.listOf(t.text(), 'Hashes beside the way from the leaf to the root, base64, the lowest first.'),
  verified: t.yesNo('The path leads from the leaf to the root: the line is what was signed.'),
  lastCheckpoint: t.one(Checkpoint, 'The last one that was published, whether it covers the line or not.').maybe(),
  logKey: t.text('Verifier key of the log; have it from the firm directly too (C2SP signed-note).'),
  fingerprint: t.text('SHA-256 of the key in groups of four, to be read out.'),
  meaning: t.sentence('What this proves, or what has to be done so that it does.'),
}) {}

export class ConsistencyCheck extends shape('A check that one checkpoint continues another.', {
  by: t.person(),
  on: t.day(),
  result: t.oneOf('ConsistencyResult', CONSISTENCY_RESULTS),
}) {}

export class ConsistencyProof extends shape('That a later checkpoint only adds to an earlier one (RFC 9162, 2.1.4).', {
  asOf: t.asOf(),
  from: t.one(Checkpoint, 'The earlier one.'),
  to: t.one(Checkpoint, 'The later one.'),
  path: t.listOf(t.text(), 'Hashes that lead to both roots, base64, the lowest first.'),
  verified: t.yesNo('The hashes lead to both roots: the audit trail has only grown between them.'),
  checks: t.listOf(ConsistencyCheck, 'Who had this pair checked before.'),
  logKey: t.text('Verifier key of the log; have it from the firm directly too (C2SP signed-note).'),
  meaning: t.sentence('What this proves.'),
}) {}
