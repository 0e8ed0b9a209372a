import { shape, t } from '#shapes';

export class CitedThing extends shape('What a question is about, with the lines of the audit trail behind it.', {
  cited: t.text('A line number or a reference, as it was asked.'),
  isLine: t.yesNo('It is the number of a line, rather than a reference.'),
  lines: t.listOf(t.line(), 'Lines that the reader may see and that name it, the first 50.'),
  lineCount: t.count('How many such lines there are.'),
}) {}

export class AuditQuestion extends shape('What an acquirer wants to know, and the answer once there is one.', {
  question: t.ref('question'),
  text: t.text(),
  by: t.person(),
  organisation: t.text('For whom the asker acts.').maybe(),
  askedOn: t.day(),
  about: t.listOf(CitedThing),
  answer: t.text().maybe(),
  answeredBy: t.person().maybe(),
  answeredOn: t.day().maybe(),
  evidence: t.ref('evidence', 'The document that the answer cites.').maybe(),
  waitingWorkingDays: t.workingDays('Working days from the question to its answer, or to the day of this answer.'),
  expected: t.sentence('What has to be done; none once it is answered.').maybe(),
}) {}

export class AuditQuestions extends shape('Acquirers’ questions: open ones first, the oldest first, then the others.', {
  ...t.pageOf(AuditQuestion),
  asOf: t.asOf(),
  open: t.count('Questions without an answer, over all pages.'),
  medianWorkingDays: t.workingDays('Median working days from a question to its answer.').decimal().maybe(),
}) {}
