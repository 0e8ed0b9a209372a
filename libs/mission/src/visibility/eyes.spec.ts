import type { Recorded } from '#decider';
import { missionAfter, recorded, startedCedre, told, type Told } from '#specs';
import { describe, expect, it } from '@jest/globals';
import type { AuditAccessGranted } from '../access/access.events.js';
import { asSeenBy, seesLine, seesWhole } from './eyes.js';
import { readingRights } from '../reading/reading-rights.js';

type Scope = AuditAccessGranted['data']['scope'];

const granted = (scope: Scope, cleanTeam: boolean) =>
  told(
    'AuditAccessGranted',
    { to: 'ACQ', scope, until: '2026-10-31', nda: 'EV-1', cleanTeam },
    { on: '2026-07-27', by: 'SPO', role: 'SPONSOR' },
  );

const rightsOf = (person: string, scope: Scope, cleanTeam = false) => {
  const state = missionAfter(...startedCedre, granted(scope, cleanTeam));
  const rights = readingRights({ view: 'auditTrail', slice: 'none' }, state, {}, person, '2026-08-01', 'M1');
  if ('refused' in rights) throw new Error(rights.refused);
  return rights;
};

type Rights = ReturnType<typeof rightsOf>;

const [closed] = recorded([
  told('SignalClosed', { signal: 'SIG1', reason: 'trois noms cités', by: 'DIR' }, { on: '2026-07-01' }),
]);

describe('The eyes of an acquirer', () => {
  /** A line of a type, as far as it takes to tell who may know of it. */
  const lineOf = (type: string, data: object = {}): Recorded => {
    const [line] = recorded([{ type, data } as Told]);
    if (!line) throw new Error('nothing told');
    return line;
  };

  it('never see what people said in confidence', () => {
    const asked = lineOf('ClarificationRequested', { clarification: 'C1', topic: 'prix' });
    expect(seesLine(rightsOf('ACQ', ['ALL']), asked)).toBe(false);
    expect(seesLine(rightsOf('COO', ['ALL']), asked)).toBe(true);
  });

  it('see key accounts only in a clean team or with a scope of ALL, by whatever line', () => {
    const lines = [
      lineOf('KeyAccountDeclared', { account: 'KA1', revenueShare: 0.2, holder: 'DIR' }),
      lineOf('KeyAccountRelationTransferred', { account: 'KA1' }),
      lineOf('EvidenceAttached', { evidence: 'EV-9', title: 'Contrat du client clé', dossierLine: 13 }),
    ];
    const seen = (scope: Scope, cleanTeam = false) =>
      lines.map((line) => seesLine(rightsOf('ACQ', scope, cleanTeam), line));
    expect(seen(['knowledge-transfer', 'access'])).toEqual([false, false, false]);
    expect(seen(['knowledge-transfer', 'access'], true)).toEqual([true, true, true]);
    expect(seen(['ALL'])).toEqual([true, true, true]);
    const other = lineOf('EvidenceAttached', { evidence: 'EV-8', title: 'Manuel qualité', dossierLine: 9 });
    expect(seesLine(rightsOf('ACQ', ['access']), other)).toBe(true);
  });

  it('see of the index of the file which lines of key accounts are covered, and not by what', () => {
    const lines = [{ line: 9, evidence: 'EV-8' }, { line: 13, evidence: 'EV-9' }, { line: 14 }];
    const index = lineOf('DossierIndexUpdated', { lines, covered: 3, total: 20 });
    const shown = (rights: Rights) => (asSeenBy(rights, index).data as unknown as { lines: unknown }).lines;
    expect(shown(rightsOf('ACQ', ['exit-readiness']))).toEqual([lines[0], { line: 13 }, { line: 14 }]);
    expect(shown(rightsOf('ACQ', ['ALL']))).toEqual(lines);
  });

  it('see in a snapshot of readiness what key accounts weigh only where key accounts are open', () => {
    const settings = { domains: ['achats'], keyAccountTotal: 0.33, excludedWeeks: [] };
    const taken = lineOf('ReadinessSnapshotTaken', { snapshot: 'S1', settings });
    const seen = (rights: Rights) => asSeenBy(rights, taken).data;
    const closed = rightsOf('ACQ', ['exit-readiness']);
    expect(seen(closed)).toMatchObject({ snapshot: 'S1', settings: { domains: ['achats'], excludedWeeks: [] } });
    expect(seen(closed)).not.toHaveProperty('settings.keyAccountTotal');
    expect(seesWhole(closed, taken)).toBe(false);
    for (const open of [rightsOf('ACQ', ['exit-readiness'], true), rightsOf('ACQ', ['ALL']), rightsOf('DIR', [])]) {
      expect(seen(open)).toMatchObject({ snapshot: 'S1', settings });
    }
  });

  it('never see a signal about the owner’s load, nor what was done about it', () => {
    const types = ['Raised', 'Acknowledged', 'ActedUpon', 'Dismissed', 'Closed', 'Judged'].map(
      (each) => `Signal${each}`,
    );
    const seen = (person: string, signal: string) =>
      types.map((type) => seesLine(rightsOf(person, ['ALL']), lineOf(type, { signal })));
    expect(seen('ACQ', 'LOAD1')).toEqual(types.map(() => false));
    expect(seen('ACQ', 'SIG1')).toEqual(types.map(() => true));
    expect(seen('COO', 'LOAD1')).toEqual(types.map(() => true));
  });

  it('see that a signal was answered, and no words', () => {
    if (!closed) throw new Error('nothing told');
    expect(asSeenBy(rightsOf('ACQ', ['weak-signals']), closed).data).toMatchObject({
      signal: 'SIG1',
      reason: '—',
    });
    expect(asSeenBy(rightsOf('DIR', []), closed).data).toMatchObject({ reason: 'trois noms cités' });
  });

  it('see no count of a feedback batch, and neither do other eyes: a view of its own hides small groups', () => {
    const counts = { entries: 9, themes: [{ theme: 'charge', count: 2 }], bySite: [{ site: 'Chambéry', entries: 4 }] };
    const batch = { batch: 'F1', week: '2026-W21', population: 11 };
    const [released] = recorded([told('InformalFeedbackBatchReleased', { ...batch, ...counts }, { on: '2026-05-25' })]);
    if (!released) throw new Error('nothing told');
    expect(seesLine(rightsOf('ACQ', ['ALL']), released)).toBe(false);
    for (const person of ['DIR', 'COO', 'CE1']) {
      const { data } = asSeenBy(rightsOf(person, []), released);
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
    expect(asSeenBy(rightsOf('ACQ', ['ALL']), registered).data).not.toHaveProperty('sealed');
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
    expect(seesWhole(all, delegated)).toBe(true);
    expect(seesWhole(all, registered)).toBe(false);
    expect(seesWhole(all, closed)).toBe(false);
    expect(seesWhole(sponsor, registered)).toBe(true);
    expect(seesWhole(sponsor, closed)).toBe(true);
    expect(seesWhole(sponsor, released)).toBe(false);
    expect(seesLine(rightsOf('ACQ', ['kpis']), delegated)).toBe(false);
    expect(seesLine(all, released)).toBe(false);
    expect(seesLine(sponsor, released)).toBe(true);
  });
});
