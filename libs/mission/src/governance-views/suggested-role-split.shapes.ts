import { shape, t } from '#shapes';
import { RoleSplitMetric } from './governance-health.shapes.js';

export class RoleSplitReason extends shape('Something that a way of splitting roles asks of a company.', {
  holds: t.yesNo('Whether the mission knows the company to be so.'),
  reading: t.sentence('What it is, with the figures.'),
}) {}

export class RoleSplitSuggestion extends shape('A way of splitting roles, and whether it fits the company.', {
  model: t.whole('1 strategist–executor, 2 visionary–catalyst, 3 brand–performance, 4 co-piloting.'),
  name: t.sentence(),
  fits: t.yesNo('All of its reasons hold. Several ways may fit, or none.'),
  chosen: t.yesNo('It is the one that leadership chose last.'),
  reasons: t.listOf(RoleSplitReason),
  risk: t.sentence('What this way of splitting roles is known to put at risk.'),
  metric: t.one(RoleSplitMetric, 'What tells whether the risk comes true, over the mission so far.'),
}) {}

export class SuggestedRoleSplit extends shape('Which ways of splitting roles fit the company. Leadership chooses.', {
  asOf: t.asOf(),
  models: t.listOf(RoleSplitSuggestion, 'All four, in their order.'),
}) {}
