import { shape, t } from '#shapes';

export class DossierExport extends shape('What the reader may see, to keep and verify alone: save `archive`.', {
  asOf: t.asOf(),
  fileName: t.text('Name for the file.'),
  lines: t.count('Lines of the audit trail that the reader may see, of all that the leaves count.'),
  withheld: t.count('Lines of these that are given by their hash alone, as something in them is hidden.'),
  archive: t.object(
    'format, mission, asOf, scope, log (its verifier key), tree (size, root), counts (how much there is of ' +
      'everything), leaves (every leaf hash, base64, in order), lines (as stored: revision, streamId, type, data, ' +
      'metadata, base64; revision and what is stated where something is hidden), checkpoints with their notes and ' +
      'witnesses, verify (how), seal (a note by the log over all of it).',
  ),
  verifierPage: t.text('An HTML page that verifies the archive in any browser, without a network.'),
  logKey: t.text('The key that signs the log. Keep it apart from the archive, to compare.'),
  fingerprint: t.text('SHA-256 of the key in groups of four, to be read out; the page shows it too.'),
}) {}
