import { shape, t } from '#shapes';
import { DIMENSIONS } from '../readiness-vocabulary.js';

export class ReadinessTerm extends shape('One input of a dimension, and everything it rests on.', {
  term: t.text(),
  subject: t.text('The process, item or KPI, where there is one term for each.').maybe(),
  value: t.number('0 to 1; a process or an item has its level. 0 when it was not evaluated: never 1 by default.'),
  evaluated: t.yesNo('False: nothing is there to be measured.'),
  part: t.number('Numerator, where the value is a fraction.').maybe(),
  whole: t.number('Denominator, where the value is a fraction.').maybe(),
  flags: t.listOf(t.text(), 'FIRM_AUTHORED: every version of the process was written by the firm.'),
  events: t.listOf(t.count(), 'Lines of the audit trail it rests on, of slices that the reader may see.'),
  evidence: t.listOf(t.ref('evidence'), 'Evidence it rests on, by the same rule.'),
}) {}

export class ReadinessDimension extends shape('One of the eight dimensions of the score.', {
  dimension: t.oneOf('ReadinessDimensionCode', DIMENSIONS),
  name: t.sentence(),
  weight: t.points('Weight in the score; all weights make 100.'),
  value: t.ratio('0 to 1.'),
  freshness: t.ratio('Share of its inputs with fresh evidence, 0 to 1.'),
  evaluated: t.yesNo('False when none of its terms could be evaluated.'),
  terms: t.listOf(ReadinessTerm),
}) {}
