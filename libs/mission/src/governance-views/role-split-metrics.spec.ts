import { decision, granted, missionAfter, process, proposal, startedCedre, told, type Told } from '#specs';
import { describe, expect, it } from '@jest/globals';
import type { RoleSplitModel } from '../governance/governance.events.js';
import { modelSpells } from '../governance/model-spells.js';
import { roleSplitMetric } from './role-split-metrics.js';

const chosen = (model: RoleSplitModel, on: string, reviewOn: string) =>
  told('RoleSplitModelChosen', { model, rationale: `modèle ${model}`, reviewOn }, { on, by: 'DIR' });

const measured = (model: RoleSplitModel, ...facts: readonly Told[]) => {
  const { reading: _, ...metric } = roleSplitMetric(missionAfter(...startedCedre, ...facts), model, {
    since: '2026-02-01',
    until: '2026-04-01',
  });
  return metric;
};

describe('Role split models one after the other', () => {
  it('each last until the next one; the same one again is confirmed', () => {
    const { governance } = missionAfter(
      ...startedCedre,
      chosen(1, '2026-01-12', '2026-04-10'),
      chosen(4, '2026-04-10', '2026-07-10'),
      chosen(4, '2026-07-10', '2026-10-09'),
    );
    const first = startedCedre.length;
    expect(modelSpells(governance.models)).toEqual([
      {
        model: 1,
        since: '2026-01-12',
        until: '2026-04-10',
        rationale: 'modèle 1',
        reviewOn: '2026-04-10',
        confirmed: 0,
        revision: first,
      },
      {
        model: 4,
        since: '2026-04-10',
        rationale: 'modèle 4',
        reviewOn: '2026-10-09',
        confirmed: 1,
        revision: first + 1,
      },
    ]);
  });
});

describe('Model 1 is watched by who brings the options', () => {
  it('as the share of compared options that the firm proposed, while the model was active', () => {
    const three = [{ name: 'A' }, { name: 'B' }, { name: 'C' }];
    const facts = [
      proposal({ by: 'COO', options: three }, { on: '2026-02-02' }),
      proposal({ decision: 'D2' }, { on: '2026-03-31' }),
      proposal({ decision: 'D3' }, { on: '2026-04-01' }),
    ];
    expect(measured(1, ...facts)).toEqual({ unit: 'SHARE', value: 0.6, count: 3, of: 5 });
    expect(measured(1)).toEqual({ unit: 'SHARE', count: 0, of: 0 });
  });
});

describe('Model 2 is watched by how long execution takes', () => {
  it('as median days from a decision to its first full execution', () => {
    const done = (ref: string, state: 'DONE' | 'PARTIAL', on: string) =>
      told('DecisionExecuted', { decision: ref, state }, { on });
    const facts = [
      decision({ decision: 'D1' }, { on: '2026-02-02' }),
      decision({ decision: 'D2' }, { on: '2026-02-02' }),
      decision({ decision: 'D3' }, { on: '2026-02-02' }),
      done('D1', 'PARTIAL', '2026-02-05'),
      done('D1', 'DONE', '2026-02-12'),
      done('D2', 'DONE', '2026-03-04'),
      done('D3', 'PARTIAL', '2026-03-04'),
    ];
    expect(measured(2, ...facts)).toEqual({ unit: 'DAYS', value: 20, count: 2, of: 3 });
  });
});

describe('Model 3 is watched by what is measured', () => {
  const kpi = (ref: string, family: 'NPS' | 'OPERATING_MARGIN' | 'LEAD_TIME', on = '2026-02-02') =>
    told(
      'KpiDefined',
      {
        ...{ kpi: ref, family, unit: 'points', direction: 'UP', owner: 'DAF', cadence: 'MONTHLY' },
        ...{ source: 'MEASURED', shared: false, version: 1 },
      },
      { on },
    );

  it('as KPIs on the brand of those on brand or return; retired ones and other families count nowhere', () => {
    const retired = told('KpiRetired', { kpi: 'K3', reason: 'inutile' }, { on: '2026-03-02' });
    const facts = [
      kpi('K1', 'NPS'),
      kpi('K2', 'OPERATING_MARGIN'),
      kpi('K3', 'OPERATING_MARGIN'),
      kpi('K4', 'LEAD_TIME'),
      kpi('K5', 'NPS', '2026-04-01'),
      retired,
    ];
    expect(measured(3, ...facts)).toEqual({ unit: 'SHARE', value: 0.5, count: 1, of: 2 });
  });
});

describe('Model 4 is watched by how long agreement takes', () => {
  const agreed = (ref: string, by: string, on: string) => told('DecisionAgreed', { decision: ref, by }, { on, by });

  it('as median days from a proposal to the last agreement, of decisions that need one', () => {
    const facts = [
      process({ agree: ['COO'] }, { on: '2026-01-12' }),
      granted({ level: 4 }),
      proposal({ decision: 'D1' }, { on: '2026-02-02' }),
      proposal({ decision: 'D2', domain: 'planification' }, { on: '2026-02-02' }),
      proposal({ decision: 'D3', domain: 'stocks' }, { on: '2026-02-02' }),
      agreed('D1', 'DIR', '2026-02-04'),
      agreed('D1', 'COO', '2026-02-09'),
    ];
    expect(measured(4, ...facts)).toEqual({ unit: 'DAYS', value: 7, count: 1, of: 2 });
  });

  it('says in words what it found', () => {
    const none = roleSplitMetric(missionAfter(...startedCedre), 4, { since: '2026-02-01' });
    expect(none.reading).toEqual({
      fr: 'Décisions à deux : 0 ; jusqu’à l’accord : pas encore mesuré.',
      en: 'Joint decisions: 0; until agreement: not measured yet.',
    });
  });
});
