import { decision, granted, process, startedCedre, told, viewOn, type Told } from '#specs';
import { describe, expect, it } from '@jest/globals';
import { readGovernance } from './governance.reader.js';

const acquirer = { roles: ['ACQUIRER'], scope: ['governance'], keyAccounts: false } as const;

const zone = told(
  'OverlapZoneDeclared',
  { zone: 'budget', parties: ['DIR', 'DAF'], kind: 'BUDGET' },
  { on: '2026-01-12' },
);
const announced = told('LegitimacyCommunicated', { audience: 'tous', channel: 'réunion', toEveryone: true });
const removed = told('AccessRoleRemoved', { person: 'SPO', role: 'SPONSOR' }, { on: '2026-06-15' });

const facts: readonly Told[] = [
  ...startedCedre,
  zone,
  announced,
  granted({ validTo: '2026-07-10' }),
  process(),
  decision({ justification: undefined }),
  removed,
];

const gaps = (day: string, rights?: typeof acquirer) =>
  readGovernance(viewOn(day, facts, rights), day, 'fr').gaps.map(({ code, subject }) => [code, subject]);

describe('The gaps of governance', () => {
  it('are told worst first, within an urgency the oldest first', () => {
    expect(gaps('2026-06-15')).toEqual([
      ['SPONSOR_VACANT', 'SPO'],
      ['LEGITIMACY_LOW', undefined],
      ['DECISION_WITHOUT_REASON', 'D1'],
      ['ZONE_WITHOUT_PROCESS', 'budget'],
      ['ROLE_MODEL_MISSING', undefined],
      ['EXECUTION_UNREPORTED', undefined],
      ['DELEGATION_EXPIRING', 'planification'],
    ]);
  });

  it('leave out for an acquirer what belongs to other slices than those of the grant', () => {
    expect(gaps('2026-06-15', acquirer)).toEqual([
      ['LEGITIMACY_LOW', undefined],
      ['ZONE_WITHOUT_PROCESS', 'budget'],
      ['ROLE_MODEL_MISSING', undefined],
      ['DELEGATION_EXPIRING', 'planification'],
    ]);
  });

  it('are none once the mission is closed: no one could act', () => {
    const closed = told('MissionTerminatedEarly', { reason: 'vente annulée' }, { on: '2026-06-20' });
    expect(readGovernance(viewOn('2026-06-21', [...facts, closed]), '2026-06-21', 'fr').gaps).toEqual([]);
  });

  it('speak the language of the reader, and keep both', () => {
    const [worst] = readGovernance(viewOn('2026-06-15', facts), '2026-06-15', 'en').gaps;
    expect(worst?.fact).toEqual({
      fr: 'SPO n’est plus sponsor depuis le 15/06/2026.',
      en: 'SPO has no longer been sponsor since 2026-06-15.',
      text: 'SPO has no longer been sponsor since 2026-06-15.',
    });
    expect(worst?.expected.text).toBe('Replace the sponsor.');
  });

  it('are those of the day of the answer, whatever the business day of the rights', () => {
    const view = readGovernance(viewOn('2026-06-15', facts), '2026-07-11', 'fr');
    expect(view.gaps.map(({ code }) => code)).toContain('DELEGATION_EXPIRING');
    expect(view.rights.find(({ domain }) => domain === 'planification')).toMatchObject({ rule: 4, decider: undefined });
  });
});

describe('What an acquirer sees of governance', () => {
  const seen = readGovernance(viewOn('2026-06-15', facts, acquirer), '2026-06-15', 'fr');

  it('is neither of the mission slice nor of decisions, when the grant leaves them out', () => {
    expect(seen).toMatchObject({ scope: undefined, reportingLine: undefined, sponsor: undefined, decisions: [] });
    expect(seen.rights.map(({ outOfScope }) => outOfScope)).toEqual([undefined, undefined, undefined]);
  });

  it('is who decides, by which right', () => {
    expect(seen.delegations).toMatchObject([{ domain: 'planification', holder: 'COO', inForce: true }]);
    expect(seen.overlapZones).toMatchObject([{ domain: 'budget', settled: false }]);
  });
});
