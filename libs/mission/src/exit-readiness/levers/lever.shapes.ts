import { shape, t } from '#shapes';
import { DIMENSIONS, READINESS_VERDICTS } from '../readiness-vocabulary.js';
import { LEVER_ACTIONS } from './lever-vocabulary.js';

export class NearestRelay extends shape('A person of the company who has come some way on an item.', {
  person: t.person(),
  level: t.whole('1 explained, 2 shown, 3 done with help.'),
}) {}

export class ReadinessLever extends shape('One thing to do, and what it alone would change in the score.', {
  action: t.oneOf('LeverAction', LEVER_ACTIONS),
  subjects: t.listOf(t.text(), 'The item, process, domain, ritual, KPI … it is about.'),
  act: t.sentence('What is to be done.'),
  points: t.points('Points of score, the cap included.'),
  rawPoints: t.points('Points of the weighted sum, before the cap.'),
  dimensions: t.listOf(t.oneOf('ReadinessDimensionCode', DIMENSIONS), 'The dimensions that rise.'),
  lifts: t.listOf(t.text(), 'Open gates that it lifts.'),
  eases: t.listOf(t.text(), 'Open gates that stay open for their other subjects.'),
  verdict: t.oneOf('ReadinessVerdict', READINESS_VERDICTS, 'The verdict once it is done.'),
  nearest: t.listOf(NearestRelay, 'For an item: its soonest relays, nearest first; none without knowledge transfer.'),
}) {}

export class GateStep extends shape('Something that a gate needs to be lifted.', {
  action: t.oneOf('LeverAction', LEVER_ACTIONS),
  subjects: t.listOf(t.text()),
  act: t.sentence('What is to be done.'),
}) {}

export class GateWayOut extends shape('What lifts an open gate, and what comes of it.', {
  gate: t.text(),
  steps: t.listOf(GateStep, 'All of them are needed.'),
  points: t.points('Points of score that they bring together.'),
  lifts: t.listOf(t.text(), 'Every gate that they lift together, this one among them.'),
  verdict: t.oneOf('ReadinessVerdict', READINESS_VERDICTS, 'The verdict once they are done.'),
}) {}
