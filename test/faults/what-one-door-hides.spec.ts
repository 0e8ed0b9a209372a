import { SHEETS } from '#api';
import {
  commands,
  missionStream,
  NOTIFICATION_KINDS,
  openLedger,
  PICKED_KINDS,
  SLICES,
  type OpenLedger,
} from '#mission';
import { readPdf, textInPdf } from '#specs';
import { read, utils } from '@e965/xlsx';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { assertObjectType, type GraphQLSchema } from 'graphql';
import { randomUUID } from 'node:crypto';
import { download } from '../journeys/support/downloads.js';
import { everything, leastInput, schemaOf, selectionOf } from '../journeys/support/everything.js';
import { Listener } from '../journeys/support/listener.js';
import { Mailbox } from '../journeys/support/mailbox.js';
import { Receiver } from '../journeys/support/receiver.js';
import { Relais, type Person, type Response } from '../journeys/support/relais.js';
import { startedMission } from '../journeys/support/started-mission.js';
import { until } from '../journeys/support/until.js';
import { HIRE } from '../journeys/support/views.js';

/** A word that stands for one secret, wherever it is written. */
const word = (name: string): string => `QZ-${name.toUpperCase()}`;

const BIDS = ['ONE', 'TWO', 'THREE'] as const;
type Bid = (typeof BIDS)[number];

/** Everything that is a matter of one bidder. */
const BIDDERS_WORDS = ['BIDDER', 'ORG', 'NDA', 'TITLE', 'TEXT', 'Q', 'ANSWER', 'RESERVE', 'LETTER', 'SOUGHT'];
const wordsOf = (bid: Bid): readonly string[] => [
  ...BIDDERS_WORDS.map((name) => word(`${name}-${bid}`)),
  ...(bid === 'ONE' ? [word('MATE')] : []),
];
const othersThan = (own: Bid): readonly string[] => BIDS.filter((bid) => bid !== own).flatMap(wordsOf);

/** A slice of the mission has a word of its own in everything recorded of it. */
const PLANTED = SLICES.filter((slice) => slice !== 'weak-signals');
const OF_SLICES = PLANTED.map(word);
const CONFIDED = [word('CONFIDED'), word('WITHHELD'), word('SOUGHT-ONE'), 'LOAD1', 'owner-overload'];
const ALL = [...OF_SLICES, word('ACCOUNT'), ...BIDS.flatMap(wordsOf), ...CONFIDED];

/** Who reads, and what they may not know. */
const READERS: Readonly<Record<string, readonly string[]>> = {
  [word('BIDDER-ONE')]: [...othersThan('ONE'), ...CONFIDED],
  [word('MATE')]: [...othersThan('ONE'), ...CONFIDED],
  [word('BIDDER-TWO')]: [...othersThan('TWO'), ...CONFIDED],
  [word('BIDDER-THREE')]: [
    ...othersThan('THREE'),
    ...CONFIDED,
    word('ACCOUNT'),
    ...OF_SLICES.filter((each) => each !== word('kpis')),
  ],
  STRANGER: ALL,
  COO: [],
};

const MISSION = 'mission: "M1"';

/** How each query is asked: every argument that opens another view of what is recorded. */
const QUERIES: Readonly<Record<string, readonly string[]>> = {
  acquirerEngagement: [MISSION],
  agenda: ['first: 100', 'first: 100 missions: ["M1"] to: "2199-12-31"'],
  auditQuestions: [`${MISSION} first: 200`],
  auditTrail: [
    `${MISSION} first: 200`,
    ...SLICES.map((slice) => `${MISSION} first: 200 slice: "${slice}"`),
    ...['AuditQuestionAsked', 'AuditQueryPerformed', 'EvidenceAttached', 'SignalClosed'].map(
      (type) => `${MISSION} type: "${type}"`,
    ),
  ],
  calibration: ['firm: "CAB-OPS"'],
  changes: [`${MISSION} from: "2020-01-01"`],
  commands: [MISSION],
  consistencyProof: [`${MISSION} from: "CP1" to: "CP2"`],
  decisionRegister: [`${MISSION} first: 200`],
  decisionRights: [MISSION],
  diagnostic: ['diagnostic: "D1"'],
  dossierIndex: [MISSION],
  exitReadiness: [MISSION],
  exportDossier: [MISSION],
  feedbackThemes: [MISSION],
  firmWithdrawal: [MISSION],
  governance: [MISSION],
  governanceHealth: [MISSION],
  handoverForecast: [MISSION],
  hireOrOutsource: [`${MISSION} ${HIRE}`],
  initiatives: [MISSION],
  knowledgeCoverage: [MISSION],
  simplification: [MISSION],
  kpiBoard: [MISSION, `${MISSION} shared: false`],
  costDrivers: [MISSION],
  fieldPresence: [MISSION],
  integration: [MISSION],
  kpiSeries: [`${MISSION} kpi: "${word('kpis')}"`],
  managerSkills: [MISSION],
  milestones: [MISSION],
  mirror: [MISSION],
  mission: [MISSION],
  me: [''],
  missions: ['first: 200', 'first: 50 order: NEED'],
  myLetters: [''],
  myTokens: [''],
  operationsBoard: [MISSION],
  ownerLoad: [MISSION],
  people: [MISSION],
  refs: PICKED_KINDS.map((kind) => `${MISSION} kind: "${kind}" first: 200`),
  processMaturity: [MISSION],
  proof: [`${MISSION} revision: 0`],
  readinessSnapshot: [`${MISSION} snapshot: "S1"`],
  roleEvolution: [MISSION],
  refusalLog: [`${MISSION} first: 200`],
  suggestedRoleSplit: [MISSION],
  valueSimulation: [MISSION],
  weakSignals: [MISSION],
  webhooks: [MISSION],
};

/** What a subscription tells, and what has to be recorded for it to tell something. */
const SUBSCRIPTIONS = ['missionChanged', 'signalRaised'];

/** A view of which the name of something asked for comes back in the answer. */
const NAMES_WHAT_IT_IS_ASKED = ['kpiSeries'];

/** What an acquirer may send, with an input that names something. */
const COMMANDS: Readonly<Record<string, (name: string) => object>> = {
  askAuditQuestion: (name) => ({ about: [name], text: 'que faut-il en penser ?' }),
  liftHandoverReserve: (name) => ({ reserve: name, evidence: name }),
  acceptHandover: (name) => ({ recipient: name, reserves: [] }),
  requestErasure: (name) => ({ subject: name, reason: 'je pars' }),
  witnessCheckpoint: (name) => ({ checkpoint: name, channel: 'courriel' }),
  verifyConsistency: (name) => ({ from: name, to: name }),
};

/** Checkpoints are no secret: what is sent about them names nothing else. */
const ABOUT_CHECKPOINTS = ['witnessCheckpoint', 'verifyConsistency'];

let relais: Relais;
let opened: OpenLedger;
let mailbox: Mailbox;
let receiver: Receiver;
let schema: GraphQLSchema;
const people = new Map<string, Person>();
const the = (person: string): Person => {
  const known = people.get(person);
  if (!known) throw new Error(`${person} is not here`);
  return known;
};

/** Records something of the mission that commands alone cannot bring about now. */
async function append(type: string, data: object, actor = { id: 'SYSTEM', role: 'SYSTEM' }): Promise<void> {
  await relais.settled();
  const stream = missionStream('M1');
  const lines = await the('COO').read<{ mission: { asOf: { revision: number } } }>(
    '{ mission(mission: "M1") { asOf { revision } } }',
  );
  const id = randomUUID();
  const now = relais.clock.now().toISOString();
  const metadata = { commandId: id, correlationId: id, actor, recordedAt: now, schema: 1, inputDigest: '' };
  const event = { type, data: { occurredOn: '2026-03-02', ...data }, eventId: id, metadata };
  const appended = await opened.ledger.append(stream, [event], lines.mission.asOf.revision);
  if (appended.conflict) return append(type, data, actor);
  await until(
    () =>
      the('COO').read<{ mission: { asOf: { revision: number } } }>('{ mission(mission: "M1") { asOf { revision } } }'),
    ({ mission }) => mission.asOf.revision >= appended.revision,
  );
}

/** A word in every slice, and in what people said in confidence. */
async function plant(): Promise<void> {
  const [coo, dir, spo, qua] = ['COO', 'DIR', 'SPO', 'QUA'].map(the) as [Person, Person, Person, Person];
  const of = Object.fromEntries(SLICES.map((slice) => [slice, word(slice)])) as Record<string, string>;
  await dir.does('declareIssue', { issue: of['mission'], type: 'OTHER', statement: of['mission'] });
  await coo.does('declareChannel', { channel: of['governance'], tool: of['governance'], purpose: of['governance'] });
  const options = [{ name: `${of['decisions']} A` }, { name: `${of['decisions']} B` }];
  await qua.does('proposeDecision', { decision: of['decisions'], domain: 'achats', title: of['decisions'], options });
  await coo.does('planMilestone', {
    milestone: of['milestones'],
    name: of['milestones'],
    kind: 'FLASH_AUDIT',
    due: '2026-06-30',
  });
  const kpi = { family: 'OTHER', unit: 'points', direction: 'UP', owner: 'QUA', cadence: 'WEEKLY' };
  await coo.does('defineKpi', { ...kpi, kpi: of['kpis'], name: of['kpis'], formula: of['kpis'] });
  await coo.does('identifyProcess', { process: of['processes'], name: of['processes'], critical: true, owner: 'QUA' });
  await qua.does('reportIrritant', { irritant: of['operations'], topic: of['operations'], severity: 3 });
  const item = of['knowledge-transfer'];
  await coo.does('identifyKnowledgeItem', { item, name: item, criticality: 5, holders: ['COO'] });
  await dir.does('declareKeyAccount', { account: word('ACCOUNT'), revenueShare: 0.3, holder: 'DIR' });
  await coo.does('proposeInitiative', {
    initiative: of['initiatives'],
    name: of['initiatives'],
    offer: 'OTHER',
    priceCents: 1000,
    variableCostRate: 0.5,
    volume: 10,
    expectedUplift: 0.2,
    from: '2026-04-01',
    to: '2026-04-30',
  });
  const due = { due: '2026-06-30', owner: 'QUA' };
  await dir.does('raiseHandoverReserve', { reserve: of['exit-readiness'], statement: of['exit-readiness'], ...due });
  const document = { sha256: 'a'.repeat(64), effectiveOn: '2026-03-02' };
  await coo.does('registerEvidence', { evidence: of['access'], title: of['access'], ...document });
  const confided = { observation: word('CONFIDED'), topic: word('CONFIDED'), text: word('CONFIDED') };
  await coo.does('noteObservation', { ...confided, to: 'DIR' });
  await coo.does('requestClarification', { clarification: word('CONFIDED'), topic: word('CONFIDED') });
  await the('ADM').does('publishCheckpoint', { checkpoint: 'CP1' });
  for (const bid of BIDS) await invite(bid, word(`BIDDER-${bid}`), spo);
  await invite('ONE', word('MATE'), spo);
  await raiseSignal();
  await append('SignalClosed', { signal: 'SIG1', reason: word('WITHHELD'), by: 'DIR' });
  await askAboutLoad();
  for (const bid of BIDS) await bidOf(bid, dir, qua);
  await the('ADM').does('publishCheckpoint', { checkpoint: 'CP2' });
}

let signals = 0;
const raiseSignal = () => {
  const said = word('WITHHELD');
  const signal = { signal: `SIG${++signals}`, detector: 'facade', detectorVersion: 1, series: [] };
  return append('SignalRaised', { ...signal, statistic: { fr: said, en: said } });
};

/** A question about the load of the owner, and all that may be done about one. No acquirer learns that it was put. */
async function askAboutLoad(): Promise<void> {
  const [signal, said] = ['LOAD1', word('CONFIDED')];
  const found = { detector: 'owner-overload', detectorVersion: 1, series: [] };
  await append('SignalRaised', { signal, ...found, statistic: { fr: said, en: said } });
  await the('DIR').does('acknowledgeSignal', { signal, comment: said });
  await the('DIR').does('actOnSignal', { signal, action: said });
  await the('DIR').does('closeSignal', { signal, reason: said });
  await the('DIR').does('judgeSignal', { signal, usefulness: 'TRUE_ALARM', comment: said });
}

/** Grants someone access as a bidder: to everything, the third one to a slice. */
async function invite(bid: Bid, person: string, sponsor: Person): Promise<void> {
  const [coo, nda] = [the('COO'), word(`NDA-${bid}`)];
  const document = { sha256: 'b'.repeat(64), effectiveOn: '2026-03-02' };
  if (person !== word('MATE')) {
    await coo.does('registerEvidence', { evidence: nda, title: word(`TITLE-${bid}`), ...document });
  }
  const organisation = word(`ORG-${bid}`);
  await the('ADM').does('registerPerson', { person, name: `Nom de ${person}`, organisation });
  const scope = bid === 'THREE' ? ['kpis'] : ['ALL'];
  await sponsor.does('grantAuditAccess', {
    to: person,
    organisation,
    scope,
    until: '2026-12-31',
    nda,
    cleanTeam: false,
  });
}

/** What a bidder does, and what is done about them. */
async function bidOf(bid: Bid, leader: Person, answering: Person): Promise<void> {
  const person = word(`BIDDER-${bid}`);
  const question = { question: word(`Q-${bid}`), about: [word('kpis')], text: word(`TEXT-${bid}`) };
  await the(person).does('askAuditQuestion', question);
  await answering.does('answerAuditQuestion', { question: word(`Q-${bid}`), answer: word(`ANSWER-${bid}`) });
  await the(person).send('askAuditQuestion', { about: [word(`SOUGHT-${bid}`)], text: 'qu’est-ce ?' });
  await the(person).does('witnessCheckpoint', { checkpoint: 'CP1', channel: word(`LETTER-${bid}`) });
  await leader.does('recordLetterOfIntent', { acquirer: word(`ORG-${bid}`), document: word(`NDA-${bid}`) });
  const reserve = word(`RESERVE-${bid}`);
  const stated = { reserve, statement: reserve, due: '2026-06-30', owner: 'QUA' };
  await append('HandoverReserveRaised', stated, { id: person, role: 'ACQUIRER' });
}

beforeAll(async () => {
  [mailbox, receiver] = await Promise.all([Mailbox.start(), Receiver.start()]);
  const mail = { SMTP_URL: mailbox.url, SMTP_FROM: 'relais@cabinet.example', PUBLIC_URL: 'http://localhost:4711' };
  relais = await Relais.start('2026-03-02T09:00:00+01:00', { ...mail, WEBHOOK_ADDRESSES: 'any' });
  opened = openLedger(relais.standalone.node.connectionString);
  await startedMission((person) => relais.as(person));
  const staff = ['ADM', 'DIR', 'SPO', 'QUA', 'PROD'];
  for (const person of [...staff, ...Object.keys(READERS)]) people.set(person, await relais.as(person));
  await plant();
  await relais.caughtUp();
  schema = await schemaOf(the('COO'));
}, 120_000);
afterAll(async () => {
  await opened.close();
  await relais.stop();
  await Promise.all([mailbox.stop(), receiver.stop()]);
});

const CODED = /^[\w+/-]{8,}={0,2}$/;

/** Everything that an answer tells, what is coded in it included, without regard to capitals. */
function toldBy(answer: unknown): string {
  const coded: string[] = [];
  const text = JSON.stringify(answer, (_, value: unknown) => {
    if (typeof value === 'string' && CODED.test(value)) coded.push(Buffer.from(value, 'base64').toString('utf8'));
    return value;
  });
  return [text, ...coded].join('\n').toLowerCase();
}

const leaked = (answer: unknown, hidden: readonly string[]): readonly string[] => {
  const told = toldBy(answer);
  return hidden.filter((each) => told.includes(each.toLowerCase()));
};

/** What a file says, beside GraphQL: lists as CSV, the mission as a workbook, of which the sheets are read, and papers. */
async function fileOf(person: string, path: string): Promise<string> {
  const { status, bytes } = await download(the(person), path);
  if (status === 200 && path.includes('.pdf')) return saidInPdf(bytes);
  if (status !== 200 || !path.includes('.xlsx')) return bytes.toString();
  const { Sheets } = read(bytes);
  return Object.values(Sheets)
    .map((sheet) => utils.sheet_to_csv(sheet))
    .join('\n');
}

/** All that a PDF says, and the same without spaces: a long word may go on on the next line. */
async function saidInPdf(bytes: Buffer): Promise<string> {
  const pdf = await readPdf(bytes);
  const said = [pdf.title, ...pdf.contents, textInPdf(pdf)].join('\n');
  return `${said}\n${said.replaceAll(/\s/g, '')}`;
}

const PAPERS = ['/missions/M1/readiness.pdf', '/missions/M1/dossier.pdf'];

const FILES = [
  ...SHEETS.map(({ name, list }) => `/missions/M1/${name}.csv${list.startsWith('changes.') ? '?from=2020-01-01' : ''}`),
  '/missions/M1.xlsx?from=2020-01-01',
];

const ask = (person: string, query: string, args: string): Promise<Response> =>
  the(person).ask(`{ shown: ${query}${args && `(${args})`} ${everything(schema, query)} }`);

const OUTCOME = `__typename
  ... on Receipt { revision flags events { type revision } created { kind ref } }
  ... on Refusal { code facts sentence { fr en text } }
  ... on StaleRevision { expected actual omitted since { fr en } }`;

interface Outcome {
  readonly __typename: string;
  readonly omitted?: number;
  readonly since?: readonly { readonly fr: string }[];
}

/** Sends a command without waiting for anything, and gives all that came back. */
const send = (person: string, command: string, input: object): Promise<Response<{ outcome: Outcome }>> => {
  const type = `${command.charAt(0).toUpperCase()}${command.slice(1)}Input`;
  return the(person).ask(`mutation($input: ${type}!) { outcome: ${command}(input: $input) { ${OUTCOME} } }`, {
    input: { mission: 'M1', commandId: randomUUID(), ...input },
  });
};

const lastRevision = async (): Promise<number> => {
  const { mission } = await the('COO').read<{ mission: { asOf: { revision: number } } }>(
    '{ mission(mission: "M1") { asOf { revision } } }',
  );
  return mission.asOf.revision;
};

/** Whoever may not know everything. */
const kept = Object.entries(READERS).filter(([, hidden]) => hidden.length > 0);
const bidders = kept.filter(([person]) => person !== 'STRANGER' && person !== word('MATE'));

describe('The doors of a mission', () => {
  it('are all known here: a new one has to be tried with every reader', () => {
    expect(Object.keys(QUERIES).sort()).toEqual(Object.keys(schema.getQueryType()?.getFields() ?? {}).sort());
    expect(Object.keys(schema.getSubscriptionType()?.getFields() ?? {}).sort()).toEqual(SUBSCRIPTIONS);
    const open = commands.filter(({ roles }) => roles.some((role) => role === 'ACQUIRER')).map(({ name }) => name);
    expect(Object.keys(COMMANDS).sort()).toEqual([...open].sort());
  });

  it('tell those who steer the mission all of it, and bidders what is theirs: what is hidden was there', async () => {
    const toldTo = async (person: string) => {
      const answers = [];
      for (const [query, [args = '']] of Object.entries(QUERIES)) answers.push(await ask(person, query, args));
      return leaked(answers, ALL);
    };
    expect(await toldTo('COO')).toEqual(ALL);
    const own = ['TEXT-ONE', 'ANSWER-ONE', 'NDA-ONE', 'RESERVE-ONE', 'MATE'].map(word);
    expect(await toldTo(word('BIDDER-ONE'))).toEqual(expect.arrayContaining([...OF_SLICES, word('ACCOUNT'), ...own]));
    const ofThree = ['kpis', 'TEXT-THREE', 'ANSWER-THREE'].map(word);
    expect(await toldTo(word('BIDDER-THREE'))).toEqual(expect.arrayContaining(ofThree));
  });

  it.each(kept)('tell %s nothing in a calendar that they may not know', async (person, hidden) => {
    const { data } = await the(person).ask<{ openCalendar: { path: string } }>(
      'mutation { openCalendar(name: "x") { path } }',
    );
    const calendar = await fileOf(person, data?.openCalendar.path ?? '');
    expect(calendar).toContain('BEGIN:VCALENDAR');
    expect(leaked(calendar.replaceAll('\r\n ', ''), hidden)).toEqual([]);
  });

  it('tell in files what they tell in GraphQL: what is hidden was there', async () => {
    const files = [];
    for (const path of FILES) files.push(await fileOf('COO', path));
    // What witnesses of checkpoints say is a matter of proofs, of which there are no sheets.
    const listed = ALL.filter((each) => !each.startsWith(word('LETTER')));
    expect(leaked(files, listed)).toEqual(listed);
    expect(leaked(await fileOf('COO', '/missions/M1.xlsx'), listed)).toEqual(listed);
  });

  it('tell on paper what they tell in GraphQL', async () => {
    const onPaper = ['kpis', 'decisions', 'TEXT-ONE', 'TEXT-TWO', 'ANSWER-ONE', 'ORG-ONE'].map(word);
    expect(leaked(await fileOf('COO', '/missions/M1/dossier.pdf'), onPaper)).toEqual(onPaper);
    expect(await fileOf('COO', '/missions/M1/readiness.pdf')).toContain('G-OWN');
  });

  it.each(kept)('give %s no paper that tells what they may not know, now or of the past', async (person, hidden) => {
    const then = `atRevision=${await lastRevision()}`;
    const found: string[] = [];
    for (const path of PAPERS.flatMap((each) => [each, `${each}?${then}`]))
      found.push(...leaked(await fileOf(person, path), hidden).map((each) => `${path}: ${each}`));
    expect(found).toEqual([]);
  });

  it.each(kept)('give %s no file that tells what they may not know, now or of the past', async (person, hidden) => {
    const then = `atRevision=${await lastRevision()}`;
    const found: string[] = [];
    for (const path of [...FILES, '/missions/M1/audit-trail.csv', '/missions/M1.xlsx'].flatMap((each) =>
      each.includes('?') ? [each] : [each, `${each}?${then}`],
    ))
      found.push(...leaked(await fileOf(person, path), hidden).map((each) => `${path}: ${each}`));
    expect(found).toEqual([]);
  });

  it.each(kept)('tell %s nothing that they may not know, now or about the past', async (person, hidden) => {
    const then = ` atRevision: ${await lastRevision()}`;
    const found: string[] = [];
    for (const [query, asked] of Object.entries(QUERIES)) {
      const takes =
        schema
          .getQueryType()
          ?.getFields()
          [query]?.args.map(({ name }) => name) ?? [];
      const ways = takes.includes('atRevision') ? [...asked, `${asked[0]}${then}`] : asked;
      for (const args of ways) {
        const secret = NAMES_WHAT_IT_IS_ASKED.includes(query) ? hidden.filter((each) => !args.includes(each)) : hidden;
        found.push(...leaked(await ask(person, query, args), secret).map((each) => `${query}(${args}): ${each}`));
      }
    }
    expect(found).toEqual([]);
  });

  it.each(bidders)('prove to %s no line that they may not know', async (person, hidden) => {
    const found: string[] = [];
    for (let revision = 1; revision <= (await lastRevision()); revision++) {
      const told = leaked(await ask(person, 'proof', `${MISSION} revision: ${revision}`), hidden);
      found.push(...told.map((each) => `${revision}: ${each}`));
    }
    expect(found).toEqual([]);
  });

  it.each(kept)('find for %s nothing of what they may not know', async (person, hidden) => {
    const found: string[] = [];
    for (const secret of hidden) {
      const { data } = await the(person).ask<{ auditTrail: { totalCount: number } }>(
        `{ auditTrail(mission: "M1" about: "${secret}" first: 1) { totalCount } }`,
      );
      if ((data?.auditTrail.totalCount ?? 0) > 0) found.push(secret);
    }
    expect(found).toEqual([]);
  });

  it.each(bidders)('answer %s about a hidden thing as about one that there never was', async (person, hidden) => {
    const never = word('NEVER');
    const different: string[] = [];
    for (const [command, inputOf] of Object.entries(COMMANDS).filter(([name]) => !ABOUT_CHECKPOINTS.includes(name))) {
      const unknown = JSON.stringify((await send(person, command, inputOf(never))).data);
      for (const secret of hidden) {
        const known = JSON.stringify((await send(person, command, inputOf(secret))).data);
        if (known.replaceAll(secret, never) !== unknown) different.push(`${command} ${secret}: ${known}`);
      }
    }
    expect(different).toEqual([]);
  });
});

interface TrailPage {
  readonly auditTrail: {
    readonly edges: { readonly node: { readonly revision: number; readonly sentence: { readonly fr: string } } }[];
  };
}

describe('A stale answer', () => {
  it.each(kept)('tells %s nothing that they may not know', async (person, hidden) => {
    const found: string[] = [];
    for (const [command, inputOf] of Object.entries(COMMANDS)) {
      const answer = await send(person, command, { ...inputOf(word('NEVER')), expectedRevision: 0 });
      found.push(...leaked(answer, hidden).map((each) => `${command}: ${each}`));
    }
    expect(found).toEqual([]);
  });

  it.each([word('BIDDER-ONE'), word('BIDDER-THREE'), 'QUA'])(
    'holds for %s the last lines that the trail shows them, and says how many more there are',
    async (person) => {
      const own = { ...COMMANDS['requestErasure']?.(person), expectedRevision: 0 };
      const { data } = await send(person, 'requestErasure', own);
      const shown: string[] = [];
      for (let from: number | undefined = 1; from !== undefined; ) {
        const { auditTrail }: TrailPage = await the(person).read<TrailPage>(
          `{ auditTrail(mission: "M1" from: ${from} first: 200) { edges { node { revision sentence { fr } } } } }`,
        );
        shown.push(...auditTrail.edges.map(({ node }) => node.sentence.fr));
        const last = auditTrail.edges.at(-1);
        from = last && last.node.revision + 1;
      }
      expect(data?.outcome).toMatchObject({
        __typename: 'StaleRevision',
        since: shown.slice(-20).map((fr) => ({ fr })),
        omitted: Math.max(0, shown.length - 20),
      });
    },
  );
});

interface Heard {
  readonly missionChanged?: { readonly revision: number };
}

describe('Listeners', () => {
  /** What a listener hears from the moment on at which they certainly listen. */
  const listening = async (person: string, query: string, sound: () => Promise<unknown>) => {
    const listener = new Listener(the(person));
    listeners.push(listener);
    const heard: Heard[] = [];
    void (async () => {
      for await (const each of listener.listen<Heard>(query)) heard.push(each);
    })().catch(() => undefined);
    await until(
      async () => {
        await sound();
        return heard.length;
      },
      (count) => count > 0,
    );
    return { heard };
  };
  const listeners: Listener[] = [];
  afterAll(() => Promise.all(listeners.map((each) => each.stop())));

  /** The line that says that the second bidder listens, once there is one. */
  const listeningRecorded = async (): Promise<number | undefined> => {
    const { auditTrail } = await the('COO').read<{
      auditTrail: { edges: { node: { revision: number; data: { person: string; query: string } } }[] };
    }>(`{ auditTrail(mission: "M1" type: "AuditQueryPerformed" about: "${word('BIDDER-TWO')}" first: 200) {
      edges { node { revision data } }
    } }`);
    return auditTrail.edges.find(
      ({ node: { data } }) => data.person === word('BIDDER-TWO') && data.query === 'missionChanged',
    )?.node.revision;
  };
  const report = () => the('QUA').does('reportIrritant', { topic: 'bruit', severity: 1 });

  it('do not hear that another bidder did something', async () => {
    const query = 'subscription { missionChanged(mission: "M1") { revision } }';
    const { heard } = await listening(word('BIDDER-TWO'), query, report);
    const revisions = () => heard.map(({ missionChanged }) => missionChanged?.revision ?? 0);
    // That they listen is recorded too, and is no secret to them.
    const recorded = await until(listeningRecorded, (revision) => revision !== undefined);
    await until(
      () => Promise.resolve(revisions()),
      (each) => each.some((revision) => revision >= (recorded ?? 0)),
    );
    // What they may hear of is heard before, so that nothing of it is told together with what they may not.
    const { revision: before = 0 } = await report();
    await until(
      () => Promise.resolve(revisions()),
      (each) => each.includes(before),
    );
    const question = { about: [word('kpis')], text: word('TEXT-ONE') };
    const asked = await the(word('BIDDER-ONE')).does('askAuditQuestion', question);
    const { revision: last = 0 } = await report();
    await until(
      () => Promise.resolve(revisions()),
      (each) => each.includes(last),
    );
    expect(revisions()).not.toContain(asked.revision);
  });

  it('hear that a signal was raised, without its words when they are an acquirer', async () => {
    const query = `subscription { signalRaised(mission: "M1") ${selectionOf(assertObjectType(schema.getType('Signal')))} }`;
    const { heard } = await listening(word('BIDDER-ONE'), query, raiseSignal);
    expect(leaked(heard, READERS[word('BIDDER-ONE')] ?? [])).toEqual([]);
  });

  it('hear nothing of a mission in which they have no part, or of a slice that they were not granted', async () => {
    const refused = async (person: string, query: string) => {
      const listener = new Listener(the(person));
      const heard = listener.ask(query).then(JSON.stringify, String);
      await until(
        () => Promise.resolve(Promise.race([heard, report()])),
        (first) => typeof first === 'string',
      );
      await listener.stop();
      return heard;
    };
    const [changes, raised] = ['missionChanged', 'signalRaised'].map(
      (name) => `subscription { ${name}(mission: "M1") { __typename } }`,
    ) as [string, string];
    expect(await refused('STRANGER', changes)).toContain('MISSION_UNKNOWN');
    expect(await refused('STRANGER', raised)).toContain('MISSION_UNKNOWN');
    expect(await refused(word('BIDDER-THREE'), raised)).toContain('NOT_IN_SCOPE');
  });
});

describe('A page', () => {
  it('goes on after an item that has left the list since', async () => {
    const options = [{ name: 'A' }, { name: 'B' }];
    for (const decision of ['P1', 'P2', 'P3']) {
      await the('QUA').does('proposeDecision', { decision, domain: 'achats', title: decision, options });
    }
    const page = async (more: string) => {
      const { decisionRegister } = await the(word('BIDDER-ONE')).read<{
        decisionRegister: { edges: { cursor: string; node: { decision: string } }[] };
      }>(`{ decisionRegister(mission: "M1" state: PROPOSED ${more}) { edges { cursor node { decision } } } }`);
      return decisionRegister.edges;
    };
    const all = await page('');
    const place = all.findIndex(({ node }) => node.decision === 'P2');
    await the('DIR').does('grantDelegation', {
      domain: 'achats',
      holder: 'PROD',
      level: 6,
      validFrom: '2026-03-02',
    });
    await the('PROD').does('takeDecision', { decision: 'P2', chosen: 'A' });
    const rest = await page(`after: "${all[place]?.cursor}"`);
    expect(place).toBeGreaterThan(0);
    expect(rest.map(({ node }) => node.decision)).toEqual(all.slice(place + 1).map(({ node }) => node.decision));
  });
});

describe('References', () => {
  it('of one bidder’s questions are free for another', async () => {
    const question = { question: word('Q-ONE'), about: [word('kpis')], text: 'la même référence' };
    const { data } = await send(word('BIDDER-TWO'), 'askAuditQuestion', question);
    expect(data?.outcome).toMatchObject({ __typename: 'Receipt', created: [{ kind: 'question', ref: word('Q-ONE') }] });
  });
});

const refusals = async (): Promise<readonly { code: string; actor: string }[]> => {
  const { refusalLog } = await the('COO').read<{
    refusalLog: { edges: { node: { code: string; actor: string } }[] };
  }>('{ refusalLog(mission: "M1" first: 200) { edges { node { code actor } } } }');
  return refusalLog.edges.map(({ node }) => node);
};

/** What was recorded since; what an acquirer read before may be recorded a moment later. */
const writtenSince = async (revision: number): Promise<readonly string[]> => {
  const { auditTrail } = await the('COO').read<{ auditTrail: { edges: { node: { type: string } }[] } }>(
    `{ auditTrail(mission: "M1" from: ${revision + 1} first: 200) { edges { node { type } } } }`,
  );
  return auditTrail.edges.map(({ node }) => node.type).filter((type) => type !== 'AuditQueryPerformed');
};

describe('Refusals', () => {
  it('do not tell a stranger a mission from none, and leave nothing in it', async () => {
    const [before, lines] = [await lastRevision(), (await refusals()).length];
    const differences: string[] = [];
    const unfit: string[] = [];
    for (const { name, internal, beforeMission } of commands) {
      if (internal || beforeMission) continue;
      const answers = await Promise.all(
        ['M1', 'NO-SUCH'].map((mission) => send('STRANGER', name, { ...leastInput(schema, name), mission })),
      );
      if (answers[0]?.errors) unfit.push(`${name} ${JSON.stringify(answers[0].errors)}`);
      const [there, nowhere] = answers.map((answer) => JSON.stringify([answer.data, answer.errors?.[0]?.message]));
      if (there?.replaceAll('M1', 'NO-SUCH') !== nowhere) differences.push(`${name}: ${there}`);
    }
    expect(differences).toEqual([]);
    expect(unfit).toEqual([]);
    await relais.caughtUp();
    expect(await writtenSince(before)).toEqual([]);
    expect(await refusals()).toHaveLength(lines);
  });

  it('are told each, though several commands were sent under one id', async () => {
    const commandId = randomUUID();
    const refused = async () => (await refusals()).filter(({ actor }) => actor === word('MATE')).length;
    const before = await refused();
    for (const reserve of ['A1', 'A2', 'A3', 'A4', 'A5', 'A5']) {
      const { data } = await send(word('MATE'), 'liftHandoverReserve', { commandId, reserve, evidence: 'EV-0' });
      expect(data?.outcome.__typename).toBe('Refusal');
    }
    await until(refused, (count) => count >= before + 5);
    await relais.caughtUp();
    expect(await refused()).toBe(before + 5);
  });
});

const openWebhook = (person: string) =>
  the(person).ask<{ openWebhook: { secret: string } }>(
    `mutation($kinds: [String!]!) { openWebhook(${MISSION} url: "${receiver.url}" kinds: $kinds) { secret } }`,
    { kinds: NOTIFICATION_KINDS },
  );

describe('What is sent out', () => {
  it.each(kept)('goes to no program of %s', async (person) => {
    const { data, errors } = await openWebhook(person);
    expect([data?.openWebhook, errors?.length]).toEqual([undefined, 1]);
  });

  it('tells the program of whoever may have one what happened, and none of its words', async () => {
    const { data } = await openWebhook('COO');
    receiver.knows(data?.openWebhook.secret ?? '');
    await raiseSignal();
    await append('SignalClosed', { signal: `SIG${signals}`, reason: word('WITHHELD'), by: 'DIR' });
    const asked = { question: 'SENT', about: [word('kpis')], text: word('TEXT-ONE') };
    await the(word('BIDDER-ONE')).does('askAuditQuestion', asked);
    await the('QUA').does('answerAuditQuestion', { question: 'SENT', answer: word('ANSWER-ONE') });
    const kinds = await until(
      async () => receiver.told.map(({ type }) => type),
      (told) => told.includes('question.answered'),
    );
    expect(kinds).toEqual(
      expect.arrayContaining(['signal.raised', 'signal.closed', 'question.asked', 'question.answered']),
    );
    expect(leaked(receiver.told, ALL)).toEqual([]);
  });

  it('is a letter on Mondays to those who steer the mission, and tells no one else anything of it', async () => {
    const wish = (person: string) =>
      the(person).ask(
        `mutation { setLetters(weekly: true, address: "${person}@x.example", language: "fr") { weekly } }`,
      );
    const lettersTo = (person: string) => mailbox.lettersTo(`${person}@x.example`);
    const people = [...kept.map(([person]) => person), 'COO'];
    for (const person of people) {
      await wish(person);
      const [letter] = await until(
        async () => lettersTo(person),
        ({ length }) => length > 0,
      );
      const path = /http:\/\/localhost:4711(\/letters\/[\w.-]+)/.exec(letter?.text ?? '')?.[1] ?? '';
      const confirmed = await fetch(new URL(path, relais.standalone.url), { method: 'POST' });
      expect([person, confirmed.status]).toEqual([person, 200]);
    }
    relais.clock.standAt('2026-03-09T06:30:00+01:00');
    const [, weekly] = await until(
      async () => lettersTo('COO'),
      ({ length }) => length === 2,
    );
    expect(leaked(weekly?.text, OF_SLICES)).not.toEqual([]);
    for (const [person, hidden] of kept)
      expect([person, leaked(lettersTo(person), hidden), lettersTo(person).length]).toEqual([person, [], 1]);
  });
});
