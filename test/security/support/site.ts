import { Accounts } from '#accounts';
import { DatabaseSync } from '@photostructure/sqlite';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ISSUER, Processes, type Running } from '../../journeys/support/processes.js';
import type { Person } from '../../journeys/support/relais.js';
import { RelaisProcess } from '../../journeys/support/relais-process.js';
import { startedMission } from '../../journeys/support/started-mission.js';
import { until } from '../../journeys/support/until.js';
import type { Mint } from './forge.js';
import type { Cookie, Target } from './line.js';
import type { Attacked } from './send.js';

const SESSION = '__Host-relais';

/** Not the last letter, of which not every bit counts. */
const changed = (text: string): string => text.slice(0, -8) + (text.at(-8) === 'A' ? 'B' : 'A') + text.slice(-7);

/** Words that were recorded, each of which not everybody may read. */
export const SECRET = {
  /** Recorded of the slice decisions in M1. */
  decision: 'MOT-DECISION',
  /** Recorded of the slice kpis in M1, which ACQ was granted. */
  kpi: 'MOT-KPI',
  /** The question of another bidder. */
  question: 'MOT-QUESTION',
  /** The name of a person of M1, and of one who is erased. */
  name: 'Nom de QUA',
  erasedName: 'Prénom-de-TEC',
  /** Said in confidence, and not released yet. */
  feedback: 'MOT-CONFIE',
  /** The client of a mission of another firm. */
  tenant: 'PME-AILLEURS',
} as const;

/** What is no word, or is made as the site starts: under these names it is looked for. */
export const KEPT = {
  key: 'the destroyed key of TEC',
  password: 'the password of COO',
  link: 'the link of whoever is invited',
  token: 'a token for scripts',
  session: 'the id of a session',
} as const;

const PASSWORD = 'un mot de passe que personne ne devine';

/** A client whose name wants to be a script. */
export const SCRIPT = '</script><script>alert(1)</script>';

/**
 * What is attacked. M1 of CAB-OPS is under way, with COO, DIR, SPO, PROD and QUA. In it, ACQ was granted the KPIs and RIV
 * everything, each for an organisation of their own; EXP had two
 * roles that were taken away; TEC had them too, and is erased. M2 is another
 * firm's, of which TIE is the leadership and BOB the administrator. XYZ has no part in any mission.
 */
export class Site implements Attacked {
  /** What is looked for, by the name in {@link KEPT}. */
  readonly kept = new Map<string, Buffer>();

  private constructor(
    readonly processes: Processes,
    private readonly api: Running,
    readonly standalone: RelaisProcess,
  ) {}

  static async start(): Promise<Site> {
    const folder = mkdtempSync(join(tmpdir(), 'relais-security-'));
    const processes = await Processes.start();
    const standalone = RelaisProcess.start(folder, { demo: true });
    const admins = { FIRM_ADMINS: 'CAB-OPS:ADM,CAB-AUTRE:BOB' };
    processes.shared = { ...processes.shared, ...admins };
    await processes.projector();
    const site = new Site(processes, await processes.api(), await standalone);
    try {
      await site.record();
      return site;
    } catch (error) {
      await site.stop();
      throw error;
    }
  }

  addressOf = (target: Target): string => new URL(target === 'api' ? this.api.address : this.standalone.url).origin;

  tokenFor = async (person: string, target: Target): Promise<string> =>
    target === 'api' ? this.processes.token({ sub: person }) : String((await this.standalone.as(person)).token);

  /** With what the API’s issuer makes tokens. */
  get mint(): Mint {
    const { processes } = this;
    return { signature: (text) => processes.signature(text), issuer: ISSUER, publicKey: processes.publicKey };
  }

  cookie = async (which: Cookie): Promise<string> => {
    if (which === 'made up') return `${SESSION}=${'A'.repeat(80)}`;
    const cookie = await this.signedIn('COO');
    if (which === 'of COO, one letter changed') return changed(cookie);
    if (which === 'of COO, who has signed out') await this.posted('/auth/sign-out', '', cookie);
    if (which === 'of COO, over which ACQ has signed in') await this.signedIn('ACQ', cookie);
    return cookie;
  };

  as = (person: string): Promise<Person> => this.processes.as(person, this.api);

  async stop(): Promise<void> {
    await this.standalone.end('SIGTERM');
    await this.processes.stop();
    rmSync(this.standalone.folder, { recursive: true, force: true });
  }

  private async record(): Promise<void> {
    await startedMission(this.as);
    const does = async (person: string, command: string, input: Readonly<Record<string, unknown>>) =>
      (await this.as(person)).does(command, { waitForReadModels: false, ...input });
    await does('BOB', 'draftMission', {
      ...{ mission: 'M2', client: SECRET.tenant, firm: 'CAB-AUTRE', owner: 'TIE', context: 'GROWTH' },
      ...{ horizonMonths: 9, plannedStart: '2026-01-12', plannedEnd: '2099-10-09', headcount: 12 },
    });
    await does('BOB', 'assignRole', { mission: 'M2', person: 'TIE', role: 'LEADERSHIP' });
    await does('ADM', 'draftMission', {
      ...{ mission: 'M3', client: SCRIPT, firm: 'CAB-OPS', owner: 'DIR', context: 'GROWTH' },
      ...{ horizonMonths: 9, plannedStart: '2026-01-12', plannedEnd: '2099-10-09', headcount: 12 },
    });
    await does('ADM', 'assignRole', { mission: 'M3', person: 'DIR', role: 'LEADERSHIP' });
    for (const [person, name] of Object.entries({ TEC: SECRET.erasedName, EXP: 'Nom de EXP' })) {
      await does('ADM', 'registerPerson', { person, name, email: `${person}@exemple.fr` });
    }
    for (const role of ['LEADERSHIP', 'CONSULTANT'])
      for (const person of ['TEC', 'EXP']) await does('ADM', 'assignRole', { person, role });
    const kpi = { family: 'OTHER', unit: 'points', direction: 'UP', owner: 'QUA', cadence: 'WEEKLY' };
    await does('COO', 'defineKpi', { ...kpi, kpi: 'K1', name: SECRET.kpi, formula: 'a / b' });
    await this.invite('ACQ', ['kpis']);
    await this.invite('RIV', ['ALL']);
    await does('QUA', 'giveFeedback', { theme: 'ambiance', text: SECRET.feedback, quotable: true });
    for (const role of ['LEADERSHIP', 'CONSULTANT']) await does('ADM', 'removeRole', { person: 'EXP', role });
    await does('TEC', 'requestErasure', { subject: 'TEC', reason: 'départ' });
    this.kept.set(KEPT.key, this.keyOf('TEC'));
    await does('ADM', 'destroySubjectKey', { subject: 'TEC' });
    await this.signUp();
    // Last of all: they are among what whoever pins an earlier revision is told.
    const options = [{ name: 'A' }, { name: 'B' }];
    await does('QUA', 'proposeDecision', { decision: 'D1', domain: 'achats', title: SECRET.decision, options });
    await does('RIV', 'askAuditQuestion', { about: ['K1'], text: SECRET.question });
    await does('COO', 'reportIrritant', { topic: 'bruit', severity: 1, waitForReadModels: true });
  }

  /** Gives COO an account, and whatever goes with it. */
  private async signUp(): Promise<void> {
    const accounts = await Accounts.open(join(this.processes.folder, 'accounts.sqlite'));
    const { secret: used } = await accounts.invitations.make({ person: 'COO', by: 'SYSTEM' });
    await accounts.accept(used, { password: PASSWORD });
    const { secret: link } = await accounts.invitations.make({ person: 'PROD', by: 'SYSTEM' });
    const session = await accounts.sessions.begin('COO', 'password');
    await accounts.close();
    const make = 'mutation { makeToken(name: "export", days: 30) { secret } }';
    const { makeToken } = await (await this.as('COO')).read<{ makeToken: { secret: string } }>(make);
    for (const [name, text] of [
      [KEPT.password, PASSWORD],
      [KEPT.link, link],
      [KEPT.session, session],
      [KEPT.token, makeToken.secret],
    ] as const)
      this.kept.set(name, Buffer.from(text));
  }

  /** Signs a person of the demo in, in a browser that may have a cookie already, and gives the cookie it has then. */
  private async signedIn(person: string, cookie = ''): Promise<string> {
    const { headers } = await this.posted('/auth/demo', `person=${person}`, cookie);
    const [given] = headers.getSetCookie().filter((each) => each.startsWith(SESSION));
    return given?.split(';', 1)[0] ?? '';
  }

  private posted(path: string, form: string, cookie: string): Promise<Response> {
    const headers = { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin', cookie };
    const address = new URL(path, this.addressOf('standalone'));
    return fetch(address, { method: 'POST', redirect: 'manual', headers, body: form });
  }

  private keyOf(person: string): Buffer {
    const database = new DatabaseSync(join(this.processes.folder, 'keys.sqlite'), { readOnly: true });
    const row = database.prepare('SELECT value FROM secret WHERE name = ?').get(`person:mission-M1:${person}`);
    database.close();
    return Buffer.from((row as { value: Uint8Array }).value);
  }

  /** Grants someone access as a bidder of an organisation of their own. */
  private async invite(person: string, scope: readonly string[]): Promise<void> {
    const nda = `NDA-${person}`;
    const does = async (as: string, command: string, input: Readonly<Record<string, unknown>>) =>
      (await this.as(as)).does(command, { waitForReadModels: false, ...input });
    await does('COO', 'registerEvidence', {
      ...{ evidence: nda, title: `Accord de ${person}`, sha256: 'b'.repeat(64), effectiveOn: '2026-03-02' },
    });
    await does('ADM', 'registerPerson', { person, name: `Nom de ${person}`, organisation: `ORG-${person}` });
    const grant = { to: person, organisation: `ORG-${person}`, scope, until: '2099-06-30', nda, cleanTeam: false };
    await does('SPO', 'grantAuditAccess', grant);
  }

  /** Resolves when every read model has everything. */
  async caughtUp(): Promise<void> {
    await until(
      async () => (await fetch(`${this.addressOf('api')}/health/ready`)).json() as Promise<{ ready: boolean }>,
      ({ ready }) => ready,
    );
  }
}
