import { readDemo } from '../../apps/standalone/src/demo/script.js';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DatabaseSync } from '@photostructure/sqlite';
import { randomInt, randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Answer, Person } from './support/relais.js';
import { RelaisProcess } from './support/relais-process.js';
import { startedMission } from './support/started-mission.js';
import { until } from './support/until.js';
import { HIRE } from './support/views.js';

const ROUNDS = 5;
const CLIENTS = 6;

/** A command that someone sent, and what they heard. */
interface Sent {
  readonly person: string;
  readonly command: string;
  readonly input: Readonly<Record<string, unknown>> & { readonly commandId: string; readonly mission: string };
  answer?: Answer;
}

interface Line {
  readonly revision: number;
  readonly type: string;
  readonly eventId: string;
  readonly commandId: string;
}

interface Page<Node> {
  readonly edges: readonly { readonly node: Node }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

const folders: string[] = [];
const running: RelaisProcess[] = [];

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'relais-crash-'));
  folders.push(folder);
  return folder;
}

async function start(folder: string, demo = false): Promise<RelaisProcess> {
  return RelaisProcess.start(folder, { demo }, (relais) => running.push(relais));
}

afterAll(async () => {
  await Promise.all(running.map((relais) => relais.end('SIGKILL')));
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** What one client does again and again: work in M1, and missions of their own, one of them with several events at once. */
function* work(name: string): Generator<Sent> {
  for (let number = 0; ; number++) {
    const ref = `${name}-${number}`;
    const sent = (person: string, command: string, mission: string, input: object): Sent => ({
      person,
      command,
      input: { commandId: randomUUID(), mission, waitForReadModels: false, ...input },
    });
    yield sent('PROD', 'reportIrritant', 'M1', { irritant: ref, topic: 'chariot en panne', severity: 2 });
    // Every third one without a reason: the system raises a signal about it, and is killed at that too.
    const reason = number % 3 === 0 ? {} : { justification: 'le nôtre est en panne' };
    yield sent('DIR', 'takeDecision', 'M1', {
      decision: ref,
      domain: 'production',
      chosen: 'louer un chariot',
      ...reason,
    });
    yield sent('ADM', 'draftMission', ref, {
      client: 'PME-ORME',
      firm: 'CAB-OPS',
      owner: 'PDG',
      context: 'GROWTH',
      horizonMonths: 9,
      plannedStart: '2026-01-12',
      plannedEnd: '2099-10-09',
      headcount: 20,
    });
    yield sent('ADM', 'registerPerson', ref, { person: 'COO', name: 'Camille Roussel' });
    yield sent('ADM', 'assignRole', ref, { person: 'COO', role: 'CONSULTANT' });
    yield sent('COO', 'applyTemplate', ref, { template: 'GROWTH', start: '2026-01-12' });
  }
}

/** Whoever is overtaken by others each time that their command is decided sends it again. */
async function decided(send: () => Promise<Answer>): Promise<Answer> {
  for (;;) {
    const answer = await send();
    if (answer.__typename !== 'StaleRevision') return answer;
  }
}

/** Several clients send commands, each one after the other, until the server is gone. `onAnswer` hears how many were answered. */
async function stream(
  relais: RelaisProcess,
  round: string,
  onAnswer: (count: number) => void,
): Promise<readonly Sent[]> {
  const people = new Map(
    await Promise.all(['ADM', 'COO', 'DIR', 'PROD'].map(async (code) => [code, await relais.as(code)] as const)),
  );
  const all: Sent[] = [];
  let answered = 0;
  const client = async (name: string) => {
    for (const sent of work(name)) {
      all.push(sent);
      try {
        sent.answer = await decided(() => people.get(sent.person)!.send(sent.command, sent.input));
      } catch {
        return;
      }
      onAnswer(++answered);
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, (_, number) => client(`${round}-${number}`)));
  return all;
}

/** All lines of a mission's trail. */
async function trail(reader: Person, mission: string): Promise<readonly Line[]> {
  const lines: Line[] = [];
  for (let after: string | null = null; ; ) {
    const { auditTrail }: { auditTrail: Page<Line> } = await reader.read(
      `query($mission: String!, $after: String) { auditTrail(mission: $mission, first: 200, after: $after) {
        edges { node { revision type eventId commandId } } pageInfo { hasNextPage endCursor }
      } }`,
      { mission, after },
    );
    lines.push(...auditTrail.edges.map(({ node }) => node));
    if (!auditTrail.pageInfo.hasNextPage) return lines;
    after = auditTrail.pageInfo.endCursor;
  }
}

/** What the file of the read models answers; undefined as long as there is none, or none that can be asked. */
function asked(folder: string, sql: string): readonly unknown[] | undefined {
  const file = join(folder, 'read-models.sqlite');
  if (!existsSync(file)) return undefined;
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    return database.prepare(sql).all() as unknown[];
  } catch {
    return undefined;
  } finally {
    database.close();
  }
}

/** How many lines of the trail there are so far: while the demo is being loaded, no one else answers. */
const recordedLines = (folder: string): number =>
  (asked(folder, 'SELECT count(*) AS lines FROM audit_entry') as readonly { lines: number }[] | undefined)?.[0]
    ?.lines ?? 0;

/** Waits until every read model has everything that was recorded, and the system has done its own part about it. */
async function settled(relais: RelaisProcess): Promise<void> {
  interface Readiness {
    readonly projections: readonly { readonly lagMs: number }[];
    readonly stopped: readonly unknown[];
  }
  const look = async () => {
    const ready = (await (await fetch(relais.url.replace(/graphql$/, 'health/ready'))).json()) as Readiness;
    const positions = (asked(relais.folder, 'SELECT position FROM projection UNION SELECT position FROM record') ??
      []) as readonly {
      position: string | null;
    }[];
    return { ...ready, positions: new Set(positions.map(({ position }) => position)) };
  };
  const isSettled = ({ projections, positions }: Awaited<ReturnType<typeof look>>) =>
    positions.size === 1 && projections.every(({ lagMs }) => lagMs === 0);
  const { stopped } = await until(look, isSettled);
  expect(stopped).toEqual([]);
}

/** What the trails of these missions say about each command; a mission that does not exist has no line. */
async function linesByCommand(
  reader: Person,
  missions: ReadonlySet<string>,
): Promise<ReadonlyMap<string, readonly Line[]>> {
  const byCommand = new Map<string, Line[]>();
  const existing = new Set(await portfolio(reader));
  for (const mission of missions) {
    if (!existing.has(mission)) continue;
    const lines = await trail(reader, mission);
    expect(lines.map(({ revision }) => revision)).toEqual(lines.map((_, index) => index));
    for (const line of lines) byCommand.set(line.commandId, [...(byCommand.get(line.commandId) ?? []), line]);
  }
  return byCommand;
}

/** The codes of all missions of the firm. */
async function portfolio(reader: Person): Promise<readonly string[]> {
  const codes: string[] = [];
  for (let after: string | null = null; ; ) {
    const { missions }: { missions: Page<{ mission: string }> } = await reader.read(
      'query($after: String) { missions(first: 200, after: $after) { edges { node { mission } } pageInfo { hasNextPage endCursor } } }',
      { after },
    );
    codes.push(...missions.edges.map(({ node }) => node.mission));
    if (!missions.pageInfo.hasNextPage) return codes;
    after = missions.pageInfo.endCursor;
  }
}

const missionsOf = (commands: readonly Sent[]): ReadonlySet<string> =>
  new Set(commands.map(({ input }) => input.mission));

const shown = (lines: readonly Line[] = []) =>
  lines.map(({ type, revision, eventId }) => ({ type, revision, eventId }));

/** Every answered command is there exactly once, as its receipt said. */
async function expectAcknowledged(relais: RelaisProcess, commands: readonly Sent[]): Promise<void> {
  const lines = await linesByCommand(await relais.as('ADM'), missionsOf(commands));
  for (const { answer, input, command } of commands) {
    if (!answer) continue;
    expect(answer).toMatchObject({ __typename: 'Receipt' });
    expect({ command, events: shown(lines.get(input.commandId)) }).toEqual({ command, events: answer.events });
  }
}

/** Sends again what was not answered: it was recorded wholly or not at all, and now it is there once. */
async function sendAgain(relais: RelaisProcess, commands: readonly Sent[]): Promise<void> {
  const before = await linesByCommand(await relais.as('ADM'), missionsOf(commands));
  for (const sent of commands) {
    if (sent.answer) continue;
    sent.answer = await (await relais.as(sent.person)).does(sent.command, sent.input);
    const stored = shown(before.get(sent.input.commandId));
    expect([[], sent.answer.events]).toContainEqual(stored);
  }
}

const COMMANDS_BEFORE_THE_END = 100;

/** Streams commands and ends the process at a random moment of the stream. */
async function interrupted(relais: RelaisProcess, round: string, signal: 'SIGTERM' | 'SIGKILL') {
  const last = randomInt(1, COMMANDS_BEFORE_THE_END);
  let code: Promise<number | null> | undefined;
  const commands = await stream(relais, round, (count) => {
    if (count >= last) code ??= relais.end(signal);
  });
  return { commands, code: await code };
}

/** Everything that the views say about a mission. */
async function views(reader: Person, mission: string): Promise<unknown> {
  const answer = await reader.read(
    `query($mission: String!) {
      governance(mission: $mission) {
        asOf { revision recordedAt } scope { included excluded sites } reportingLine { to dotted } sponsor { person since }
        rights { domain decider rule mayDecide level ceilingCents since until } overlapZones { domain parties settled }
        delegations { domain holder grantor level validFrom validTo inForce }
        decisions { decision domain title chosen by takenOn recordedOn effectiveOn amountCents justification supersededBy }
      }
      weakSignals(mission: $mission) {
        asOf { revision recordedAt } notices { code subject since }
        weeks { week openDays clarifications participation ownerShare revision }
        detectors { detector state subjects charts { subject parameters { name value } points { at observed expected reference value limit alarm revisions } } }
        kpisAndSignals { weeks { week raised open values { kpi period value move } } setbacks { kpi period signals { signal daysBefore } } }
        signals { signal detector subject state sentence { fr en } value threshold since raisedOn closedOn closedBy series actions { on by } }
      }
      exitReadiness(mission: $mission) {
        asOf { revision recordedAt } score raw cap verdict confidence dimensions { dimension value } gates { gate open subjects events }
        snapshots { snapshot asOf score }
      }
    }`,
    { mission },
  );
  return { mission, answer, trail: await trail(reader, mission) };
}

/** What the read models say to the administrator of the firm: the portfolio, and all about some of its missions. */
async function everything(relais: RelaisProcess, some: number): Promise<readonly unknown[]> {
  const reader = await relais.as('ADM');
  const { missions } = await reader.read<{ missions: unknown }>(`{ missions(first: 200) { totalCount edges { node {
    asOf { revision recordedAt } mission client firm owner context status plannedStart plannedEnd startedOn roles
  } } } }`);
  const all: unknown[] = [missions];
  const codes = await portfolio(reader);
  for (const mission of ['M1', ...codes.slice(0, some)]) all.push(await views(reader, mission));
  return all;
}

/** Forgets the read models: the next start makes them again from the first event. */
function forgetReadModels(folder: string): void {
  const files = readdirSync(folder).filter((name) => name.startsWith('read-models.sqlite'));
  expect(files).toContain('read-models.sqlite');
  for (const name of files) rmSync(join(folder, name));
}

describe('A ledger whose process dies in the middle of its work', () => {
  const folder = newFolder();
  const commands: Sent[] = [];
  let relais: RelaisProcess;

  beforeAll(async () => {
    relais = await start(folder);
    const ADM = relais.printedToken(/ADM \(twelve hours\):/);
    expect(ADM).toMatch(/^ey/);
    await startedMission((person) => relais.as(person));
  }, 240_000);

  it.each(Array.from({ length: ROUNDS }, (_, round) => round + 1))(
    'keeps every acknowledged command exactly once, and each other one wholly or not at all: kill -9, round %i',
    async (round) => {
      const { commands: sent } = await interrupted(relais, `K${round}`, 'SIGKILL');
      relais = await start(folder);
      await settled(relais);
      await expectAcknowledged(relais, sent);
      await sendAgain(relais, sent);
      await settled(relais);
      await expectAcknowledged(relais, sent);
      commands.push(...sent);
    },
    240_000,
  );

  it('ends in order on SIGTERM, whatever is under way, and has what it acknowledged', async () => {
    const { commands: sent, code } = await interrupted(relais, 'T', 'SIGTERM');
    expect(code).toBe(0);
    relais = await start(folder);
    await settled(relais);
    await expectAcknowledged(relais, sent);
    await sendAgain(relais, sent);
    await settled(relais);
    commands.push(...sent);
    await expectAcknowledged(relais, commands);
  }, 240_000);

  it('has raised no signal twice, though the system was killed at its work', async () => {
    const { weakSignals } = await (
      await relais.as('DIR')
    ).read<{ weakSignals: { signals: { detector: string; subject: string }[] } }>(
      '{ weakSignals(mission: "M1") { signals { detector subject } } }',
    );
    const raised = weakSignals.signals.map(({ detector, subject }) => `${detector} ${subject}`);
    const unjustified = commands
      .filter(({ command, input }) => command === 'takeDecision' && input['justification'] === undefined)
      .map(({ input }) => `black-box ${String(input['decision'])}`);
    expect(raised.sort()).toEqual(unjustified.sort());
  });

  it('says the same from read models made again from the first event', async () => {
    const some = 12;
    const before = await everything(relais, some);
    expect(before).toHaveLength(2 + some);
    expect(await relais.end('SIGTERM')).toBe(0);
    forgetReadModels(folder);
    relais = await start(folder);
    await settled(relais);
    expect(await everything(relais, some)).toEqual(before);
  }, 240_000);
});

/** Ids of events and of the system's own commands come from the key of the installation: another one has others. */
const withoutIds = (answer: unknown): unknown =>
  JSON.parse(
    JSON.stringify(answer, (name, value: unknown) => (/^(?:event|command)Id$/.test(name) ? undefined : value)),
  );

describe('The demo', () => {
  const folder = newFolder();
  let first: unknown;

  /** What the three people to whom it gives a token are told. */
  async function told(relais: RelaisProcess): Promise<unknown> {
    await settled(relais);
    for (const token of [/consultant COO/, /sponsor SPO/, /acquirer ACQ/])
      expect(relais.printedToken(token)).toMatch(/^ey/);
    return views(await relais.as('COO'), 'M1');
  }

  /** Lists of the views that the story itself has nothing for. */
  async function ninthMonth(
    relais: RelaisProcess,
  ): Promise<Readonly<Record<string, Readonly<Record<string, unknown>>>>> {
    const sponsor = await relais.as('SPO');
    return sponsor.read(`{
      mirror(mission: "M1") { observations { to } returning { topic } }
      hireOrOutsource(mission: "M1", ${HIRE}) { months { month } }
      roleEvolution(mission: "M1") { timeline { on } reviews { outcome } }
      simplification(mission: "M1") { items { why } }
      suggestedRoleSplit(mission: "M1") { models { model } }
      costDrivers(mission: "M1") { drivers { driver } pareto { process } }
      integration(mission: "M1") { synergies { synergy } workstreams { workstream } }
      fieldPresence(mission: "M1") { visits { site } observations { observation } unseen { process } }
    }`);
  }

  it('is loaded on the first start, and everything that it tells is there', async () => {
    const relais = await start(folder, true);
    expect(relais.welcome).toMatch(new RegExp(`Demo mission loaded in .* ${readDemo().length} lines`));
    expect(relais.welcome).not.toContain('Came out otherwise');
    first = await told(relais);
    const silent = Object.entries(await ninthMonth(relais)).flatMap(([view, lists]) =>
      Object.entries(lists).flatMap(([name, list]) => ((list as unknown[]).length === 0 ? [`${view}.${name}`] : [])),
    );
    expect(silent).toEqual([]);
    const { initiatives } = await (
      await relais.as('SPO')
    ).read<{ initiatives: { initiatives: { initiative: string; staffing: object | null; actual: object | null }[] } }>(
      '{ initiatives(mission: "M1") { initiatives { initiative staffing { on } actual { returnsCents supportCents } } } }',
    );
    expect(initiatives.initiatives.find(({ initiative }) => initiative === 'N3')).toMatchObject({
      staffing: { on: '2026-09-01' },
      actual: { returnsCents: expect.any(Number) as unknown, supportCents: expect.any(Number) as unknown },
    });
    expect(first).toMatchObject({ answer: { exitReadiness: { verdict: 'NOT_READY_BLOCKED' } } });
    expect(await relais.end('SIGTERM')).toBe(0);
  }, 240_000);

  it('is the same when its loading is killed, and finished on later starts', async () => {
    const interruptedFolder = newFolder();
    for (const lines of [randomInt(1, 200), randomInt(200, 400)]) {
      const loading = RelaisProcess.start(interruptedFolder, { demo: true }, (relais) => running.push(relais));
      loading.catch(() => undefined);
      await until(
        async () => recordedLines(interruptedFolder),
        (recorded) => recorded >= lines,
      );
      await running.at(-1)?.end('SIGKILL');
      await expect(loading).rejects.toThrow('before it was up');
    }
    const relais = await start(interruptedFolder, true);
    expect(relais.welcome).toMatch(/Demo mission loaded/);
    expect(relais.welcome).not.toContain('otherwise');
    expect(withoutIds(await told(relais))).toEqual(withoutIds(first));
    expect(await relais.end('SIGTERM')).toBe(0);
  }, 240_000);

  it('is found there on the second start: the same, and nothing is loaded', async () => {
    const relais = await start(folder, true);
    expect(relais.welcome).not.toContain('loaded');
    expect(await told(relais)).toEqual(first);
    expect(await relais.end('SIGTERM')).toBe(0);
  }, 240_000);

  it('is the same from read models made again, and the system does nothing for a second time', async () => {
    forgetReadModels(folder);
    const relais = await start(folder, true);
    expect(relais.welcome).not.toContain('loaded');
    expect(await told(relais)).toEqual(first);
    expect(await relais.end('SIGTERM')).toBe(0);
  }, 240_000);
});
