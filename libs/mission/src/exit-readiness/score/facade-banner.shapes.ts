import { shape, t } from '#shapes';

export class ReadinessFacade extends shape('A process that is better on paper than in practice.', {
  process: t.ref('process'),
  name: t.text(),
  level: t.whole('Capability level that it counts with; none: never assessed.').maybe(),
  counts: t.yesNo('It counts in D4.'),
  gap: t.ratio('Share documented less share practised in the last 30 days, 0 to 1.'),
  finding: t.sentence('What was found; not shown to an acquirer.').maybe(),
  signal: t.ref('signal', 'The open signal about it.').maybe(),
}) {}

export class FacadeBanner extends shape('Organised on paper, not in practice: to be read beside the score.', {
  warns: t.yesNo('A process that counts in the score is a façade: do not read D4 without this.'),
  message: t.sentence('What to keep in mind while reading the score.'),
  facades: t.listOf(ReadinessFacade),
  firmAuthored: t.listOf(t.ref('process'), 'Critical processes of which every version was written by the firm.'),
  notEvaluated: t.listOf(t.ref('process'), 'Critical ones without a recorded execution: their practice is unknown.'),
}) {}
