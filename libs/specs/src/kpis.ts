import { told, type Told } from './story.js';

type Definition = Parameters<typeof told<'KpiDefined'>>[1];

/** A monthly measure in percent, the higher the better, agreed on at the start; unless told otherwise. */
export const kpiDefined = (kpi: string, changes: Partial<Definition> = {}, on = '2026-01-13'): Told =>
  told(
    'KpiDefined',
    {
      kpi,
      name: `Indicateur ${kpi}`,
      family: 'OPERATING_MARGIN',
      unit: '%',
      direction: 'UP',
      owner: 'DAF',
      cadence: 'MONTHLY',
      source: 'MEASURED',
      shared: false,
      version: 1,
      ...changes,
    },
    { on, by: 'ANA' },
  );

/** What a measure was worth in a period, by the first formula unless told. */
export const kpiMeasured = (kpi: string, period: string, value: number, on: string, more: object = {}): Told =>
  told('KpiMeasured', { kpi, period, value, version: 1, ...more }, { on, by: 'DAF', role: 'TEAM' });

/** What leadership wants of a measure. */
export const kpiTarget = (kpi: string, target: number, due?: string): Told =>
  told('KpiTargetSet', { kpi, target, ...(due && { due }) }, { on: '2026-01-14', by: 'DIR', role: 'LEADERSHIP' });
