import { startedCedre, told, viewOn, type Told } from '#specs';
import { describe, expect, it } from '@jest/globals';
import { readCostDrivers } from './cost-drivers.reader.js';

const defined = (driver: string, process: string, unit: string): Told =>
  told('CostDriverDefined', { driver, process, unit }, { on: '2026-02-02' });
const measured = (driver: string, period: string, volume: number, costCents: number): Told =>
  told('CostDriverMeasured', { driver, period, volume, costCents }, { on: '2026-05-11' });

/**
 * Worked by hand. A unit of CD1 costs 40.00, 42.00, 44.00 and 47.00 €. The first three months together: 12 560 € for 300
 * units, 41.8667 €; the last is 47 / 41.8667 − 1 = 154 000 / 1 256 000 dearer. February: 2.00 × 100 = 200 € from the
 * price, 42.00 × 20 = 840 € from the volume. March: 2.00 × 120 = 240 €, 44.00 × −40 = −1 760 €. April: 3.00 × 80 = 240 €,
 * 47.00 × 10 = 470 €. P1 makes up 16 790 € of 20 790 €, more than four fifths alone.
 */
const story = [
  ...startedCedre,
  defined('CD1', 'P1', 'commande'),
  defined('CD2', 'P2', 'livraison'),
  defined('CD3', 'P3', 'réglage'),
  measured('CD1', '2026-02', 120, 504_000),
  measured('CD1', '2026-01', 100, 400_000),
  measured('CD2', '2026-Q1', 60, 300_000),
  measured('CD1', '2026-03', 80, 352_000),
  measured('CD1', '2026-04', 90, 423_000),
  measured('CD3', '2026-W10', 8, 100_000),
];
const on = (day: string, facts: readonly Told[] = story) => readCostDrivers(viewOn(day, facts), 'fr');

describe('What processes cost', () => {
  it('is told by what makes them cost, price and volume apart', () => {
    const [orders, deliveries] = on('2026-05-12').drivers;
    expect(orders).toMatchObject({ driver: 'CD1', process: 'P1', unit: 'commande', unitCostCents: 4_700 });
    expect(orders?.baseUnitCostCents).toBeCloseTo(4_186.666667, 6);
    expect(orders?.drift).toBeCloseTo(154 / 1_256, 6);
    expect(
      orders?.periods.map((each) => [
        each.period,
        each.unitCostCents,
        each.changeCents,
        each.priceEffectCents,
        each.volumeEffectCents,
      ]),
    ).toEqual([
      ['2026-01', 4_000, undefined, undefined, undefined],
      ['2026-02', 4_200, 104_000, 20_000, 84_000],
      ['2026-03', 4_400, -152_000, 24_000, -176_000],
      ['2026-04', 4_700, 71_000, 24_000, 47_000],
    ]);
    expect(deliveries).toMatchObject({ unitCostCents: 5_000, baseUnitCostCents: undefined, drift: undefined });
  });

  it('names the vital few', () => {
    const { totalCents, pareto } = on('2026-05-12');
    expect(totalCents).toBe(2_079_000);
    expect(pareto).toEqual([
      { process: 'P1', costCents: 1_679_000, share: 1_679 / 2_079, cumulated: 1_679 / 2_079, vital: true },
      { process: 'P2', costCents: 300_000, share: 300 / 2_079, cumulated: 1_979 / 2_079, vital: false },
      { process: 'P3', costCents: 100_000, share: 100 / 2_079, cumulated: 1, vital: false },
    ]);
  });

  it('counts whoever crosses four fifths among them', () => {
    const halves = [measured('CD2', '2026-Q1', 1, 60), measured('CD3', '2026-W10', 1, 40)];
    const { pareto } = on('2026-05-12', [...story.slice(0, startedCedre.length + 3), ...halves]);
    expect(pareto.map(({ process, vital }) => [process, vital])).toEqual([
      ['P2', true],
      ['P3', true],
    ]);
  });

  it('asks for what was never measured', () => {
    const { drivers, totalCents, pareto, notices } = on('2026-02-03', story.slice(0, startedCedre.length + 1));
    expect(drivers).toMatchObject([{ driver: 'CD1', unitCostCents: undefined, drift: undefined, periods: [] }]);
    expect([totalCents, pareto]).toEqual([0, []]);
    expect(notices).toMatchObject([{ code: 'COST_DRIVER_NOT_MEASURED', urgency: 'MISSING', subject: 'CD1' }]);
    expect(on('2026-05-12').notices).toEqual([]);
  });
});
