import { SECOND_VISIT, startedCedre, told, viewOn, type Told } from '#specs';
import { describe, expect, it } from '@jest/globals';
import { readInitiatives } from './initiatives.reader.js';

/*
 * The offer of SECOND_VISIT: a price of €640, variable costs of 42 %, 20 % off the second unit: each sale brings
 * 640 × (0.58 − 0.10) = €307.20. 30 are sold for a recorded contribution of €9 000.
 *
 * Return rate: 4 % of 100 units in April, 10 % of 200 in May: (4 × 100 + 10 × 200) ÷ 300 = 8 %. 30 × 8 % = 2.4 units
 * come back, with 2.4 × 307.20 = €737.28. Support: €12.50 an order: 30 × 12.50 = €375.
 * Left: 9 000 − 737.28 − 375 = €7 887.72.
 */
const bet = [
  told('InitiativeProposed', { ...SECOND_VISIT, by: 'COM' }, { on: '2026-03-16', by: 'COM' }),
  told(
    'InitiativeApproved',
    { initiative: 'N2', conditions: [], reviewOn: '2026-05-26', by: 'DIR', waived: false },
    { on: '2026-03-18', by: 'DIR' },
  ),
  told('InitiativeMeasured', { initiative: 'N2', sold: 30, uplift: 0.5, contributionCents: 900_000 }),
];

const defined = (kpi: string, family: 'RETURN_RATE' | 'SUPPORT_COST', initiative?: string): Told =>
  told('KpiDefined', {
    ...{ kpi, family, unit: family === 'RETURN_RATE' ? '%' : '€', direction: 'DOWN', owner: 'COM' },
    ...{ cadence: 'MONTHLY', source: 'MEASURED', shared: false, version: 1, ...(initiative && { initiative }) },
  });
const measured = (kpi: string, period: string, value: number, more: { n?: number; site?: string } = {}): Told =>
  told('KpiMeasured', { kpi, period, value, version: 1, ...more }, { on: '2026-06-08', by: 'COM' });

const returns = [
  defined('K-RET', 'RETURN_RATE', 'N2'),
  measured('K-RET', '2026-04', 4, { n: 100 }),
  measured('K-RET', '2026-05', 10, { n: 200 }),
];
const support = [defined('K-SUP', 'SUPPORT_COST', 'N2'), measured('K-SUP', '2026-05', 12.5)];

const read = (...facts: readonly Told[]) =>
  readInitiatives(viewOn('2026-06-09', [...startedCedre, ...bet, ...facts]), 'en');
const actual = (...facts: readonly Told[]) => read(...facts).initiatives[0]?.actual;

describe('what a bet brings after sales', () => {
  it('is what was recorded as long as no KPI measures what comes back', () => {
    expect(actual()).toMatchObject({
      recordedContributionCents: 900_000,
      returnsCents: undefined,
      supportCents: undefined,
      contributionCents: 900_000,
    });
    expect(actual(defined('K-RET', 'RETURN_RATE', 'N2'))?.contributionCents).toBe(900_000);
  });

  it('is less what came back, the periods weighted by what was observed, and what support cost', () => {
    expect(actual(...returns)).toMatchObject({ returnsCents: 73_728, contributionCents: 826_272 });
    const both = read(...returns, ...support);
    expect(both.initiatives[0]?.actual).toMatchObject({
      recordedContributionCents: 900_000,
      returnsCents: 73_728,
      supportCents: 37_500,
      contributionCents: 788_772,
    });
    expect(both.sides.actualContributionCents).toBe(788_772);
    const planned = both.initiatives[0]?.planned.contributionCents ?? NaN;
    expect(both.initiatives[0]?.actual?.gapCents).toBe(788_772 - planned);
  });

  it('counts periods alike when one does not say how much was observed: (4 + 10) ÷ 2 = 7 %, 2.1 units', () => {
    const plain = [returns[0]!, measured('K-RET', '2026-04', 4), measured('K-RET', '2026-05', 10, { n: 200 })];
    expect(actual(...plain)?.returnsCents).toBe(64_512);
  });

  it('never takes back more than was sold, nor less than nothing', () => {
    expect(actual(returns[0]!, measured('K-RET', '2026-05', 130))?.returnsCents).toBe(30 * 30_720);
    expect(actual(returns[0]!, measured('K-RET', '2026-05', -5))?.returnsCents).toBe(0);
  });

  it('reads the whole company before its sites', () => {
    const site = measured('K-SUP', '2026-05', 99, { site: 'Valence' });
    expect(actual(...support, site)?.supportCents).toBe(37_500);
    expect(actual(support[0]!, site)?.supportCents).toBe(297_000);
  });

  it('takes nothing from KPIs of the whole company, of another bet, or that are followed no longer', () => {
    expect(actual(defined('K', 'RETURN_RATE'), measured('K', '2026-05', 10))?.contributionCents).toBe(900_000);
    expect(actual(defined('K', 'RETURN_RATE', 'N1'), measured('K', '2026-05', 10))?.contributionCents).toBe(900_000);
    const retired = told('KpiRetired', { kpi: 'K-SUP', reason: 'remplacé' }, { on: '2026-06-08', by: 'DIR' });
    expect(actual(...support, retired)?.contributionCents).toBe(900_000);
  });

  it('keeps what KPIs say from an acquirer who may not read them', () => {
    const view = viewOn('2026-06-09', [...startedCedre, ...bet, ...returns]);
    const rights = { ...view.rights, scope: ['initiatives'] as const };
    const seen = readInitiatives({ ...view, rights }, 'en').initiatives[0]?.actual;
    expect(seen).toMatchObject({ returnsCents: undefined, contributionCents: 900_000 });
  });
});
