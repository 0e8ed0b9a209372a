import { shape, t } from '#shapes';
import { DIMENSIONS, FOLLOWED_INPUTS } from '../readiness-vocabulary.js';

export class StaleInput extends shape('Something that the score reads, and that nothing fresh stands behind.', {
  input: t.oneOf('ReadinessInput', FOLLOWED_INPUTS),
  subject: t.text('The item, process, KPI, ritual or domain, where there are several.').maybe(),
  dimensions: t.listOf(t.oneOf('ReadinessDimensionCode', DIMENSIONS), 'The dimensions that read it.'),
  last: t.day('Business day of the last fact about it; none: there never was one.').maybe(),
  since: t.day('First day on which it was stale.').maybe(),
  points: t.points('Points of confidence that it costs: with the confidence, all of them make 100.'),
  expected: t.sentence('What makes it fresh again.'),
}) {}

export class ExpiredEvidence extends shape('A document that the score cites, and whose validity is past.', {
  evidence: t.ref('evidence'),
  title: t.text(),
  validUntil: t.day('Last day on which it held.'),
  dimensions: t.listOf(t.oneOf('ReadinessDimensionCode', DIMENSIONS), 'The dimensions that cite it.'),
}) {}
