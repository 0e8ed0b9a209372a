import { Sentence, shape, t } from '#shapes';

export class Recorded extends shape('One event that a command recorded.', {
  type: t.text('Explicit type name of the event.'),
  revision: t.line('Its number in its stream; for a mission, its line in the audit trail.'),
  eventId: t.uuid(),
}) {}

export class Created extends shape('Something that a command made.', {
  kind: t.text('What it is, for example decision.'),
  ref: t.text('Its reference: the one that was given, else the next free one.'),
}) {}

export class Receipt extends shape('The command was accepted. Sending the same command again answers the same.', {
  commandId: t.uuid('Id of the command: the one that was sent, else one made for it.'),
  mission: t.ref('mission', 'The mission; none for a command that precedes any mission.').maybe(),
  revision: t.line('Revision of the last event recorded.'),
  position: t.position('Commit position of that event in the whole log.'),
  events: t.listOf(Recorded),
  created: t.listOf(Created, 'What the command made, with its references.'),
  flags: t.listOf(t.text(), 'Codes of what is accepted but marked.'),
  readable: t.yesNo('Whether the read models already have it. Always false unless waitForReadModels was asked for.'),
}) {}

export class PreviewedEvent extends shape('One event that a command would record.', {
  type: t.text('Explicit type name of the event.'),
  sentence: t.sentence('What the audit trail would say; null where its reader may not know.').maybe(),
}) {}

export class Preview extends shape(
  'The command was only looked at, as asked: it would be accepted now. Nothing was recorded or logged.',
  {
    previewedOn: t.whole('Revision of the stream on which it was judged; -1 for one that the command would begin.'),
    events: t.listOf(PreviewedEvent, 'What it would record; empty when there would be nothing to record.'),
    created: t.listOf(Created, 'What it would make, with the references that these would have now.'),
    flags: t.listOf(t.text(), 'Codes of what would be accepted but marked.'),
  },
) {}

export class Refusal extends shape('The rules say no. Nothing was recorded in the mission.', {
  code: t.text('Stable code of the rule.'),
  sentence: t.sentence(),
  next: t.sentence('What to do next.'),
  facts: t.object('The facts on which the refusal rests: raw values, cents, days, shares; a text in both languages.'),
}) {}

export class StaleRevision extends shape('The stream has moved on. Look at what happened and decide again.', {
  expected: t.whole('The revision on which the command rested.'),
  actual: t.line('The revision of the stream now.'),
  since: t.listOf(Sentence, 'What was recorded since, one sentence an event.'),
  omitted: t.count('Lines after the expected revision that came before these; `auditTrail` has them.'),
}) {}
