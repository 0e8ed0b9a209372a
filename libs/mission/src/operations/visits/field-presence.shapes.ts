import { shape, t } from '#shapes';
import { Notice } from '../../shared/notice.shapes.js';

export class VisitedSite extends shape('How often the outsider was on a site.', {
  site: t.text(),
  visits: t.count(),
  met: t.count('People talked to, in all visits together; one who was met twice counts twice.'),
  lastOn: t.day('Last visit.').maybe(),
  weeks: t.weeks('Open weeks that are over since the start, or since the site joined.'),
  visitedWeeks: t.weeks('Those of them with a visit.'),
  share: t.ratio('Visited over open weeks, 0 to 1; none before the first week is over.').maybe(),
}) {}

export class FieldVisit extends shape('A visit to where the work is done.', {
  site: t.text(),
  on: t.day(),
  by: t.person('Who recorded it.'),
  met: t.count(),
  about: t.listOf(t.ref('process'), 'Processes that were seen at work.'),
  observations: t.listOf(t.ref('observation'), 'What was observed there. Acquirers are told none.'),
  revision: t.line('Line of the audit trail that says so.'),
}) {}

export class FieldObservation extends shape('An observation made on a visit, and what was decided about it.', {
  observation: t.ref('observation'),
  decision: t.ref('decision', 'None as long as nothing was decided.').maybe(),
}) {}

export class UnseenProcess extends shape('A process that was never seen at work.', {
  process: t.ref('process'),
  name: t.text(),
  critical: t.yesNo('Critical: its level counts in exit readiness.'),
}) {}

export class FieldPresence extends shape('How present the outsider is where the work is done.', {
  asOf: t.asOf(),
  notices: t.listOf(Notice, 'Sites unvisited for six weeks, weeks of closure not counted.'),
  sites: t.listOf(VisitedSite, 'Those of the scope, then those that joined.'),
  visits: t.listOf(FieldVisit, 'The last one first.'),
  unseen: t.listOf(UnseenProcess, 'Processes never seen at work. Nothing without processes in a grant.'),
  observations: t.listOf(FieldObservation, 'In the order of the visits. Nothing to an acquirer.'),
  decidedShare: t.ratio('Observations about which something was decided, 0 to 1; none without any.').maybe(),
}) {}
