import { assessed, cedreItemsUntil, departed, item, startedCedre, told, viewOn, wellPut, type Told } from '#specs';
import { describe, expect, it } from '@jest/globals';
import { readKnowledgeCoverage } from './knowledge-coverage.reader.js';

const CEDRE: readonly Told[] = [...startedCedre, ...cedreItemsUntil('2026-07-10')];

const read = (day: string, facts: readonly Told[], ...without: readonly string[]) =>
  readKnowledgeCoverage(viewOn(day, facts), without, 'en');
const started = (day: string, ...facts: readonly Told[]) => read(day, [...startedCedre, ...facts]);

const session = (ref: string, from: string, to: string, level: number, on: string) =>
  told('KnowledgeTransferSessionHeld', { item: ref, from, to, level, minutes: 60 }, { on });
const confirmed = (ref: string, person: string, on: string) =>
  told('AutonomyConfirmedByReceiver', { item: ref, person, level: 4 }, { on, by: person, role: 'TEAM' });
const contested = (ref: string, person: string, on: string) =>
  told('AutonomyContested', { item: ref, person, reason: 'pas seul' }, { on, by: person, role: 'TEAM' });

describe('Knowledge without the owner, the firm, or anybody named', () => {
  it('is what remains of the criticality, with the items that are missing', () => {
    expect(read('2026-07-10', CEDRE)).toMatchObject({
      withEverybody: { covered: 49, total: 53, missing: ['K06'] },
      withoutOwner: { covered: 38, total: 53, value: 38 / 53, missing: ['K02', 'K03', 'K06', 'K11'] },
      withoutFirm: { covered: 38, total: 53, missing: ['K06', 'K12', 'K13', 'K14'] },
      withoutBoth: { covered: 27, missing: ['K02', 'K03', 'K06', 'K11', 'K12', 'K13', 'K14'] },
      withoutGiven: undefined,
    });
  });

  it('removes whom the reader names, and says what they alone hold and what happens next', () => {
    const { withoutGiven } = read('2026-07-10', CEDRE, 'DAF', 'CE1', 'DAF');
    expect(withoutGiven).toMatchObject({
      people: ['DAF', 'CE1'],
      withoutItem: ['CE1'],
      coverage: { covered: 46, total: 53, missing: ['K06', 'K08'] },
      lost: ['K08'],
    });
    // DIR takes K02, K03, K10 and K11 along, then COO K12 and K14.
    expect(withoutGiven?.busFactor).toEqual({
      count: 2,
      sequence: [
        { person: 'DIR', coverage: 32 / 53 },
        { person: 'COO', coverage: 24 / 53 },
      ],
    });
  });

  it('counts how few people hold half of it, in the order in which one would lose them', () => {
    const { busFactor, busFactorWithoutFirm } = read('2026-07-10', CEDRE);
    expect(busFactor.sequence.map(({ person, coverage }) => [person, Math.round(coverage * 53)])).toEqual([
      ['DIR', 38],
      ['COO', 30],
      ['DAF', 24],
    ]);
    expect(busFactorWithoutFirm.sequence.map(({ person }) => person)).toEqual(['DIR', 'DAF']);
    expect([busFactor.count, busFactorWithoutFirm.count]).toEqual([3, 2]);
  });

  it('is nothing, and not everything, before an item is named', () => {
    expect(started('2026-01-20')).toMatchObject({
      withEverybody: { value: 0, total: 0, missing: [] },
      busFactor: { count: 0, sequence: [] },
      items: [],
      relays: [],
    });
  });
});

describe('An item of knowledge', () => {
  const standing = (...facts: readonly Told[]) => started('2026-03-31', ...facts).items.map((each) => each.standing);

  it('stands with a relay, the owner, the firm, both of these, or no one who is there', () => {
    expect(
      standing(
        item('K1', 3, ['DIR', 'SAV']),
        item('K2', 3, ['DIR']),
        item('K3', 3, ['COO']),
        item('K4', 3, ['DIR', 'COO']),
        item('K5', 3),
        item('K6', 3, ['TEC']),
        departed('TEC', '2026-03-30'),
      ),
    ).toEqual(['RELAYED', 'OWNER_ONLY', 'FIRM_ONLY', 'OWNER_AND_FIRM', 'NOBODY', 'NOBODY']);
  });

  it('names its relays, the furthest first, with what weakens each of them', () => {
    const [shown] = started(
      '2026-03-31',
      item('K1', 4, ['DIR', 'SAV']),
      session('K1', 'SAV', 'QUA', 2, '2026-02-10'),
      session('K1', 'SAV', 'ACH', 3, '2026-02-11'),
      assessed('K1', 'ACH', '2026-03-02'),
      assessed('K1', 'RH', '2026-03-03'),
      confirmed('K1', 'RH', '2026-03-04'),
      assessed('K1', 'COM', '2026-03-05'),
      contested('K1', 'COM', '2026-03-06'),
    ).items;
    expect(shown?.relays).toEqual([
      { person: 'ACH', level: 4, since: '2026-03-02', flags: ['UNCONFIRMED'] },
      { person: 'RH', level: 4, since: '2026-03-03', flags: [] },
      { person: 'SAV', level: 4, since: '2026-01-21', flags: ['DECLARED'] },
      { person: 'COM', level: 3, since: '2026-03-06', flags: ['CONTESTED'] },
      { person: 'QUA', level: 2, since: '2026-02-10', flags: [] },
    ]);
    expect(shown?.singleRelay).toBe(false);
  });

  it('is stale from the 181st day without a session or an assessment', () => {
    const stale = (day: string) => started(day, item('K1', 3, ['SAV'])).items[0]!.staleSince;
    expect(stale('2026-07-20')).toBeUndefined();
    expect(stale('2026-07-21')).toBe('2026-07-21');
    expect(stale('2026-08-30')).toBe('2026-07-21');
  });
});

describe('Those who take over', () => {
  it('carry what they do alone, the heaviest load first, and learn the rest', () => {
    const { relays } = started(
      '2026-03-31',
      item('K1', 5, ['DIR', 'SAV']),
      item('K2', 3, ['SAV', 'QUA']),
      item('K3', 2, ['QUA']),
      session('K3', 'QUA', 'SAV', 1, '2026-02-10'),
    );
    expect(relays).toEqual([
      { person: 'SAV', items: ['K1', 'K2'], weight: 8, only: ['K1'], learning: ['K3'], share: 0.8 },
      { person: 'QUA', items: ['K2', 'K3'], weight: 5, only: ['K3'], learning: [], share: 0.5 },
    ]);
  });

  it('progress item by item, those of the plan first, whoever has received nothing among them', () => {
    const { receivers } = started(
      '2026-03-31',
      item('K1', 5, ['DIR']),
      item('K2', 3, ['DIR']),
      session('K1', 'DIR', 'PROD', 1, '2026-02-10'),
      session('K2', 'DIR', 'PROD', 3, '2026-02-12'),
      session('K2', 'DIR', 'QUA', 2, '2026-02-13'),
    );
    const at = (levels: (typeof receivers)[number]['levels']) => levels.map(({ items }) => items);
    expect(receivers.map(({ levels, ...each }) => ({ ...each, levels: at(levels) }))).toEqual([
      {
        person: 'PROD',
        planned: true,
        departed: false,
        sessions: 2,
        lastOn: '2026-02-12',
        levels: [['K1'], [], ['K2'], []],
      },
      { person: 'SAV', planned: true, departed: false, sessions: 0, lastOn: undefined, levels: [[], [], [], []] },
      {
        person: 'QUA',
        planned: false,
        departed: false,
        sessions: 1,
        lastOn: '2026-02-13',
        levels: [[], ['K2'], [], []],
      },
    ]);
  });

  it('leave, and what no one has taken over since stays lost', () => {
    const leaves = told(
      'PersonDeparted',
      { person: 'TEC', lastDay: '2026-03-20', itemsHeld: ['K1', 'K2'] },
      { on: '2026-03-20', by: 'RH', role: 'TEAM' },
    );
    const facts = [item('K1', 5, ['TEC']), item('K2', 3, ['TEC']), leaves, assessed('K2', 'QUA', '2026-03-25')];
    const gone = { person: 'TEC', lastDay: '2026-03-20', recordedOn: '2026-03-20', itemsHeld: ['K1', 'K2'] };
    expect(started('2026-03-31', ...facts).departures).toEqual([{ ...gone, stillLost: ['K1'] }]);
    expect(started('2026-03-31', item('K9', 1), departed('CE1', '2026-03-20')).departures).toEqual([]);
  });
});

describe('What to do next for knowledge', () => {
  const notices = (day: string, ...facts: readonly Told[]) =>
    wellPut(started(day, ...facts).notices).map(({ code, subject, urgency }) => [code, subject, urgency]);

  it('blocks the exit for what the owner alone does at criticality 5, and the firm alone at 3', () => {
    const facts = [item('K1', 5, ['DIR']), item('K2', 4, ['DIR']), item('K3', 3, ['COO']), item('K4', 2, ['COO'])];
    const found = notices('2026-03-31', ...facts).filter(([code]) => code === 'ITEM_WITHOUT_RELAY');
    expect(found).toEqual([
      ['ITEM_WITHOUT_RELAY', 'K1', 'BLOCKING'],
      ['ITEM_WITHOUT_RELAY', 'K3', 'BLOCKING'],
      ['ITEM_WITHOUT_RELAY', 'K2', 'WATCH'],
      ['ITEM_WITHOUT_RELAY', 'K4', 'WATCH'],
    ]);
  });

  it('asks for a confirmation where one is open, and for none where none is', () => {
    const codes = (...facts: readonly Told[]) => notices('2026-03-31', ...facts).map(([code]) => code);
    const first = assessed('K1', 'QUA', '2026-03-02');
    expect(codes(item('K1', 3, ['DIR']))).not.toContain('AUTONOMY_UNCONFIRMED');
    expect(codes(item('K1', 3, ['DIR']), first)).toContain('AUTONOMY_UNCONFIRMED');
    expect(codes(item('K1', 3, ['DIR']), first, confirmed('K1', 'QUA', '2026-03-03'))).not.toContain(
      'AUTONOMY_UNCONFIRMED',
    );
  });

  it('says who is nearest', () => {
    const near = session('K1', 'DIR', 'QUA', 3, '2026-02-10');
    const [first] = started('2026-03-31', item('K1', 5, ['DIR']), near).notices;
    expect(first).toMatchObject({
      fact: { text: 'Item K1 (Savoir K1), of criticality 5: only the owner does it.' },
      expected: { text: 'Bring QUA, at level 3 of 4, to do it alone, and assess it.' },
    });
  });

  it('is overdue from the day after the plan was due, as long as something is left', () => {
    const overdue = (day: string, ...facts: readonly Told[]) =>
      notices(day, ...facts).some(([code]) => code === 'TRANSFER_PLAN_OVERDUE');
    expect(overdue('2026-09-25', item('K1', 1, ['DIR']))).toBe(false);
    expect(overdue('2026-09-26', item('K1', 1, ['DIR']))).toBe(true);
    expect(overdue('2026-09-26', item('K1', 1, ['SAV']))).toBe(false);
  });
});

describe('Key accounts', () => {
  const accounts = [
    told('KeyAccountDeclared', { account: 'A', revenueShare: 0.22, holder: 'DIR' }),
    told('KeyAccountDeclared', { account: 'B', revenueShare: 0.11, holder: 'DIR' }),
    told(
      'KeyAccountRelationTransferred',
      { account: 'A', revenueShare: 0.22, from: 'DIR', to: 'COM', evidence: 'EV-1' },
      { on: '2026-07-16' },
    ),
  ];

  it('show who holds each relation, and since when no longer the owner', () => {
    expect(started('2026-08-01', ...accounts).keyAccounts).toEqual([
      { account: 'A', revenueShare: 0.22, holder: 'COM', heldByOwner: false, transferredOn: '2026-07-16' },
      { account: 'B', revenueShare: 0.11, holder: 'DIR', heldByOwner: true, transferredOn: undefined },
    ]);
  });

  it('are not shown to an acquirer who may not see them', () => {
    const rights = { roles: ['ACQUIRER'] as const, scope: ['knowledge-transfer'] as const, keyAccounts: false };
    const view = { ...viewOn('2026-08-01', [...startedCedre, ...accounts]), rights };
    expect(readKnowledgeCoverage(view, [], 'en').keyAccounts).toBeUndefined();
  });
});
