import { shape, t } from '#shapes';
import { BLOCKER_STATES } from '../readiness-vocabulary.js';

export class ReadinessGate extends shape('A computed condition that no score can offset.', {
  gate: t.text('G-OWN, G-PREST …'),
  name: t.sentence('What is the matter when it is open.'),
  open: t.yesNo('Its condition holds.'),
  waived: t.yesNo('Leadership or the sponsor accepted it as it is.'),
  blocks: t.yesNo('Open and not waived.'),
  evaluated: t.yesNo('False: nothing is there to be looked at.'),
  subjects: t.listOf(t.text(), 'What keeps it open.'),
  expected: t.sentence('What lifts it.'),
  events: t.listOf(t.count(), 'Lines of the audit trail it rests on.'),
}) {}

export class LeftOutGate extends shape('A gate that cannot apply to this company.', {
  gate: t.text(),
  name: t.sentence('What would be the matter.'),
  why: t.sentence(),
}) {}

export class ReadinessWaiver extends shape('A gate accepted as it is. It forbids READY, and the acquirer sees it.', {
  gate: t.text(),
  blocker: t.ref('blocker'),
  reason: t.text(),
  by: t.person(),
  on: t.day(),
  needed: t.yesNo('The gate would block if it were not waived.'),
  revision: t.line('Line of the audit trail.'),
}) {}

export class ReadinessBlocker extends shape('A gate that was taken charge of, and what became of it.', {
  blocker: t.ref('blocker'),
  gate: t.text(),
  state: t.oneOf('BlockerState', BLOCKER_STATES),
  reason: t.text(),
  declaredBy: t.person(),
  declaredOn: t.day(),
  settledOn: t.day('Day on which it was lifted or waived.').maybe(),
  evidence: t.listOf(t.ref('evidence'), 'Evidence and absence tests that it was lifted with.'),
}) {}
