import { replay } from '#decider';
import { missionFold } from '#mission';
import { given, granted, recorded, startedCedre, told, type Told } from '#specs';
import { describe, expect, it } from '@jest/globals';
import { spellingOf } from '../shared/spellings.js';
import { grantDelegation } from './grant-delegation.command.js';
import { mergeDomains } from './merge-domains.command.js';

const planning = granted({ holder: 'PROD', level: 6, validTo: '2026-03-31' });
const misspelt = (terms: Parameters<typeof granted>[0] = {}) =>
  granted({ domain: 'plannification', holder: 'ACH', level: 6, validFrom: '2026-04-01', ...terms });
const wanted = { from: 'plannification', into: 'planification', reason: 'faute de frappe' };
const merge = (facts: readonly Told[], change: object = {}) =>
  given(startedCedre, facts)
    .by('DIR')
    .when(mergeDomains, { ...wanted, ...change });
const merged = (from: string, into: string) => told('DomainsMerged', { from, into, reason: 'x' });

describe('mergeDomains', () => {
  it('says which name goes and which one stays', () => {
    merge([planning, misspelt()]).then({ type: 'DomainsMerged', data: wanted });
    merge([planning, misspelt()], { from: 'Plannification' }).then({ type: 'DomainsMerged', data: wanted });
  });

  it('knows both', () => {
    merge([planning]).thenRefused('UNKNOWN_REF', { kind: 'domain', ref: 'plannification' });
    merge([misspelt()], { into: 'expédition' }).thenRefused('UNKNOWN_REF', { kind: 'domain', ref: 'expédition' });
    merge([planning, misspelt(), merged('plannification', 'planification')]).thenRefused('UNKNOWN_REF');
    merge([planning], { from: 'planification' }).thenRefused('INVALID_INPUT', { field: 'into' });
  });

  it('leaves no day with two full deciders', () => {
    merge([planning, misspelt({ validFrom: '2026-03-31' })]).thenRefused('DELEGATION_CONFLICT', { holder: 'PROD' });
    merge([planning, misspelt({ validFrom: '2026-03-31', level: 3 })]).then({ type: 'DomainsMerged', data: wanted });
  });

  it('leaves one domain to everything that is told from then on', () => {
    const { governance } = replay(
      missionFold,
      recorded([...startedCedre, planning, misspelt(), merged('plannification', 'planification')]),
    );
    expect(governance.domains).toEqual(['planification']);
    expect(governance.granted.map(({ domain, holder }) => [domain, holder])).toEqual([
      ['planification', 'PROD'],
      ['planification', 'ACH'],
    ]);
    expect(spellingOf(governance.names, 'domain', 'Plannification')).toBe('planification');
  });

  it('leaves no domain both in the scope and out of it', () => {
    const change = { from: 'planification', into: 'financement' };
    merge([planning], change).thenRefused('INVALID_INPUT', { field: 'into' });
  });

  it('lets no one give the former name to anything else', () => {
    const wantedOf = (domain: string) => ({ domain, holder: 'QUA', level: 6, validFrom: '2026-04-01', newName: true });
    given(startedCedre, planning, misspelt(), merged('plannification', 'planification'))
      .by('DIR')
      .when(grantDelegation, wantedOf('Plannification'))
      .thenRefused('DELEGATION_CONFLICT', { domain: 'planification', holder: 'ACH' });
  });

  it('follows one merger into the next', () => {
    const facts = [planning, misspelt(), granted({ domain: 'achats', level: 2 })];
    const mergers = [merged('plannification', 'planification'), merged('planification', 'achats')];
    const { governance } = replay(missionFold, recorded([...startedCedre, ...facts, ...mergers]));
    expect(governance.domains).toEqual(['achats']);
    for (const former of ['plannification', 'planification']) {
      expect(spellingOf(governance.names, 'domain', former)).toBe('achats');
    }
  });
});
