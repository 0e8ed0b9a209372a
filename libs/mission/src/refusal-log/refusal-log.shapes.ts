import { shape, t } from '#shapes';

export class RefusalLine extends shape('A command that the rules refused; nothing came of it in the mission.', {
  number: t.whole('Number among the refusals of the mission.'),
  command: t.text(),
  code: t.text('Stable code of the refusal.'),
  sentence: t.sentence('What the person was told.'),
  facts: t.object('What the refusal rests on.'),
  actor: t.person('Who sent the command.'),
  on: t.day(),
  recordedAt: t.instant('Instant of the refusal (UTC, ISO 8601).'),
}) {}

export class RefusedCommand extends shape('How often one command was refused with one code.', {
  command: t.text(),
  count: t.count(),
}) {}

export class RefusalCount extends shape('How often the rules gave one reason.', {
  code: t.text('Stable code of the refusal.'),
  count: t.count(),
  lastOn: t.day('Last day on which it was given.'),
  commands: t.listOf(RefusedCommand, 'The most refused first.'),
}) {}

export class RefusalLog extends shape('What the rules refused: by code, and line by line, the last one first.', {
  ...t.pageOf(RefusalLine),
  asOf: t.asOf(),
  byCode: t.listOf(RefusalCount, 'The most frequent first. A rule that is often met is ill understood, or ill suited.'),
}) {}
