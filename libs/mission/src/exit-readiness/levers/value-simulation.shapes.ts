import { shape, t } from '#shapes';
import { LEVER_ACTIONS } from './lever-vocabulary.js';

export class LeverValue extends shape('What a lever would be worth under the hypothesis.', {
  label: t.oneOf('ValueLabel', ['HYPOTHESIS']),
  action: t.oneOf('LeverAction', LEVER_ACTIONS),
  subjects: t.listOf(t.text()),
  act: t.sentence('What is to be done.'),
  points: t.points('Points of score that it alone brings.'),
  effectCents: t.cents('These points, at the value of a point.'),
  gates: t.listOf(t.text(), 'Open gates that it lifts or eases: what that is worth cannot be told.'),
}) {}

export class ValueSimulation extends shape(
  'A hypothesis about value, never a valuation. The model: EBITDA times multiple is what the hypothesis gives ' +
    'for a company that is ready, 100 points of score; every point that is missing takes off one hundredth of it. ' +
    'That proportion is an assumption, made to rank levers: no study supports it. Gates are not priced: an open ' +
    'one may stop a sale at any price.',
  {
    asOf: t.asOf(),
    label: t.oneOf('ValueLabel', ['HYPOTHESIS']),
    caution: t.sentence('What the amounts rest on, and what they are not.'),
    ebitdaCents: t.cents('As given: yearly earnings before interest, taxes, depreciation, amortisation.'),
    multiple: t.number('As given: years of EBITDA that a ready company is paid.'),
    source: t.text('As given: where EBITDA and multiple come from.'),
    score: t.points('Score on the day of the answer, 0 to 100.'),
    readyCents: t.cents('EBITDA times multiple: at 100 points.'),
    presentCents: t.cents('At the present score.'),
    pointCents: t.cents('One hundredth of readyCents.'),
    togetherCents: t.cents('What all levers would bring together: not the sum of each, because of the cap.'),
    blockingGates: t.listOf(t.text(), 'Gates that block: none of the amounts counts while one does.'),
    levers: t.listOf(LeverValue, 'The dearest first.'),
  },
) {}
