import { shape, t } from '#shapes';

export class EngagedReader extends shape('An acquirer who has seen something.', {
  person: t.person(),
  firstOn: t.day(),
  lastOn: t.day(),
  days: t.days('Days on which they looked.'),
  queries: t.listOf(t.text(), 'Queries by which they saw it.'),
}) {}

export class EvidenceEngagement extends shape('Whether a document of the due-diligence file was seen.', {
  evidence: t.ref('evidence'),
  title: t.text(),
  depositedOn: t.day(),
  seen: t.yesNo('The index was opened after it was deposited.'),
  seenBy: t.listOf(EngagedReader),
}) {}

export class DossierLineEngagement extends shape('Whether the matter of a line of the file was seen.', {
  line: t.whole('1 to 20.'),
  name: t.sentence(),
  shownBy: t.listOf(t.person(), 'Queries that show its matter; none where there is only its evidence.'),
  seen: t.yesNo('False: never seen.'),
  seenBy: t.listOf(EngagedReader),
  evidence: t.listOf(EvidenceEngagement, 'Its documents, never seen first.'),
}) {}

export class QueryEngagement extends shape('How often an acquirer asked a query.', {
  query: t.text(),
  days: t.days('Days on which it was asked.'),
  lastOn: t.day(),
}) {}

export class AcquirerReader extends shape('An acquirer who was let in, and what they did with it.', {
  person: t.person(),
  organisation: t.text().maybe(),
  scope: t.listOf(t.text(), 'Features that they may read on the day of the answer.'),
  until: t.day('Last day of their access; none when it was taken away.').maybe(),
  lastOn: t.day('None: they have never looked.').maybe(),
  questions: t.count('Questions that they asked.'),
  queries: t.listOf(QueryEngagement, 'The most asked first.'),
}) {}

export class AcquirerEngagement extends shape('What acquirers saw, by person, query and day, and what they did not.', {
  asOf: t.asOf(),
  seenLines: t.count('Lines of the file whose matter someone has seen.'),
  lines: t.listOf(DossierLineEngagement, 'Never seen first, then the longest not looked at.'),
  readers: t.listOf(AcquirerReader, 'Who never looked first.'),
}) {}
