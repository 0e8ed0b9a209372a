import { shape, t } from '#shapes';
import { EVIDENCE_STATES, LINE_STATES } from './dossier-vocabulary.js';

export class DossierEvidence extends shape('A document that a line of the due-diligence file rests on.', {
  evidence: t.ref('evidence'),
  state: t.oneOf('EvidenceState', EVIDENCE_STATES, 'UNREGISTERED: never deposited. EXPIRING: within 30 days.'),
  title: t.text().maybe(),
  sha256: t.text('Hash of the document, 64 hexadecimal digits.').maybe(),
  effectiveOn: t.day('Day from which the document holds.').maybe(),
  depositedOn: t.day('Day on which it was deposited, which may be much later.').maybe(),
  validUntil: t.day('Last day on which it may be cited.').maybe(),
  owner: t.person('Who deposited it.').maybe(),
  revision: t.line('Line of the audit trail that says so.').maybe(),
}) {}

export class DossierLine extends shape('A line of the operations due-diligence file, and what proves it.', {
  line: t.whole('1 to 20.'),
  name: t.sentence(),
  state: t.oneOf('DossierLineState', LINE_STATES, 'UNPROVEN: in the index without a deposited document.'),
  covered: t.yesNo('Named by the last index.'),
  owner: t.person('Who deposited the document that holds longest.').maybe(),
  validUntil: t.day('Last day on which one of its documents may be cited.').maybe(),
  evidence: t.listOf(DossierEvidence, 'What holds longest first.'),
  expected: t.sentence('The act that settles it; none while it is current.').maybe(),
}) {}

export class DossierIndex extends shape('The twenty lines of the operations due-diligence file.', {
  asOf: t.asOf(),
  covered: t.count('Lines that the last index names.'),
  proven: t.count('Lines with a document that may be cited.'),
  total: t.count(),
  indexedOn: t.day('Day of the last index.').maybe(),
  indexedBy: t.person('Who recorded the last index.').maybe(),
  lines: t.listOf(DossierLine, 'Missing and stale ones first.'),
}) {}
