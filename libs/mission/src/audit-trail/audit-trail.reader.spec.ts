import { replay, type Recorded } from '#decider';
import { beginGeneration, findMentions, openReadModels, putRows, type ReadDatabase, type Row } from '#read-models';
import { recorded, startedCedre, told, type Told } from '#specs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { missionFold } from '../mission-state.js';
import { readingRights, type ReadingRights } from '../reading/reading-rights.js';
import { auditTrailProjection } from './audit-trail.projection.js';
import { readAuditTrail, type AuditQuery } from './audit-trail.reader.js';

const grant = (to: string, organisation: string, nda: string) =>
  told(
    'AuditAccessGranted',
    { to, organisation, scope: ['ALL'], until: '2026-10-31', nda, cleanTeam: true },
    { on: '2026-07-27', by: 'SPO', role: 'SPONSOR' },
  );
const domain = (name: string) =>
  told('DelegationRevoked', { domain: name, holder: 'COO' }, { on: '2026-07-28', by: 'DIR', role: 'LEADERSHIP' });
const kpi = (ref: string) =>
  told('KpiRetired', { kpi: ref, reason: 'sans usage' }, { on: '2026-07-28', by: 'DIR', role: 'LEADERSHIP' });
const defined = (ref: string) =>
  told(
    'KpiDefined',
    {
      kpi: ref,
      formula: 'délai moyen',
      unit: 'j',
      direction: 'DOWN',
      cadence: 'WEEKLY',
      source: 'MEASURED',
      shared: false,
    } as never,
    { on: '2026-07-28' },
  );
const LONG =
  'Atelier de montage des armoires électriques de la ligne numéro trois, bâtiment nord, deuxième étage, côté quai 4';

const FACTS: readonly Told[] = [
  ...startedCedre,
  grant('BID1', 'ACME', 'EV-81'),
  grant('BID2', 'Rival', 'EV-82'),
  domain('Trésorerie'),
  domain('TRESORERIE|50 %'),
  domain('50X'),
  domain('ACHATS'),
  domain(LONG),
  defined('DL'),
  defined('dl'),
  kpi('DL'),
  kpi('dl'),
  told(
    'LineStruck',
    { revision: startedCedre.length + 4, type: 'DelegationRevoked', reason: 'doublon', quiet: true },
    { on: '2026-07-29', by: 'DIR', role: 'LEADERSHIP' },
  ),
];

let database: ReadDatabase;

/** What a person is shown, and how many lines there are. */
async function trail(person: string, query: Partial<AuditQuery> = {}) {
  const read = await readAuditTrail(
    database,
    { mission: 'M1', first: 200, ...query },
    {
      rights: rightsOf(person),
      language: 'en',
      today: '2026-08-01',
      hashOf: () => Promise.resolve(''),
      pause: () => Promise.resolve(),
    },
  );
  return {
    struck: read?.edges.flatMap(({ node: { struck } }) => (struck ? [struck] : [])),
    lines: read?.edges.map(({ node }) => `${node.type} ${JSON.stringify(node.data)}`) ?? [],
    total: read?.totalCount,
    more: read?.pageInfo.hasNextPage,
    cursor: read?.pageInfo.endCursor ?? undefined,
  };
}

function rightsOf(person: string): ReadingRights {
  const state = replay(missionFold, recorded(FACTS));
  const rights = readingRights({ view: 'auditTrail', slice: 'none' }, state, {}, person, '2026-08-01', 'M1');
  if ('refused' in rights) throw new Error(rights.refused);
  return rights;
}

beforeAll(async () => {
  database = await openReadModels(':memory:');
  await beginGeneration(database, auditTrailProjection);
  const told: Recorded[] = [];
  for (const event of recorded(FACTS)) {
    told.push(event);
    const row = auditTrailProjection.rows.of(event, replay(missionFold, told), 'M1') as Row<'audit_entry'>;
    await database.transaction().execute((writer) => putRows(writer, 'audit_entry', [{ generation: 1, ...row }]));
  }
});

afterAll(() => database.destroy());

describe('A page of the audit trail', () => {
  it('says of a struck line why to the mission alone', async () => {
    const struckFor = async (person: string) => (await trail(person, { type: 'DelegationRevoked' })).struck;
    expect(await struckFor('DIR')).toMatchObject([{ by: 'DIR', reason: 'doublon' }]);
    expect(await struckFor('BID1')).toMatchObject([{ by: 'DIR', reason: undefined }]);
  });

  it('promises another only when there is one', async () => {
    const { total = 0 } = await trail('DIR', { type: 'DelegationRevoked' });
    expect(total).toBe(5);
    const more = async (first: number) => (await trail('DIR', { type: 'DelegationRevoked', first })).more;
    expect([await more(total - 1), await more(total), await more(total + 1)]).toEqual([true, false, false]);
  });

  it('goes on after its cursor, to the last line and no further', async () => {
    const all = await trail('DIR');
    const seen: string[] = [];
    for (let after: string | undefined; ; ) {
      const page = await trail('DIR', { first: 7, ...(after !== undefined && { after }) });
      seen.push(...page.lines);
      expect(page.total).toBe(all.total);
      if (page.more !== true) break;
      after = page.cursor;
    }
    expect(seen).toEqual(all.lines);
    expect(await trail('DIR', { after: all.cursor ?? '' })).toMatchObject({ lines: [], more: false });
  });
});

describe('The lines about something', () => {
  const found = async (about: string, person = 'DIR') => (await trail(person, { about })).lines.length;

  it('are those of a reference as it is written', async () => {
    expect(await trail('DIR', { about: 'DL', type: 'KpiRetired' })).toMatchObject({ total: 1 });
    expect((await trail('DIR', { about: 'DL' })).lines.filter((line) => line.includes('"dl"'))).toEqual([]);
    expect((await trail('DIR', { about: 'dl' })).lines.filter((line) => line.includes('"DL"'))).toEqual([]);
    expect(await found('dL')).toBe(0);
  });

  it.each(['Trésorerie', 'trésorerie', 'TRÉSORERIE', 'tresorerie', ' Tre\u0301sorerie '])(
    'are those of a name, typed as %j',
    async (about) => {
      expect(await found(about)).toBe(1);
    },
  );

  it('are those of a name that was written in capitals', async () => {
    for (const about of ['achats', 'ACHATS', 'Achats']) expect(await found(about)).toBe(await found('ACHATS'));
    expect(await found('achats')).toBeGreaterThan(0);
  });

  it('are those of a name of 120 characters, and of any character', async () => {
    expect(LONG.length).toBeGreaterThan(100);
    expect(await found(LONG)).toBe(1);
    expect(await found(LONG.toUpperCase())).toBe(1);
    expect(await found('tresorerie|50 %')).toBe(1);
    for (const about of ['|', '50_', '%', '50%', '=', '~', 'Trésor'])
      expect({ about, of: await found(about) }).toEqual({ about, of: 0 });
  });

  it('are none for an acquirer who asks about another bidder', async () => {
    for (const [person, own, others] of [
      ['BID1', ['BID1', 'ACME', 'acme', 'EV-81'], ['BID2', 'Rival', 'RIVAL', 'EV-82']],
      ['BID2', ['BID2', 'Rival', 'rival', 'EV-82'], ['BID1', 'ACME', 'EV-81']],
    ] as const) {
      for (const about of own)
        expect({ person, about, of: await found(about, person) }).toEqual({ person, about, of: 1 });
      for (const about of others)
        expect({ person, about, of: await found(about, person) }).toEqual({ person, about, of: 0 });
      for (const about of others) expect(await found(about)).toBe(1);
    }
  });

  it('are found for one name as for several', async () => {
    const where = { mission: 'M1', upTo: 1_000, besides: [] };
    const one = await findMentions(database, { ...where, names: ['tresorerie'] });
    const two = await findMentions(database, { ...where, names: ['tresorerie', 'DL'] });
    expect(one.get('tresorerie')).toHaveLength(1);
    expect(two.get('tresorerie')).toEqual(one.get('tresorerie'));
    expect(two.get('DL')).toHaveLength(2);
    expect(await findMentions(database, { ...where, names: [] })).toEqual(new Map());
  });
});
