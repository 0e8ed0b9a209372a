import { granted, missionAfter, process, startedCedre, told, wellPut, type Told } from '#specs';
import { describe, expect, it } from '@jest/globals';
import { isTold } from '../../shared/notice.js';
import { deciderGaps } from './decider-gaps.js';

const gapsOn = (day: string, ...facts: readonly Told[]) =>
  wellPut(deciderGaps(missionAfter(...startedCedre, ...facts), day)).filter((gap) => isTold(gap, day));
const briefly = (day: string, ...facts: readonly Told[]) =>
  gapsOn(day, ...facts).map(({ code, subject, since }) => [code, subject, since]);

const zone = told(
  'OverlapZoneDeclared',
  { zone: 'planification', parties: ['DIR', 'COO'], kind: 'OTHER' },
  { on: '2026-01-10' },
);

describe('A domain', () => {
  it('has no gap while a delegation of level 5 or a joint one of level 4 is in force', () => {
    expect(briefly('2026-03-02', granted())).toEqual([]);
    expect(briefly('2026-03-02', granted({ level: 4 }))).toEqual([]);
  });

  it('has no named decider with a delegation of level 3 and no process, since the day on which it was named', () => {
    expect(briefly('2026-03-02', granted({ level: 3 }))).toEqual([
      ['DOMAIN_WITHOUT_DECIDER', 'planification', '2026-01-12'],
    ]);
    expect(briefly('2026-03-02', granted({ level: 3 }), process({ domain: 'planification' }))).toEqual([]);
  });

  it('is told once when it is an overlap zone that no process settles: the act is the same', () => {
    expect(briefly('2026-03-02', zone, granted({ level: 3 }))).toEqual([]);
  });

  it('has no named decider once its delegation was revoked, since the day of the revocation', () => {
    const revoked = told('DelegationRevoked', { domain: 'planification', holder: 'COO' }, { on: '2026-04-01' });
    expect(briefly('2026-04-02', granted(), revoked)).toEqual([
      ['DOMAIN_WITHOUT_DECIDER', 'planification', '2026-04-01'],
    ]);
  });
});

describe('A delegation', () => {
  const until = (validTo: string) => granted({ validTo });

  it('is pointed out from 30 days before its last one, when nothing follows', () => {
    expect(briefly('2026-05-31', until('2026-07-01'))).toEqual([]);
    expect(briefly('2026-06-01', until('2026-07-01'))).toEqual([
      ['DELEGATION_EXPIRING', 'planification', '2026-06-01'],
    ]);
    expect(briefly('2026-07-01', until('2026-07-01'))).toEqual([
      ['DELEGATION_EXPIRING', 'planification', '2026-06-01'],
    ]);
  });

  it('is not, when another one follows it', () => {
    const next = granted({ holder: 'PROD', validFrom: '2026-07-02', validTo: '2026-12-31' });
    expect(briefly('2026-06-20', until('2026-07-01'), next)).toEqual([]);
  });

  it('says who decides afterwards, and whom the firm should hand it to', () => {
    const [gap] = gapsOn('2026-06-20', until('2026-07-01'), process({ domain: 'planification', decide: 'PROD' }));
    expect(gap?.fact.en).toBe('COO’s delegation on “planification” ends on 2026-07-01; then PROD decides.');
    expect(gap?.expected.en).toBe('Transfer it to a person of the company, or revise the process.');
    const [inside] = gapsOn('2026-06-20', granted({ holder: 'PROD', validTo: '2026-07-01' }));
    expect(inside?.fact.fr).toContain('ensuite, personne n’est désigné pour décider');
    expect(inside?.expected.en).toBe('Extend it, transfer it, or revise the process.');
  });

  it('has expired the day after its last one', () => {
    expect(briefly('2026-07-02', until('2026-07-01'))).toEqual([['DELEGATION_EXPIRED', 'planification', '2026-07-02']]);
  });

  it('has expired too when the process from before names someone, not when a process was laid down for afterwards', () => {
    const before = process({ domain: 'planification', decide: 'PROD' }, { on: '2026-01-20' });
    const [gap] = gapsOn('2026-07-02', until('2026-07-01'), before);
    expect(gap).toMatchObject({ code: 'DELEGATION_EXPIRED', urgency: 'OVERDUE' });
    expect(gap?.fact.en).toContain('PROD decides by the process from before');
    const after = process({ domain: 'planification', decide: 'PROD' }, { on: '2026-07-02' });
    expect(briefly('2026-07-02', until('2026-07-01'), after)).toEqual([]);
  });

  it('below level 4 decides nothing, so that its end changes nothing', () => {
    const low = granted({ level: 3, validTo: '2026-07-01' });
    expect(briefly('2026-07-02', low, process({ domain: 'planification' }))).toEqual([]);
  });
});

describe('A decider who is gone', () => {
  const held = granted({ holder: 'PROD', validTo: '2026-12-31' });

  it('departed, or has no role any more: no one decides there, since the first day without them', () => {
    const departed = told(
      'PersonDeparted',
      { person: 'PROD', lastDay: '2026-05-29', itemsHeld: [] },
      { on: '2026-05-20' },
    );
    expect(briefly('2026-05-29', held, departed)).toEqual([['DELEGATION_EXPIRING', 'planification', '2026-04-29']]);
    expect(briefly('2026-05-30', held, departed)).toEqual([['DECIDER_GONE', 'planification', '2026-05-30']]);
    const removed = told('AccessRoleRemoved', { person: 'PROD', role: 'TEAM' }, { on: '2026-06-01' });
    expect(briefly('2026-06-01', held, removed)).toEqual([['DECIDER_GONE', 'planification', '2026-06-01']]);
  });

  it('holds up the exit', () => {
    const departed = told(
      'PersonDeparted',
      { person: 'PROD', lastDay: '2026-05-29', itemsHeld: [] },
      { on: '2026-05-20' },
    );
    const [gap] = gapsOn('2026-06-01', process({ decide: 'PROD' }), departed);
    expect(gap).toMatchObject({ code: 'DECIDER_GONE', urgency: 'BLOCKING', subject: 'agences' });
  });
});
