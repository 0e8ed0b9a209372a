import { advance, replay, tell, type Recorded } from '#decider';
import { startNode, type EmbeddedNode } from '#embedded-node';
import type { Ledger, NewEvent } from '#ledger';
import {
  CommandPipeline,
  detectors,
  FeedbackQueue,
  Keys,
  missionFold,
  missionStream,
  openLedger,
  projections,
  type MissionState,
  type OpenLedger,
} from '#mission';
import {
  ERA,
  findDocument,
  openReadModels,
  ProjectionRunner,
  waitForProjections,
  type ReadDatabase,
  type RowProjection,
} from '#read-models';
import { recorded, startedCedre, told, type Told } from '#specs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WatchMemory } from './watch-memory.js';

/** Enough lines for an era to begin soon after. */
const BEGINNING: readonly Told[] = [
  ...startedCedre,
  ...Array.from({ length: ERA - 4 - startedCedre.length }, (_, n) =>
    told('IrritantReported', { irritant: `I${n + 10}`, topic: 'délais', severity: 1 }),
  ),
];
const START = startedCedre.length;
const DOMAINS = ['planification', 'Plannification', 'achats'];

const irritant = fc.constantFrom('I1', 'I2');
const domain = fc.constantFrom(...DOMAINS);
const holder = fc.constantFrom('PROD', 'ACH');
/** How far back the line is that a mending is about. */
const back = fc.integer({ min: 1, max: 12 });

type Step = (revision: number, story: readonly Told[]) => Told;

const fact: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(irritant, fc.constantFrom('délias', 'stocks')).map(
    ([ref, topic]) =>
      () =>
        told('IrritantReported', { irritant: ref, topic, severity: 2 }),
  ),
  irritant.map((ref) => () => told('IrritantConfirmed', { irritant: ref })),
  irritant.map((ref) => () => told('IrritantResolved', { irritant: ref })),
  irritant.map((ref) => () => told('IrritantReopened', { irritant: ref, reason: 'revenu', times: 1 })),
  fc.tuple(domain, holder, fc.integer({ min: 1, max: 6 })).map(
    ([name, person, level]) =>
      () =>
        told('DelegationGranted', {
          ...{ domain: name, holder: person, level, validFrom: '2026-01-12', validTo: '2026-10-09' },
          ...{ binding: 'NONE', grantor: 'DIR' },
        }),
  ),
  domain.map((name) => () => told('DecisionBypassed', { domain: name, description: 'sans lui', by: 'QUA' })),
  fc.integer({ min: 1, max: 5 }).map((rank) => () => told('IssueReprioritised', { issue: 'E1', rank, reason: 'x' })),
);

const mending: fc.Arbitrary<Step> = fc.oneof(
  back.map(
    (lines): Step =>
      (revision, story) => {
        const line = Math.max(START - 1, revision - lines);
        const type = story[line]?.type ?? 'MissionStarted';
        // A strike is never struck: the line before everything that may be is taken instead.
        const struck = type === 'LineStruck' ? START - 1 : line;
        return told('LineStruck', { revision: struck, type: story[struck]?.type ?? '', reason: 'x', quiet: true });
      },
  ),
  fc.tuple(back, fc.constantFrom('délais', 'retards')).map(
    ([lines, text]): Step =>
      (revision, story) => {
        const reported = story.findLastIndex(({ type }, at) => type === 'IrritantReported' && at <= revision - lines);
        if (reported < 0) return told('IrritantReported', { irritant: 'I1', topic: text, severity: 1 });
        const line = reported;
        const data = { revision: line, type: story[line]?.type ?? '', field: 'topic', text };
        return told('LineReworded', { ...data, previousDigest: '', reason: 'x' });
      },
  ),
  fc.tuple(domain, domain).map(
    ([from, into]) =>
      () =>
        told('DomainsMerged', { from, into, reason: 'x' }),
  ),
);

const storiesFrom = (beginning: readonly Told[]) =>
  fc
    .array(fc.oneof({ weight: 3, arbitrary: fact }, { weight: 2, arbitrary: mending }), { minLength: 4, maxLength: 20 })
    .map((steps) => {
      const story = [...beginning];
      for (const step of steps) story.push(step(story.length, story));
      return recorded(story);
    });

const dataOf = ({ data }: Recorded) => data as unknown as Readonly<Record<string, unknown>>;

/** What the words say, word for word: each line is told as the mendings after it make it read. */
function plainly(lines: readonly Recorded[]): MissionState {
  const state = missionFold.initial();
  const isStruck = (revision: number) =>
    lines.some((each) => each.type === 'LineStruck' && dataOf(each)['revision'] === revision);
  for (const line of lines) {
    if (isStruck(line.revision)) continue;
    const data: Record<string, unknown> = { ...dataOf(line) };
    for (const later of lines.slice(line.revision + 1)) {
      const { revision, text, from, into } = dataOf(later);
      if (isStruck(later.revision)) continue;
      if (later.type === 'LineReworded' && revision === line.revision) data['topic'] = text;
      if (later.type !== 'DomainsMerged') continue;
      for (const field of line.type === 'DomainsMerged' ? ['into'] : ['domain', 'included', 'excluded']) {
        const value = data[field];
        if (Array.isArray(value))
          data[field] = [...new Set((value as unknown[]).map((each) => (each === from ? into : each)))];
        else if (value === from) data[field] = into;
      }
    }
    missionFold.on[line.type]?.(state, { ...line, data } as never);
  }
  return state;
}

const trail = projections.find(({ name }) => name === 'auditTrail') as RowProjection<MissionState>;

/** The row of the audit trail that was made of a line. */
const rowOf = (revision: number, mission: string) =>
  database
    .selectFrom('audit_entry')
    .selectAll()
    .where('mission', '=', mission)
    .where('revision', '=', revision)
    .executeTakeFirst();

let node: EmbeddedNode;
let opened: OpenLedger;
let database: ReadDatabase;
let runner: ProjectionRunner;
let pipeline: CommandPipeline;
let folder: string;
let missions = 0;

const keys = new Keys(':memory:');

/** A process that knows of no mission but what the read models keep. */
const started = () =>
  new CommandPipeline(
    opened.ledger,
    keys,
    new FeedbackQueue(':memory:', keys),
    { now: () => new Date() },
    {},
    'relais.local',
    database,
  );

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'relais-mended-'));
  node = await startNode({ path: ':memory:' });
  opened = openLedger(node.connectionString);
  database = await openReadModels(join(folder, 'read-models.sqlite'));
  const quiet = () => undefined;
  runner = new ProjectionRunner(opened.ledger, database, projections, {
    stopped: quiet,
    switched: quiet,
    advanced: quiet,
    interrupted: quiet,
  });
  await runner.start();
  pipeline = started();
});

afterAll(async () => {
  await runner.stop();
  await opened.close();
  await database.destroy();
  await node.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('A story in which mistakes are mended', () => {
  it('is told alike at once, event by event, and from its beginning, as of every revision', async () => {
    await fc.assert(
      fc.asyncProperty(storiesFrom(startedCedre), async (story) => {
        let state = missionFold.initial();
        for (const [revision, event] of story.entries()) {
          const known = story.slice(0, revision + 1);
          if (!advance(missionFold, state, event)) state = replay(missionFold, known);
          if (revision < START) continue;
          const expected = plainly(known);
          expect(state).toEqual(expected);
          const read = async function* () {
            yield* known;
          };
          expect((await tell(missionFold, read)).state).toEqual(expected);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is the same to the rules, to the watch and to every read model, after every batch', async () => {
    await fc.assert(
      fc.asyncProperty(storiesFrom(BEGINNING), fc.integer({ min: 1, max: 5 }), async (story, batch) => {
        const mission = `MEND${++missions}`;
        const memory = new WatchMemory(opened.ledger, database, detectors);
        const stream = missionStream(mission);
        const events = story.map(
          ({ type, data, metadata }, revision): NewEvent => ({
            eventId: crypto.randomUUID(),
            ...{ type, metadata },
            data: revision === 0 ? ({ ...data, mission } as NewEvent['data']) : data,
          }),
        );
        for (let from = 0; from < events.length; from += from === 0 ? BEGINNING.length : batch) {
          const until = from === 0 ? BEGINNING.length : Math.min(from + batch, events.length);
          await opened.ledger.append(stream, events.slice(from, until), from - 1);
          const stored: Recorded[] = [];
          for await (const event of opened.ledger.read(stream)) stored.push(event);
          const expected = plainly(stored);
          const { state } = await pipeline.missionNow(mission);
          expect(state).toEqual(expected);
          let watched: MissionState | undefined;
          for (const event of stored.slice(from)) watched = (await memory.after(mission, event)).state;
          expect(watched).toEqual(expected);
          const names = projections.map(({ name }) => name);
          const head = await opened.ledger.head();
          expect(await waitForProjections(database, names, head?.position ?? '0', 20_000)).toBe(true);
          const cold = new WatchMemory(opened.ledger, database, detectors);
          const last = stored.at(-1) as Recorded;
          expect((await cold.after(mission, last)).state).toEqual(expected);
          expect((await started().missionNow(mission)).state).toEqual(expected);
          for (const projection of projections) {
            if (!('fold' in projection && projection.name in expected)) continue;
            const document = await findDocument(database, projection, mission);
            expect({ [projection.name]: document?.state ?? projection.fold.initial() }).toEqual({
              [projection.name]: JSON.parse(JSON.stringify(expected[projection.name as keyof MissionState])),
            });
          }
          for (const event of stored.slice(from)) {
            const row = trail.rows.of(event, plainly(stored.slice(0, event.revision + 1)), mission);
            expect(await rowOf(event.revision, mission)).toMatchObject({ ...row });
          }
        }
      }),
      { numRuns: 8 },
    );
  }, 120_000);

  it('is watched from what is kept, as it was after a line and when a day began', async () => {
    const mission = 'LONG';
    const stream = missionStream(mission);
    const nuisance = (n: number, on: string) =>
      told('IrritantReported', { irritant: `I${n + 500}`, topic: 'stocks', severity: 2 }, { on });
    const days = ['2026-03-02', '2026-03-03'];
    const story = recorded([
      ...BEGINNING,
      ...days.flatMap((on) => Array.from({ length: 90 }, (_, n) => nuisance(n, on))),
    ]);
    const events = story.map(
      ({ type, metadata, data }, revision): NewEvent => ({
        eventId: crypto.randomUUID(),
        ...{ type, metadata },
        data: revision === 0 ? ({ ...data, mission } as NewEvent['data']) : data,
      }),
    );
    await opened.ledger.append(stream, events, -1);
    const head = await opened.ledger.head();
    const names = projections.map(({ name }) => name);
    expect(await waitForProjections(database, names, head?.position ?? '0', 20_000)).toBe(true);
    const stored: Recorded[] = [];
    for await (const event of opened.ledger.read(stream)) stored.push(event);
    let first = Infinity;
    const watched = Object.create(opened.ledger, {
      read: {
        value: (...[name, range]: Parameters<Ledger['read']>) => {
          first = Math.min(first, range?.from ?? 0);
          return opened.ledger.read(name, range);
        },
      },
    }) as Ledger;
    const last = stored.at(-1) as Recorded;
    const after = await new WatchMemory(watched, database, detectors).after(mission, last);
    expect([after.revision, after.state]).toEqual([last.revision, replay(missionFold, stored)]);
    expect(first).toBe(2 * ERA);
    const yesterday = stored.filter(({ recordedOn }) => recordedOn < '2026-03-03');
    const before = await new WatchMemory(watched, database, detectors).before(mission, '2026-03-03');
    expect([before.revision, before.state]).toEqual([yesterday.length - 1, replay(missionFold, yesterday)]);
    expect(first).toBe(ERA);
  }, 60_000);

  it('is mended by every projection of missions', () => {
    const ofMissions = projections.filter(({ keyOf }) => keyOf({ stream: missionStream('M1') }) !== undefined);
    expect(
      ofMissions.filter((each) => !('fold' in each ? each.fold : each.from).mending).map(({ name }) => name),
    ).toEqual([]);
    expect(ofMissions.length).toBeGreaterThan(12);
  });
});
