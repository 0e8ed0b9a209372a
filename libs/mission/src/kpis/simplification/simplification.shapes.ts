import { shape, t } from '#shapes';
import { RETIRING, SIMPLIFICATIONS } from './simplification-vocabulary.js';

export class SimplificationItem extends shape('Something that can go.', {
  kind: t.oneOf(
    'SimplificationKind',
    SIMPLIFICATIONS,
    'KPI_UNUSED, PROCESS_IDLE: for 90 days; RITUAL_IDLE: for eight weeks; KPIS_AGREE: Spearman ≥ 0.95 over 8 periods or more.',
  ),
  subject: t.text('Reference of the KPI, process or ritual.'),
  name: t.text().maybe(),
  other: t.ref('kpi', 'The KPI that says the same, defined before it.').maybe(),
  since: t.day('Last use: a citation, an execution, a decision after it; none: never used.').maybe(),
  correlation: t.number('Spearman’s rank correlation of both series, −1 to 1.').maybe(),
  periods: t.count('Periods that both series have in common.').maybe(),
  command: t.oneOf('RetiringCommand', RETIRING, 'The command that retires it.'),
  why: t.text(),
  lost: t.text('What would be lost.'),
}) {}

export class Simplification extends shape('What can go: measures, processes and rituals that nothing rests on.', {
  asOf: t.asOf(),
  items: t.listOf(
    SimplificationItem,
    'Measures first, then processes and rituals; nothing once the mission is closed.',
  ),
}) {}
