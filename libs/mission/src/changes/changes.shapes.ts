import { AsOf, shape, Sentence, t } from '#shapes';
import { DIMENSIONS, READINESS_VERDICTS } from '../exit-readiness/readiness-vocabulary.js';

const LINES = 'Lines of the audit trail between the two moments that it rests on, of those that the reader may see.';
const lines = () => t.listOf(t.line(), LINES);

export class ChangedNumber extends shape('A number at both moments.', {
  before: t.number('Null when nothing was recorded yet.').maybe(),
  after: t.number(),
}) {}

export class ChangedTerm extends shape('An input of a dimension that moved.', {
  term: t.text(),
  subject: t.text('The process, item or KPI, where there is one term for each.').maybe(),
  before: t.number('Null when there was no such term.').maybe(),
  after: t.number('Null when there is none any more.').maybe(),
  lines: lines(),
}) {}

export class ChangedDimension extends shape('A dimension of the score that moved, or one of whose inputs did.', {
  dimension: t.oneOf('ReadinessDimensionCode', DIMENSIONS),
  name: t.sentence(),
  before: t.ratio('0 to 1; null when nothing was recorded yet.').maybe(),
  after: t.ratio('0 to 1.'),
  terms: t.listOf(ChangedTerm, 'Those that moved.'),
}) {}

/** What became of a gate. */
export const GATE_CHANGES = ['OPENED', 'LIFTED', 'WAIVED'] as const;

export class ChangedGate extends shape('A gate that opened, was lifted or was accepted as it is.', {
  gate: t.text('G-OWN, G-PREST …'),
  name: t.sentence('What is the matter when it is open.'),
  change: t.oneOf('GateChange', GATE_CHANGES),
  expected: t.sentence('What lifts it.'),
  lines: lines(),
}) {}

/** Without whom knowledge is counted. */
export const COVERAGES = ['WITHOUT_OWNER', 'WITHOUT_FIRM', 'WITHOUT_BOTH'] as const;

export class ChangedCoverage extends shape('Knowledge that others hold, when it moved.', {
  coverage: t.oneOf('ChangedCoverageOf', COVERAGES),
  before: t.ratio('Share of the criticality, 0 to 1; null when nothing was recorded yet.').maybe(),
  after: t.ratio('Share of the criticality, 0 to 1.'),
  lost: t.listOf(t.ref('item'), 'Covered before, and not any more.'),
  gained: t.listOf(t.ref('item'), 'Not covered before, and now.'),
}) {}

export class ChangedReadiness extends shape('What moved in readiness for handover.', {
  score: t.one(ChangedNumber, 'Points of 100.'),
  cap: t.one(ChangedNumber, 'Points that the weakest dimension allows.'),
  confidence: t.one(ChangedNumber, 'Share of inputs with fresh evidence, 0 to 100.'),
  verdictBefore: t.oneOf('ReadinessVerdict', READINESS_VERDICTS, 'Null when nothing was recorded yet.').maybe(),
  verdictAfter: t.oneOf('ReadinessVerdict', READINESS_VERDICTS),
  dimensions: t.listOf(ChangedDimension, 'In the order of the dimensions.'),
  gates: t.listOf(ChangedGate, 'Those that opened first.'),
  coverage: t.listOf(ChangedCoverage),
}) {}

export class ChangedThing extends shape('Something that is there now or stands elsewhere.', {
  ref: t.text(),
  title: t.one(Sentence).maybe(),
  before: t.text('Where it stood, for example OPEN; null when it was not there.').maybe(),
  beforeLabel: t.one(Sentence, 'The same in words.').maybe(),
  after: t.text('Where it stands; null when it is not there any more: its line was struck.').maybe(),
  afterLabel: t.one(Sentence, 'The same in words.').maybe(),
  lines: lines(),
}) {}

export class ChangedMilestone extends shape('A milestone that is there now, stands elsewhere or was moved.', {
  ...ChangedThing.fields,
  dueBefore: t.day('When it was due.').maybe(),
  dueAfter: t.day('When it is due.').maybe(),
  slippedDays: t.days('Calendar days from one to the other; negative when it was brought forward.').maybe(),
}) {}

/** What became of a person’s part. */
export const PERSON_CHANGES = ['ROLE_GIVEN', 'ROLE_ENDED', 'LEFT'] as const;

export class ChangedPerson extends shape('A role that was given or ended, or a last day.', {
  person: t.person(),
  change: t.oneOf('PersonChange', PERSON_CHANGES),
  role: t.text('Null for a last day.').maybe(),
  on: t.day(),
  lines: lines(),
}) {}

export class MissionChanges extends shape('What moved between two moments of a mission.', {
  from: t.one(AsOf, 'The earlier moment; null when nothing was recorded yet.').maybe(),
  to: t.one(AsOf, 'The later moment.'),
  readiness: t.one(ChangedReadiness, 'Null for an acquirer without that feature.').maybe(),
  signals: t.listOf(ChangedThing, 'Null for an acquirer without that feature.').maybe(),
  decisions: t.listOf(ChangedThing, 'Null for an acquirer without that feature.').maybe(),
  milestones: t.listOf(ChangedMilestone, 'Null for an acquirer without that feature.').maybe(),
  people: t.listOf(ChangedPerson, 'In the order of days.'),
}) {}
