import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openLedger, SHOWN_AS_THEY_ARE } from '#mission';
import { assertObjectType } from 'graphql';
import { randomUUID } from 'node:crypto';
import { askView, VIEWS } from '../journeys/support/views.js';
import { Relais, type Person } from '../journeys/support/relais.js';
import { startedMission } from '../journeys/support/started-mission.js';
import { Listener } from '../journeys/support/listener.js';
import { schemaOf } from '../journeys/support/everything.js';

interface Known {
  readonly person: string;
  readonly label: string;
  readonly erased: boolean;
  readonly name: string | null;
  readonly email: string | null;
  readonly position: string | null;
  readonly organisation: string | null;
  readonly roles: readonly { readonly role: string; readonly from: string; readonly held: boolean }[];
  readonly lastDay: string | null;
}

let relais: Relais;
let COO: Person, ADM: Person, SPO: Person, ACQ: Person, DIR: Person, QUA: Person;
/** The last line before the erasure. */
let before: number;

const PEOPLE = `query($mission: String!, $atRevision: Int) { people(mission: $mission, atRevision: $atRevision) { people {
  person label erased name email position organisation roles { role from held } lastDay } } }`;

async function people(reader: Person, variables: object = {}, language = 'en'): Promise<readonly Known[]> {
  const answer = await reader.ask<{ people: { people: readonly Known[] } }>(
    PEOPLE,
    { mission: 'M1', ...variables },
    { 'accept-language': language },
  );
  if (!answer.data) throw new Error(JSON.stringify(answer.errors));
  return answer.data.people.people;
}
const find = async (reader: Person, person: string, ...rest: readonly object[]) =>
  (await people(reader, ...rest)).find((each) => each.person === person);

const TRAIL = `query($mission: String!, $asKnownOn: Day, $atRevision: Int) {
  auditTrail(mission: $mission, asKnownOn: $asKnownOn, atRevision: $atRevision, first: 200) {
    edges { node { revision actor data sentence { fr en text } } } } }`;
interface Line {
  readonly revision: number;
  readonly data: object;
  readonly sentence: Readonly<Record<'fr' | 'en' | 'text', string>>;
}
async function trail(reader: Person, variables: object = {}): Promise<readonly Line[]> {
  const { auditTrail } = await reader.read<{
    auditTrail: { readonly edges: readonly { readonly node: Line }[] };
  }>(TRAIL, { mission: 'M1', ...variables });
  return auditTrail.edges.map(({ node }) => node);
}

/** Has the system raise a signal about a person, after a line of the mission. */
async function raise(person: string, after: number): Promise<void> {
  const { ledger, close } = openLedger(relais.standalone.node.connectionString);
  const sentence = (text: string) => ({ fr: `Départ de ${text}`, en: `${text} leaves` });
  const data = {
    occurredOn: '2026-01-12',
    signal: 'SIG1',
    detector: 'knowledge-loss',
    detectorVersion: 1,
    subject: person,
    statistic: sentence(person),
    series: [],
  };
  await ledger.append(
    'mission-M1',
    [
      {
        eventId: randomUUID(),
        type: 'SignalRaised',
        data,
        metadata: {
          commandId: randomUUID(),
          correlationId: randomUUID(),
          actor: { id: 'SYSTEM', role: 'SYSTEM' },
          recordedAt: relais.clock.now().toISOString(),
          schema: ledger.codec.schemaOf('SignalRaised'),
          inputDigest: '',
        },
      },
    ],
    after,
  );
  await close();
}

/** Every text in an answer that is a sentence of ours. */
function sentencesIn(answer: unknown): readonly string[] {
  if (typeof answer !== 'object' || answer === null) return [];
  const { fr, en, text } = answer as Readonly<Record<string, unknown>>;
  const own = [fr, en, text].filter((each) => typeof each === 'string');
  return typeof fr === 'string' ? own : Object.values(answer).flatMap(sentencesIn);
}

beforeAll(async () => {
  relais = await Relais.start('2026-01-12T08:00:00.000Z');
  const as = relais.as.bind(relais);
  [COO, ADM, SPO, ACQ] = [await as('COO'), await as('ADM'), await as('SPO'), await as('ACQ')];
  [DIR, QUA] = [await as('DIR'), await as('QUA')];
  await startedMission(as);
  await startedMission(as, 'M2');
  await startedMission(as, 'M3');
  const personal = { name: 'Jeanne Martin', email: 'jeanne@saule.example', position: 'Acheteuse' };
  await ADM.does('registerPerson', { person: 'ACH', organisation: 'PME-SAULE', ...personal });
  await ADM.does('assignRole', { person: 'ACH', role: 'TEAM', until: '2026-12-31' });
  await ADM.does('registerPerson', { person: 'ACQ', name: 'Paul Durand' });
  await SPO.does('registerEvidence', {
    evidence: 'EV-9',
    title: 'accord de confidentialité',
    sha256: 'a'.repeat(64),
    effectiveOn: '2026-01-12',
    validUntil: '2027-01-12',
  });
  const grant = { to: 'ACQ', until: '2026-12-31', nda: 'EV-9', organisation: 'ACQ-SA', cleanTeam: false };
  await SPO.does('grantAuditAccess', { ...grant, scope: ['operations'] });
  await (await as('ACH')).does('reportIrritant', { irritant: 'I1', topic: 'quai', severity: 2 });
  await COO.does('assignIrritant', { irritant: 'I1', owner: 'ACH' });
  before = (await SPO.does('requestErasure', { subject: 'PROD', reason: 'départ' })).revision ?? 0;
}, 120_000);

afterAll(() => relais.stop());

describe('What is personal about people', () => {
  it('is read by those who take part, with roles and days', async () => {
    for (const reader of [COO, ADM, SPO]) {
      expect(await find(reader, 'ACH')).toEqual({
        person: 'ACH',
        label: 'Jeanne Martin',
        erased: false,
        name: 'Jeanne Martin',
        email: 'jeanne@saule.example',
        position: 'Acheteuse',
        organisation: 'PME-SAULE',
        roles: [{ role: 'TEAM', from: '2026-01-12', held: true }],
        lastDay: null,
      });
    }
  });

  it('is never shown to an acquirer, who sees the codes that lines of their grant name', async () => {
    const seen = await people(ACQ);
    expect(seen.map(({ person }) => person)).toContain('ACH');
    expect(seen.map(({ person }) => person)).not.toContain('QUA');
    for (const each of seen) {
      expect(each).toMatchObject({ label: each.person, name: null, email: null, position: null, organisation: null });
    }
  });

  it('is not told to strangers', async () => {
    const { errors } = await (await relais.as('XYZ')).ask(PEOPLE, { mission: 'M1' });
    expect(errors?.[0]?.extensions.refusal?.code).toBe('MISSION_UNKNOWN');
  });

  it('is in no answer as it is sealed, but in proofs', async () => {
    const registered = (await trail(COO)).filter(({ sentence }) => sentence.en.includes('is registered'));
    expect(registered.length).toBeGreaterThan(4);
    expect(JSON.stringify(registered)).not.toMatch(/"iv"|"tag"|"text":"[A-Za-z0-9+/]{24,}=*"/);
  });
});

describe('A person who is erased', () => {
  beforeAll(async () => {
    await ADM.does('destroySubjectKey', { subject: 'PROD' });
    await relais.caughtUp();
  });

  it('is called so in both languages, and has no name any more, now or as known then', async () => {
    for (const moment of [{}, { atRevision: before }]) {
      for (const [language, label] of [['en', 'erased person'] as const, ['fr', 'personne effacée'] as const]) {
        const erased = (await people(COO, moment, language)).find(({ person }) => person === 'PROD');
        expect(erased).toMatchObject({ label, erased: true, name: null, email: null, position: null });
      }
    }
    expect(await find(COO, 'QUA')).toMatchObject({ label: 'Nom de QUA', erased: false });
  });

  it('is named by no line, whenever it is read', async () => {
    const moments = [{}, { atRevision: before }, { asKnownOn: '2026-01-12' }];
    for (const moment of moments) {
      const lines = await trail(COO, moment);
      expect(lines.some(({ sentence }) => sentence.en.includes('erased person is registered'))).toBe(true);
      expect(lines.some(({ sentence }) => sentence.fr.includes('personne effacée est enregistré'))).toBe(true);
      for (const { sentence } of lines) expect(JSON.stringify(sentence)).not.toMatch(/\bPROD\b/);
    }
  });

  it('is named by no sentence of any view', async () => {
    const schema = await schemaOf(SPO);
    let told = 0;
    for (const view of VIEWS) {
      const answer = await askView(SPO, view, { schema });
      const sentences = sentencesIn(answer);
      told += sentences.length;
      expect(sentences.filter((sentence) => /\bPROD\b/.test(sentence))).toEqual([]);
    }
    expect(told).toBeGreaterThan(100);
  });

  it('is named by no field of any view but the one that says who is erased, now or as known then', async () => {
    const schema = await schemaOf(SPO);
    let marked = 0;
    for (const moment of [{}, { atRevision: before }])
      for (const view of VIEWS.filter(({ query }) => query !== 'people' && query !== 'exportDossier')) {
        const told = JSON.stringify(await askView(SPO, view, { schema, ...moment }));
        expect(told).not.toMatch(/\bPROD\b/);
        marked += told.split('"personne effacée"').length - 1;
      }
    expect(marked).toBeGreaterThan(20);
  });

  it('is looked for in every field but a few that exist', async () => {
    const schema = await schemaOf(SPO);
    for (const each of SHOWN_AS_THEY_ARE) {
      const [type = '', field = ''] = each.split('.');
      expect(assertObjectType(schema.getType(type)).getFields()).toHaveProperty(field);
    }
  });

  it('leaves what is signed, and all codes of roles and kinds, as they are', async () => {
    const { exportDossier } = await SPO.read<{ exportDossier: { archive: { lines: readonly { data: string }[] } } }>(
      '{ exportDossier(mission: "M1") { archive } }',
    );
    const lines = exportDossier.archive.lines.map(({ data }) => Buffer.from(data, 'base64').toString());
    expect(lines.some((line) => line.includes('"PROD"'))).toBe(true);
    await ADM.does('registerPerson', { mission: 'M3', person: 'TEAM', name: 'x' });
    await SPO.does('requestErasure', { mission: 'M3', subject: 'TEAM', reason: 'départ' });
    await ADM.does('destroySubjectKey', { mission: 'M3', subject: 'TEAM' });
    const roles = (await people(COO, { mission: 'M3' })).flatMap((each) => each.roles.map(({ role }) => role));
    expect(roles).toContain('TEAM');
    expect(roles).not.toContain('erased person');
  });

  it('is named by no refused query', async () => {
    const PROD = await relais.as('PROD');
    const query = `{ valueSimulation(mission: "M1", hypothesis: { ebitdaCents: 1, multiple: 1, source: "x" }) { asOf { day } } }`;
    const { errors } = await PROD.ask(query, {}, { 'accept-language': 'en' });
    expect(errors?.[0]?.extensions.refusal).toMatchObject({
      code: 'ROLE_FORBIDDEN',
      facts: { actor: 'erased person' },
    });
    expect(JSON.stringify(errors)).not.toMatch(/\bPROD\b/);
    const unknown = await COO.ask(
      '{ kpiSeries(mission: "M1", kpi: "PROD") { asOf { day } } }',
      {},
      { 'accept-language': 'en' },
    );
    const [error] = unknown.errors ?? [];
    const sentence = error?.extensions.refusal?.sentence;
    expect(sentence?.en).toContain('erased person');
    expect(error?.message).toBe(sentence?.en);
    expect(sentence?.fr).toContain('personne effacée');
  });

  it('is unknown to strangers and to whoever may not know of them', async () => {
    const { errors } = await (await relais.as('XYZ')).ask('{ governance(mission: "PROD") { onDay } }');
    expect(errors?.[0]?.extensions.refusal?.facts).toEqual({ mission: 'PROD' });
  });

  it('is named by nothing that is told from then on to those who listen already', async () => {
    const listener = new Listener(DIR);
    const query = 'subscription { signalRaised(mission: "M1") { subject sentence { fr en } } }';
    const heard = listener.listen<{ signalRaised: { subject: string; sentence: { fr: string } } }>(query);
    const first = heard.next();
    await new Promise((resolve) => setTimeout(resolve, 300));
    await QUA.does('requestErasure', { subject: 'QUA', reason: 'départ' });
    const { revision = 0 } = await ADM.does('destroySubjectKey', { subject: 'QUA' });
    await raise('QUA', revision);
    const { value } = (await first) as { value: { signalRaised: { subject: string; sentence: { fr: string } } } };
    expect(value.signalRaised).toMatchObject({
      subject: 'personne effacée',
      sentence: { fr: expect.stringContaining('Départ de personne effacée') as unknown },
    });
    await listener.stop();
  });

  it('is named by no refusal and by no stale answer', async () => {
    const refused = await ADM.send('destroySubjectKey', { subject: 'PROD' });
    expect(refused.sentence?.en).toContain('erased person');
    expect(Object.values(refused.facts ?? {})).not.toContain('PROD');
    const stale = await COO.send('reportIrritant', { irritant: 'I9', topic: 'x', severity: 1, expectedRevision: 3 });
    expect(stale.__typename).toBe('StaleRevision');
    const since = stale.since?.map(({ fr }) => fr) ?? [];
    expect(since.some((sentence) => sentence.includes('personne effacée'))).toBe(true);
    expect(since.filter((sentence) => /\bPROD\b/.test(sentence))).toEqual([]);
  });

  it('is still who they are in another mission', async () => {
    expect(await find(COO, 'PROD', { mission: 'M2' })).toMatchObject({ label: 'Nom de PROD', erased: false });
    expect((await trail(COO, { mission: 'M2' })).some(({ sentence }) => sentence.en.startsWith('PROD is'))).toBe(true);
  });
});
