import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Person, Relais } from '../journeys/support/relais.js';
import { startedRelais } from '../journeys/support/started-mission.js';

let relais: Relais;
let DIR: Person;
let COO: Person;
let PROD: Person;

beforeAll(async () => {
  ({
    relais,
    people: [DIR, COO, PROD],
  } = await startedRelais('2026-03-02T09:00:00.000Z', ['DIR', 'COO', 'PROD']));
});

afterAll(() => relais.stop());

const refused = (code: string, facts: object) => ({ __typename: 'Refusal', code, facts });

describe('names that read the same', () => {
  it('have one full decider, however they are typed', async () => {
    const grant = { level: 6, validFrom: '2026-03-02' };
    await DIR.does('grantDelegation', { ...grant, domain: 'trésorerie', holder: 'QUA' });
    for (const domain of ['tre\u0301sorerie', 'Trésorerie', 'tréso\u200brerie', ' TRÉSORERIE\u00a0']) {
      await expect(DIR.send('grantDelegation', { ...grant, domain, holder: 'PROD' })).resolves.toMatchObject(
        refused('DELEGATION_CONFLICT', { holder: 'QUA', domain: 'trésorerie' }),
      );
    }
    const { decisionRights } = await DIR.read<{ decisionRights: { rights: { domain: string }[] } }>(
      '{ decisionRights(mission: "M1") { rights { domain } } }',
    );
    expect(decisionRights.rights.map(({ domain }) => domain)).toEqual(['trésorerie']);
  });

  it('are one area of the scope', async () => {
    const proposal = { title: 'Emprunt', options: [{ name: 'a' }, { name: 'b' }], chosen: 'a' };
    await expect(
      COO.send('takeDecision', { ...proposal, options: undefined, domain: 'Financement' }),
    ).resolves.toMatchObject(refused('OUTSIDE_SCOPE', { what: 'financement' }));
  });

  it('are one site, and one that does not exist is refused with the one that is meant', async () => {
    await PROD.does('reportIrritant', { irritant: 'I1', topic: 'pièces manquantes', severity: 2, site: 'NANTES ' });
    await expect(
      PROD.send('reportIrritant', { irritant: 'I2', topic: 'pièces', severity: 2, site: 'Nante' }),
    ).resolves.toMatchObject({
      ...refused('UNKNOWN_NAME', { name: 'Nante', near: ['Nantes'] }),
      sentence: { fr: expect.stringContaining('Nantes'), en: expect.stringContaining('Nantes') },
    });
    for (const site of ['nantes', 'Nantes']) {
      const { operationsBoard } = await DIR.read<{ operationsBoard: { openIrritants: object[] } }>(
        'query($site: String) { operationsBoard(mission: "M1", site: $site) { openIrritants { irritant site } } }',
        { site },
      );
      expect(operationsBoard.openIrritants).toEqual([{ irritant: 'I1', site: 'Nantes' }]);
    }
  });

  it('are taken when a new one is meant, and known from then on', async () => {
    const proposal = { title: 'Gel', options: [{ name: 'a' }, { name: 'b' }] };
    await expect(COO.send('proposeDecision', { ...proposal, domain: 'plannning' })).resolves.toMatchObject({
      code: 'UNKNOWN_NAME',
    });
    const commandId = '7a2b1d53-2a44-4f6e-9a37-1f0f5b4d2c11';
    const first = await COO.does('proposeDecision', {
      ...proposal,
      commandId,
      domain: 'ordonnancement',
      newName: true,
    });
    expect(
      await COO.does('proposeDecision', { ...proposal, commandId, domain: 'ordonnancement', newName: true }),
    ).toEqual(first);
    await COO.does('proposeDecision', { ...proposal, domain: 'Ordonnancement' });
  });

  it('are the firm that administers, however it is typed', async () => {
    const ADM = await relais.as('ADM');
    await ADM.does('draftMission', {
      mission: 'M2',
      client: 'PME',
      firm: 'cab-ops',
      owner: 'DIR',
      context: 'GROWTH',
      horizonMonths: 9,
      plannedStart: '2026-04-01',
      plannedEnd: '2026-12-01',
      headcount: 10,
    });
    const { mission } = await ADM.read<{ mission: object }>('{ mission(mission: "M2") { firm } }');
    expect(mission).toEqual({ firm: 'CAB-OPS' });
  });
});

describe('ids and references that are left out', () => {
  const topic = { topic: 'pièces manquantes', severity: 2 };

  it('are given, and told in the receipt', async () => {
    const first = await PROD.does('reportIrritant', { ...topic, commandId: undefined });
    expect(first.commandId).toMatch(/^[0-9a-f-]{36}$/);
    expect(first.created).toEqual([{ kind: 'irritant', ref: 'I2' }]);
    await PROD.does('reportIrritant', { ...topic, irritant: 'I41' });
    const next = await PROD.does('reportIrritant', { ...topic, commandId: undefined });
    expect(next.created).toEqual([{ kind: 'irritant', ref: 'I42' }]);
    expect(next.commandId).not.toBe(first.commandId);
  });

  it('are the same when a command is repeated under its id', async () => {
    const commandId = 'a46fd64e-8d8e-4c53-8ff5-9d6d4ba10ef0';
    const first = await PROD.does('reportIrritant', { ...topic, commandId });
    await PROD.does('reportIrritant', topic);
    expect(await PROD.does('reportIrritant', { ...topic, commandId })).toEqual(first);
    expect(first).toMatchObject({ commandId, created: [{ kind: 'irritant', ref: 'I43' }] });
  });

  it('are different for commands that are sent at once', async () => {
    const sent = await Promise.all([1, 2, 3, 4].map(() => PROD.does('reportIrritant', topic)));
    expect(new Set(sent.flatMap(({ created = [] }) => created.map(({ ref }) => ref))).size).toBe(4);
  });

  it('are given to a decision that no one proposed', async () => {
    await DIR.does('setBudget', { name: 'Outillage', amountCents: 100_000 });
    const taken = await DIR.does('takeDecision', { domain: 'achats', title: 'Gel', chosen: 'geler' });
    expect(taken.created).toEqual([{ kind: 'decision', ref: 'D3' }]);
  });

  it.each(['__proto__', 'constructor', 'I'.repeat(33), '-1', 'I 1', 'é', '\u200b'])(
    'are refused when they are none: %j',
    async (irritant) => {
      const query = 'mutation($input: ReportIrritantInput!) { reportIrritant(input: $input) { __typename } }';
      const { errors } = await PROD.ask(query, { input: { mission: 'M1', ...topic, irritant } });
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ field: 'input.irritant' }] });
    },
  );

  it('tell capitals from small letters', async () => {
    await PROD.does('reportIrritant', { ...topic, irritant: 'i1' });
    await expect(PROD.send('reportIrritant', { ...topic, irritant: 'I1' })).resolves.toMatchObject({
      code: 'REF_TAKEN',
    });
  });
});
