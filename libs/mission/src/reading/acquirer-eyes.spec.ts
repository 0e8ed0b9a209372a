import type { Recorded } from '#decider';
import { missionAfter, recorded, startedCedre, told } from '#specs';
import { describe, expect, it } from '@jest/globals';
import type { AuditAccessGranted } from '../access/access.events.js';
import { asSeenBy, hiddenTypes, seesLine, seesWhole } from './acquirer-eyes.js';
import { readingRights } from './reading-rights.js';

type Scope = AuditAccessGranted['data']['scope'];

const granted = (scope: Scope, cleanTeam: boolean) =>
  told(
    'AuditAccessGranted',
    { to: 'ACQ', scope, until: '2026-10-31', nda: 'EV-1', cleanTeam },
    { on: '2026-07-27', by: 'SPO', role: 'SPONSOR' },
  );

const rightsOf = (person: string, scope: Scope, cleanTeam = false) => {
  const mission = missionAfter(...startedCedre, granted(scope, cleanTeam));
  const rights = readingRights({ view: 'auditTrail', slice: 'none' }, mission, {}, person, '2026-08-01', 'M1');
  if ('refused' in rights) throw new Error(rights.refused);
  return rights;
};

const [closed] = recorded([
  told('SignalClosed', { signal: 'SIG1', reason: 'trois noms cités', by: 'DIR' }, { on: '2026-07-01' }),
]);

describe('The eyes of an acquirer', () => {
  it('never see what people said in confidence', () => {
    expect(hiddenTypes(rightsOf('ACQ', ['ALL']))).toContain('ClarificationRequested');
    expect(hiddenTypes(rightsOf('COO', ['ALL']))).toEqual([]);
  });

  it('see key accounts only in a clean team or with a scope of ALL', () => {
    expect(hiddenTypes(rightsOf('ACQ', ['knowledge-transfer']))).toContain('KeyAccountDeclared');
    expect(hiddenTypes(rightsOf('ACQ', ['knowledge-transfer'], true))).not.toContain('KeyAccountDeclared');
    expect(hiddenTypes(rightsOf('ACQ', ['ALL']))).not.toContain('KeyAccountDeclared');
  });

  it('see in a snapshot of readiness what key accounts weigh only where key accounts are open', () => {
    const settings = { domains: ['achats'], keyAccountTotal: 0.33, excludedWeeks: [] };
    const taken = { type: 'ReadinessSnapshotTaken', data: { snapshot: 'S1', settings } } as unknown as Recorded;
    const seen = (rights: ReturnType<typeof rightsOf>) => asSeenBy(rights, 'exit-readiness', taken).data;
    const closed = rightsOf('ACQ', ['exit-readiness']);
    expect(seen(closed)).toEqual({ snapshot: 'S1', settings: { domains: ['achats'], excludedWeeks: [] } });
    expect(seesWhole(closed, 'exit-readiness', taken)).toBe(false);
    for (const open of [rightsOf('ACQ', ['exit-readiness'], true), rightsOf('ACQ', ['ALL']), rightsOf('DIR', [])]) {
      expect(seen(open)).toEqual({ snapshot: 'S1', settings });
    }
  });

  it('see that a signal was answered, and no words', () => {
    if (!closed) throw new Error('nothing told');
    expect(asSeenBy(rightsOf('ACQ', ['weak-signals']), 'weak-signals', closed).data).toMatchObject({
      signal: 'SIG1',
      reason: '—',
    });
    expect(asSeenBy(rightsOf('DIR', []), 'weak-signals', closed).data).toMatchObject({ reason: 'trois noms cités' });
  });

  it('see no count of a feedback batch, and neither do other eyes: a view of its own hides small groups', () => {
    const counts = { entries: 9, themes: [{ theme: 'charge', count: 2 }], bySite: [{ site: 'Chambéry', entries: 4 }] };
    const batch = { batch: 'F1', week: '2026-W21', population: 11 };
    const [released] = recorded([told('InformalFeedbackBatchReleased', { ...batch, ...counts }, { on: '2026-05-25' })]);
    if (!released) throw new Error('nothing told');
    expect(hiddenTypes(rightsOf('ACQ', ['ALL']))).toContain('InformalFeedbackBatchReleased');
    for (const person of ['DIR', 'COO', 'CE1']) {
      const { data } = asSeenBy(rightsOf(person, []), 'weak-signals', released);
      expect(data).toEqual({ occurredOn: '2026-05-25', ...batch });
    }
  });

  it('never see sealed fields', () => {
    const [registered] = recorded([
      told('PersonRegistered', {
        person: 'COO',
        sealed: { subject: 'COO', fields: ['name'], iv: 'a', tag: 'b', text: 'c' },
      }),
    ]);
    if (!registered) throw new Error('nothing told');
    expect(asSeenBy(rightsOf('ACQ', ['ALL']), 'access', registered).data).not.toHaveProperty('sealed');
  });

  it('get the bytes of a line only when nothing in it is hidden from them', () => {
    const [registered, released, delegated] = recorded([
      told('PersonRegistered', {
        person: 'COO',
        sealed: { subject: 'COO', fields: ['name'], iv: 'a', tag: 'b', text: 'c' },
      }),
      told('InformalFeedbackBatchReleased', { batch: 'F1', week: '2026-W20', entries: 9, themes: [], population: 40 }),
      told('DelegationRevoked', { domain: 'achats', holder: 'COO' }),
    ]);
    if (!registered || !released || !delegated || !closed) throw new Error('nothing told');
    const [all, sponsor] = [rightsOf('ACQ', ['ALL']), rightsOf('DIR', [])];
    expect(seesWhole(all, 'governance', delegated)).toBe(true);
    expect(seesWhole(all, 'access', registered)).toBe(false);
    expect(seesWhole(all, 'weak-signals', closed)).toBe(false);
    expect(seesWhole(sponsor, 'access', registered)).toBe(true);
    expect(seesWhole(sponsor, 'weak-signals', closed)).toBe(true);
    expect(seesWhole(sponsor, 'weak-signals', released)).toBe(false);
    expect(seesLine(rightsOf('ACQ', ['kpis']), 'governance', delegated)).toBe(false);
    expect(seesLine(all, 'weak-signals', released)).toBe(false);
    expect(seesLine(sponsor, 'weak-signals', released)).toBe(true);
  });
});
