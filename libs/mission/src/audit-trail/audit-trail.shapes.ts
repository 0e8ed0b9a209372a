import { shape, t } from '#shapes';

const LineMending = {
  revision: t.line('The line that says so.'),
  by: t.person('Code of whoever said so.'),
  recordedAt: t.instant('Instant of recording (UTC, ISO 8601).'),
  reason: t.text('Why; never shown to an acquirer.').maybe(),
};

export class AuditLineStruck extends shape('The line was recorded by mistake: it is told as if it were not there.', {
  ...LineMending,
}) {}

export class AuditLineReworded extends shape('A text of the line was mistyped: from then on it reads otherwise.', {
  ...LineMending,
  field: t.text(),
  before: t.text('How it read until then.'),
  after: t.text('How it reads from then on.'),
}) {}

export class AuditLineMark extends shape('What marked a line when it was recorded.', {
  flag: t.text('Stable code.'),
  sentence: t.sentence(),
}) {}

export class AuditLine extends shape('One event of the mission; its number is the revision of the stream.', {
  revision: t.line(),
  eventId: t.uuid(),
  type: t.text('Explicit type name of the event.'),
  slice: t.text('The feature it belongs to; the unit of an acquirer’s scope.'),
  sentence: t.sentence(),
  occurredOn: t.day('Business day of the fact.'),
  recordedAt: t.instant('Instant of recording (UTC, ISO 8601).'),
  delayWorkingDays: t.workingDays('Working days from the fact to its recording.'),
  actor: t.person('Code of whoever recorded it.'),
  role: t.text('In which role.'),
  onBehalfOf: t.person('For whom, when acting on behalf of another person.').maybe(),
  origin: t.text('IMPORT for history brought in; none for what was recorded as it went.').maybe(),
  commandId: t.uuid('The command that caused it.'),
  flags: t.listOf(t.text(), 'What marked it when it was recorded.'),
  marks: t.listOf(AuditLineMark, 'The flags in words.'),
  struck: t.one(AuditLineStruck, 'Who struck it, when and why; none while it stood at that moment.').maybe(),
  reworded: t.listOf(AuditLineReworded, 'Texts that were corrected, in order.'),
  data: t.object('The event’s data; of sealed fields only the names. `people` opens them for those who may read them.'),
  hash: t.text('Leaf hash of the line as stored, base64; `proof` leads from it to a checkpoint.').costing(5).later(),
}) {}

export class AuditTrail extends shape('A page of the mission’s stream, and the moment it rests on.', {
  ...t.pageOf(AuditLine),
  asOf: t.asOf(),
}) {}
