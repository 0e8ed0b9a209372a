import { shape, t } from '#shapes';
import { DIMENSIONS, READINESS_VERDICTS } from '../readiness-vocabulary.js';
import { OPINIONS } from '../readiness.events.js';

export class SnapshotTerm extends shape('One input of a dimension, as it counted.', {
  term: t.text(),
  subject: t.text('The process, item or KPI, where there is one term for each.').maybe(),
  value: t.number('Unrounded; 0 when it was not evaluated.'),
  evaluated: t.yesNo('False: nothing was there to be measured.'),
}) {}

export class SnapshotDimension extends shape('A dimension of the score, as it counted.', {
  dimension: t.oneOf('ReadinessDimensionCode', DIMENSIONS),
  name: t.sentence(),
  weight: t.points('Weight in the score; all weights make 100.'),
  value: t.ratio('0 to 1, unrounded.'),
  terms: t.listOf(SnapshotTerm),
}) {}

export class SnapshotGate extends shape('A gate that was open or waived.', {
  gate: t.text(),
  subjects: t.listOf(t.text(), 'What kept it open.'),
  waived: t.yesNo(),
}) {}

export class SnapshotForecast extends shape('Open weeks until the handover is done, as forecast then.', {
  p50: t.weeks('With 50 %; none beyond 60 weeks.').maybe(),
  p85: t.weeks('With 85 %; none beyond 60 weeks.').maybe(),
}) {}

export class ReadinessReview extends shape('What leadership or the sponsor thinks of a snapshot.', {
  opinion: t.oneOf('Opinion', OPINIONS),
  comment: t.text().maybe(),
  reserves: t.listOf(t.text()),
  by: t.person(),
  on: t.day(),
}) {}

export class DimensionThenAndNow extends shape('A dimension as it counted, and as it would count.', {
  dimension: t.oneOf('ReadinessDimensionCode', DIMENSIONS),
  then: t.ratio('0 to 1, as known then.'),
  now: t.ratio('0 to 1, as known now.'),
}) {}

export class ReadinessAsKnownNow extends shape(
  'The day of a snapshot, computed again with what is known now: everything that had happened by then, however ' +
    'late it was recorded, with the corrections of what was measured and counted by then.',
  {
    score: t.points(),
    raw: t.points(),
    cap: t.points(),
    band: t.text('below-50, 50-72 or above-72.'),
    verdict: t.oneOf('ReadinessVerdict', READINESS_VERDICTS),
    confidence: t.points(),
    dimensions: t.listOf(DimensionThenAndNow, 'All eight.'),
    gates: t.listOf(SnapshotGate),
    differs: t.yesNo('Score, gates, verdict or confidence are not what the snapshot says.'),
    closed: t.listOf(t.text(), 'Gates that the snapshot had open, and that are not.'),
    opened: t.listOf(t.text(), 'Gates that are open, and that the snapshot did not know of.'),
    laterLines: t.listOf(t.line(), 'Lines recorded after the snapshot that count for its day.'),
  },
) {}

export class ReadinessSnapshot extends shape('Readiness as it was frozen on a day; never rewritten.', {
  snapshot: t.ref('snapshot'),
  asOf: t.day('Day to which the calculation refers.'),
  atRevision: t.line('Revision of the mission that it was computed from.'),
  revision: t.line('Line of the audit trail that keeps it.'),
  formula: t.text('Version of the formula.'),
  dimensions: t.listOf(SnapshotDimension),
  raw: t.points('Weighted sum of the dimensions, 0 to 100.'),
  cap: t.points('The weakest of D2 to D5 plus 0.30, times 100; may exceed 100.'),
  score: t.points('0 to 100: the smaller of raw and cap, unrounded.'),
  band: t.text('below-50, 50-72 or above-72.'),
  gates: t.listOf(SnapshotGate, 'Those that were open or waived.'),
  verdict: t.oneOf('ReadinessVerdict', READINESS_VERDICTS),
  confidence: t.points(),
  domains: t.listOf(t.text(), 'Domains of the mission that counted.'),
  keyAccountTotal: t.number('Sum of the revenue shares of the key accounts; none for who may not see them.').maybe(),
  excludedWeeks: t.listOf(t.week(), 'Weeks left out because the owner was away for a test.'),
  openSignals: t.listOf(t.ref('signal'), 'Signals that were open.'),
  countingEvents: t.listOf(t.line(), 'Lines of the audit trail that made the score and the gates.'),
  restsOnStruck: t.listOf(t.line(), 'Those of them that were struck since, as recorded by mistake.'),
  forecast: t.one(SnapshotForecast, 'None below six observed weeks.').maybe(),
  reviews: t.listOf(ReadinessReview),
  asKnownNow: t.one(ReadinessAsKnownNow, 'The same day with what is known now.').later(),
}) {}

export class ReadinessSnapshotAnswer extends shape('One snapshot, as known at the moment asked about.', {
  asOf: t.asOf(),
  taken: t.one(ReadinessSnapshot),
}) {}
