import { shape, t } from '#shapes';
import { CRITERIA, ROUTES, VERDICTS } from './diagnostic.events.js';

export class DiagnosticScore extends shape('One of the eight criteria of the express diagnostic.', {
  criterion: t.oneOf('DiagnosticCriterion', CRITERIA),
  name: t.sentence(),
  answer: t.text('What was answered; none when the question was left open.').maybe(),
  points: t.count('0 (no need) to 3; none when the question was left open.').maybe(),
}) {}

export class Diagnostic extends shape('Does a company need an external COO, and if not, what first?', {
  asOf: t.asOf(),
  diagnostic: t.ref('diagnostic'),
  orgKind: t.text('SOLO, MICRO or SME.'),
  headcount: t.count(),
  sites: t.count().maybe(),
  need: t.text('HOW: operations. WHAT: vision and positioning, which is strategy.'),
  fullTimeHireAffordable: t.yesNo('There is work for a full-time operations director, and the means to hire one.'),
  evidence: t.ref('evidence').maybe(),
  scores: t.listOf(DiagnosticScore, 'What weighs most first, open questions last.'),
  points: t.count('Points given, of three for each question answered.'),
  index: t.whole('0 to 100; none while a question is open.').maybe(),
  low: t.points('The index with open questions at 0 points.'),
  high: t.points('The index with open questions at 3 points.'),
  verdict: t.oneOf('DiagnosticVerdict', VERDICTS, 'None while open questions could change it.').maybe(),
  route: t.oneOf('DiagnosticRoute', ROUTES),
  advice: t.sentence('What the route means, and what to do next.'),
  missions: t.listOf(t.ref('mission'), 'Missions that were drafted from it and that the reader may open.'),
  unreadable: t.count('Missions of the reader that cannot be read, so that it is not known whether they came of it.'),
}) {}
