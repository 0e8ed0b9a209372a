import { shape, t } from '#shapes';

export class Coverage extends shape('How much of the critical knowledge remains when some people are not there.', {
  value: t.ratio('Criticality-weighted share of the items that remain, 0 to 1.'),
  covered: t.count('Sum of the criticalities of the items that remain.'),
  total: t.count('Sum of the criticalities of all items in use.'),
  missing: t.listOf(t.ref('item'), 'Items that no one else present does alone, in register order.'),
}) {}

export class BusFactorStep extends shape('One person removed, and what remains without them and those before.', {
  person: t.person(),
  coverage: t.ratio('Coverage that remains, 0 to 1.'),
}) {}

export class BusFactor extends shape(
  'People removed, worst first, before less than one half of the knowledge remains (greedy; Avelino et al., ' +
    '2016). The true minimum may be smaller.',
  { count: t.count(), sequence: t.listOf(BusFactorStep, 'Who was removed, in order.') },
) {}
