import { shape, t } from '#shapes';
import { Notice } from '../../shared/notice.shapes.js';

export class CostPeriod extends shape('What was counted and spent in a period, and why that changed.', {
  period: t.text(),
  volume: t.number('Units of the period.'),
  costCents: t.cents('What they cost together.'),
  unitCostCents: t.cents('What a unit cost, in euro cents, not rounded.').decimal(),
  changeCents: t.cents('Change of the cost since the measured period before; none for the first.').maybe(),
  priceEffectCents: t.cents('What of it comes from the cost of a unit: Δunit × volume₀, to the cent.').maybe(),
  volumeEffectCents: t.cents('What of it comes from the volume: unit₁ × Δvolume. Both add up to the change.').maybe(),
  evidence: t.ref('evidence').maybe(),
  revision: t.line('Line of the audit trail that says so.'),
}) {}

export class CostDriver extends shape('What makes a process cost.', {
  driver: t.ref('cost driver'),
  process: t.ref('process'),
  unit: t.text('What is counted.'),
  revision: t.line('Line of the audit trail that says so.'),
  unitCostCents: t
    .cents('What a unit cost in the last period, in euro cents; none as long as nothing was measured.')
    .decimal()
    .maybe(),
  baseUnitCostCents: t.cents('What a unit cost in the first three periods together, in euro cents.').decimal().maybe(),
  drift: t
    .ratio('Cost of a unit in the last period over that of the first three, less 1; none with fewer than four periods.')
    .maybe(),
  periods: t.listOf(CostPeriod, 'The earliest first.'),
}) {}

export class ProcessCost extends shape('What a process cost, over all that was measured of its drivers.', {
  process: t.ref('process'),
  costCents: t.cents(),
  share: t.ratio('Of the costs of all processes, 0 to 1; none when nothing cost anything.').maybe(),
  cumulated: t.ratio('Its share with those of the dearer processes.').maybe(),
  vital: t.yesNo('One of the few that make up 80 % together (Juran, 1951): look here first.'),
}) {}

export class CostDrivers extends shape('What processes cost, by what makes them cost, and why that changes.', {
  asOf: t.asOf(),
  notices: t.listOf(Notice, 'What to do next, worst first; nothing once the mission is closed.'),
  drivers: t.listOf(CostDriver, 'In the order of definition.'),
  totalCents: t.cents('Everything that was measured.'),
  pareto: t.listOf(ProcessCost, 'The dearest first.'),
}) {}
