import { shape, t } from '#shapes';
import { Notice } from '../shared/notice.shapes.js';
import { SiteAcceptance } from '../shared/site-acceptance.shapes.js';
import { ATTRIBUTES } from './processes.events.js';

export class ProcessRating extends shape('How far an attribute of a process is achieved (ISO/IEC 33020).', {
  attribute: t.oneOf('ProcessAttribute', ATTRIBUTES),
  name: t.sentence(),
  share: t.ratio('0 to 1; none when it was not rated, which counts as not achieved.').maybe(),
  rating: t.oneOf('AttributeRating', ['N', 'P', 'L', 'F'], 'N up to 15 %, P up to 50 %, L up to 85 %, F above.'),
}) {}

export class MissingAttribute extends shape('What stands between a process and its next capability level.', {
  attribute: t.oneOf('ProcessAttribute', ATTRIBUTES),
  name: t.sentence(),
  rating: t.oneOf('AttributeRating', ['N', 'P', 'L', 'F'], 'As it was last rated.'),
  needed: t.oneOf('AttributeRating', ['N', 'P', 'L', 'F'], 'At least: L on the next level, F on those below.'),
}) {}

export class ProcessAssessment extends shape('One rating of a process, and the capability level computed from it.', {
  on: t.day(),
  by: t.person(),
  wave: t.whole('Number of the campaign.').maybe(),
  level: t.whole('Capability level, 0 to 5.'),
  evidence: t.ref('evidence'),
  ownWork: t.yesNo('Assessed by whoever answered for it, or had written its last version.'),
  revision: t.line('Line of the audit trail.'),
}) {}

export class VersionApproval extends shape('A person other than its author takes a version as the one that holds.', {
  on: t.day(),
  by: t.person(),
}) {}

export class ProcessVersion extends shape('A written version of a process.', {
  version: t.text(),
  author: t.person(),
  byFirm: t.yesNo('Its author is of the firm.'),
  on: t.day(),
  document: t.ref('evidence', 'Evidence: the document itself.'),
  stepsTotal: t.count().maybe(),
  stepsDocumented: t.count().maybe(),
  approvals: t.listOf(VersionApproval),
}) {}

export class ProcessPractice extends shape('What was done of a process in the last thirty days, against the paper.', {
  executions: t.count(),
  internal: t.count('By people of the company.'),
  conforming: t.count('By people of the company, done as written.'),
  conformingShare: t.ratio('Conforming over all executions, 0 to 1; none without an execution.').maybe(),
  lastInternalOn: t.day('Last execution by a person of the company, ever.').maybe(),
}) {}

export class ProcessAutomation extends shape('A step that a tool does.', {
  on: t.day(),
  step: t.text(),
  tool: t.text(),
  share: t.ratio('Share of all steps that are automated after it, 0 to 1.'),
  sites: t.count('Sites on which the tool runs.'),
  pilot: t.yesNo('Tried on a small scale first.'),
}) {}

export class MethodAdaptation extends shape('A change made to a method so that it fits the team.', {
  on: t.day(),
  method: t.text(),
  adaptedFrom: t.text('What it was before: a model of the firm, a standard tool.'),
  adaptation: t.text(),
  proposedBy: t.text('Group that proposed it.'),
  process: t.ref('process').maybe(),
}) {}

export class ChangeAcceptance extends shape('How many of those asked, at least five, accept a change.', {
  on: t.day(),
  method: t.text(),
  site: t.text('None: asked everywhere.').maybe(),
  respondents: t.count(),
  favourable: t.count(),
  share: t.ratio('0 to 1.'),
}) {}

export class Process extends shape('A process: how well it is mastered, written down, practised and automated.', {
  process: t.ref('process'),
  name: t.text(),
  critical: t.yesNo('Critical: its level counts in exit readiness.'),
  owner: t.person('Who answers for it.'),
  ownedByFirm: t.yesNo('Whoever answers for it is of the firm.'),
  functions: t.listOf(t.text()),
  level: t.whole('Capability level, 0 to 5 (ISO/IEC 33020); none: never assessed.').maybe(),
  assessedOn: t.day().maybe(),
  fresh: t.yesNo('Assessed in the last 120 days.').maybe(),
  ratings: t.listOf(ProcessRating, 'All attributes, as last rated; empty when never assessed.'),
  missing: t.listOf(MissingAttribute, 'What is missing for the next level.'),
  assessments: t.listOf(ProcessAssessment, 'In the order of recording.'),
  documentedShare: t.ratio('Steps described over steps, 0 to 1; none when not counted.').maybe(),
  versions: t.listOf(ProcessVersion, 'In the order of writing.'),
  firmAuthored: t.yesNo('Written, and only ever by the firm.'),
  automatedShare: t.ratio('Share of all steps that are automated, 0 to 1.'),
  automations: t.listOf(ProcessAutomation, 'In order.'),
  practice: t.one(ProcessPractice),
  facadeGap: t.ratio('Façade: documented less practised, 0 to 1; unexecuted is not practised. None: no paper.').maybe(),
  retiredOn: t.day('Followed no longer since; it leaves every sum.').maybe(),
}) {}

export class QuarterOfMaturity extends shape('Processes that first reached level 3 in a quarter.', {
  quarter: t.text('2026-Q2.'),
  reached: t.count(),
  processes: t.listOf(t.ref('process')),
}) {}

export class MaturityTotals extends shape('How far the processes that are followed have come.', {
  followed: t.count(),
  critical: t.count(),
  assessed: t.count('Critical ones that were assessed.'),
  established: t.count('Critical ones at level 3 or above: established.'),
  meanLevel: t.number('Mean level of the critical ones, never assessed as 0; none without one.').maybe(),
  levels: t.listOf(t.count(), 'Critical ones at level 0, 1, 2, 3, 4 and 5; never assessed as 0.'),
  documented: t.count('With a written version.'),
  documentedShare: t.ratio('Documented over followed, 0 to 1; none without a process.').maybe(),
  automatedShare: t.ratio('Mean automated share, never automated as 0; none without a process.').maybe(),
  internalAuthorShare: t.ratio('Versions written by people of the company over all; none without one.').maybe(),
}) {}

export class ProcessMaturity extends shape('How well processes are mastered, and whether beyond paper.', {
  asOf: t.asOf(),
  notices: t.listOf(Notice, 'What to do next, worst first; nothing once the mission is closed.'),
  totals: t.one(MaturityTotals),
  quarters: t.listOf(QuarterOfMaturity, 'From the first assessment on.'),
  processes: t.listOf(Process, 'In ascending order of code; those followed no longer at the end.'),
  adaptations: t.listOf(MethodAdaptation, 'In order.'),
  acceptanceBySite: t.listOf(SiteAcceptance, 'The least favourable site first.'),
  acceptances: t.listOf(ChangeAcceptance, 'In order.'),
}) {}
