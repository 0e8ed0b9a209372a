import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Answer, Person, Relais } from '../journeys/support/relais.js';
import { startedRelais } from '../journeys/support/started-mission.js';

let relais: Relais;
let dir: Person, spo: Person, coo: Person, prod: Person, qua: Person;

beforeAll(async () => {
  ({
    relais,
    people: [dir, spo, coo, prod, qua],
  } = await startedRelais('2026-03-02T09:00:00+01:00', ['DIR', 'SPO', 'COO', 'PROD', 'QUA']));
});
afterAll(() => relais.stop());

const reason = 'enregistré par erreur';
const lineOf = ({ events }: Answer): number => events?.[0]?.revision ?? -1;
const strike = (who: Person, revision: number, more: object = {}) =>
  who.send('strikeLine', { revision, reason, ...more });

interface Line {
  readonly revision: number;
  readonly type: string;
  readonly slice: string;
  readonly struck: { readonly revision: number; readonly by: string; readonly reason: string } | null;
  readonly reworded: readonly { readonly before: string; readonly after: string; readonly by: string }[];
}

const LINE = 'revision type slice struck { revision by reason } reworded { before after by }';
async function lineAt(who: Person, revision: number, moment = ''): Promise<Line | undefined> {
  const { auditTrail } = await who.read<{ auditTrail: { edges: { node: Line }[] } }>(
    `{ auditTrail(mission: "M1", from: ${revision}, first: 1 ${moment}) { edges { node { ${LINE} } } } }`,
  );
  return auditTrail.edges[0]?.node;
}

const GRANT = { holder: 'PROD', level: 6, validFrom: '2026-03-02', newName: true };
const domains = async (moment = '') =>
  (
    await dir.read<{ governance: { rights: { domain: string }[] } }>(
      `{ governance(mission: "M1" ${moment}) { rights { domain } } }`,
    )
  ).governance.rights.map(({ domain }) => domain);

describe('A domain that was mistyped in a delegation', () => {
  it('is gone once the revocation and the grant are struck, and is there as known before', async () => {
    const granted = lineOf(await dir.does('grantDelegation', { ...GRANT, domain: 'plannning' }));
    const revoked = lineOf(await dir.does('revokeDelegation', { domain: 'plannning', holder: 'PROD' }));
    expect(await strike(dir, granted)).toMatchObject({ code: 'LINE_IN_USE', facts: { revisions: [String(revoked)] } });
    await dir.does('strikeLine', { revision: revoked, reason });
    const struck = lineOf(await dir.does('strikeLine', { revision: granted, reason }));
    expect(await domains()).not.toContain('plannning');
    expect(await domains(`, atRevision: ${revoked}`)).toContain('plannning');
    expect(await lineAt(qua, granted)).toMatchObject({ struck: { revision: struck, by: 'DIR', reason } });
    expect(await lineAt(qua, granted, `, atRevision: ${revoked}`)).toMatchObject({ struck: null });
    expect(await lineAt(qua, struck)).toMatchObject({ type: 'LineStruck', slice: 'governance' });
  });

  it('is one with the right one once they are merged', async () => {
    await dir.does('grantDelegation', { ...GRANT, domain: 'achats', validTo: '2026-03-31' });
    await dir.does('grantDelegation', { ...GRANT, domain: 'achatts', validFrom: '2026-04-01' });
    const merged = lineOf(await dir.does('mergeDomains', { from: 'achatts', into: 'achats', reason }));
    expect((await domains()).filter((name) => name.startsWith('achat'))).toEqual(['achats']);
    expect((await domains(`, atRevision: ${merged - 1}`)).filter((name) => name.startsWith('achat'))).toEqual([
      'achats',
      'achatts',
    ]);
    expect(await dir.send('mergeDomains', { from: 'achatts', into: 'production', reason })).toMatchObject({
      code: 'UNKNOWN_REF',
    });
  });

  it('is the right one from then on, however it is given', async () => {
    const again = await dir.send('grantDelegation', { ...GRANT, domain: 'achatts', holder: 'QUA' });
    expect(again).toMatchObject({ code: 'DELEGATION_CONFLICT', facts: { domain: 'achats', holder: 'PROD' } });
  });
});

describe('A line that was recorded by mistake', () => {
  it('is struck by its author in silence; its reference is free, and its command still answers as it did', async () => {
    const commandId = randomUUID();
    const report = { commandId, irritant: 'I1', topic: 'délais', severity: 2 };
    const first = await qua.does('reportIrritant', report);
    expect(await strike(prod, lineOf(first))).toMatchObject({ code: 'ROLE_FORBIDDEN' });
    await qua.does('strikeLine', { revision: lineOf(first), reason });
    expect(await qua.send('reportIrritant', report)).toMatchObject({ events: first.events, flags: first.flags });
    await qua.does('reportIrritant', { irritant: 'I1', topic: 'stocks', severity: 1 });
    const { mission } = await dir.read<{ mission: { notices: { code: string; subject: string | null }[] } }>(
      '{ mission(mission: "M1") { notices { code subject } } }',
    );
    const told = mission.notices.filter(({ code }) => code === 'LINE_STRUCK').map(({ subject }) => subject);
    expect(told).not.toContain(String(lineOf(first)));
  });

  it('is struck by leadership or the sponsor with a notice', async () => {
    const line = lineOf(await qua.does('reportIrritant', { irritant: 'I2', topic: 'bruit', severity: 1 }));
    await spo.does('strikeLine', { revision: line, reason });
    const { mission } = await dir.read<{ mission: { notices: object[] } }>(
      '{ mission(mission: "M1") { notices { code subject fact { fr en } } } }',
    );
    expect(mission.notices).toContainEqual({
      code: 'LINE_STRUCK',
      subject: String(line),
      fact: {
        fr: `SPO a rayé la ligne ${line}. Motif : ${reason}.`,
        en: `SPO struck line ${line}. Reason: ${reason}.`,
      },
    });
  });

  it('reads as it should once it is reworded, and as it did then', async () => {
    const line = lineOf(await dir.does('declareIssue', { issue: 'E2', type: 'OTHER', statement: 'délias trop longs' }));
    await dir.does('rewordLine', { revision: line, field: 'statement', text: 'délais trop longs', reason });
    const statement = async (moment = '') =>
      (
        await dir.read<{ mission: { issues: { issue: string; statement: string }[] } }>(
          `{ mission(mission: "M1" ${moment}) { issues { issue statement } } }`,
        )
      ).mission.issues.find(({ issue }) => issue === 'E2')?.statement;
    expect(await statement()).toBe('délais trop longs');
    expect(await statement(`, atRevision: ${line}`)).toBe('délias trop longs');
    expect(await lineAt(qua, line)).toMatchObject({
      reworded: [{ before: 'délias trop longs', after: 'délais trop longs', by: 'DIR' }],
    });
  });

  it('is refused with what else to do where a strike would be wrong', async () => {
    const target = async (command: string, input: object) => lineOf(await dir.does(command, { ...input }));
    await coo.does('defineKpi', {
      ...{ kpi: 'K-DEL', family: 'LEAD_TIME', unit: 'j', direction: 'DOWN', owner: 'PROD', cadence: 'MONTHLY' },
    });
    const aim = await target('setKpiTarget', { kpi: 'K-DEL', target: 9 });
    expect(await strike(dir, aim)).toMatchObject({ code: 'USE_CORRECTION', facts: { command: 'setKpiTarget' } });
    expect(await strike(dir, 0)).toMatchObject({ code: 'NOT_STRIKABLE' });
    expect(await strike(dir, 9_999)).toMatchObject({ code: 'INVALID_INPUT', facts: { field: 'revision' } });
    const reported = await target('reportIrritant', { irritant: 'I3', topic: 'x1', severity: 1 });
    await dir.does('strikeLine', { revision: reported, reason });
    expect(await strike(dir, reported)).toMatchObject({ code: 'WRONG_STATE' });
    expect(await strike(dir, reported + 1)).toMatchObject({ code: 'NOT_STRIKABLE' });
  });
});
