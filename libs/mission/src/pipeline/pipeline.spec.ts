import { CEDRE_DRAFT as draft } from '#specs';
import { startNode, type EmbeddedNode } from '#embedded-node';
import type { Outcome, Recorded } from '#decider';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { commands } from '../commands.js';
import { missionStream, refusalsStream } from '../mission-events.js';
import { openLedger, type OpenLedger } from '../open-ledger.js';
import type { Clock } from '../shared/clock.js';
import { CommandIdReused } from './envelope.js';
import { FeedbackQueue } from '../vault/feedback-queue.js';
import { Keys } from '../vault/keys.js';
import { CommandPipeline } from './pipeline.js';

const ADMINS = { 'CAB-OPS': ['ADM', 'AD2'], RIVAL: ['RIV'] };

let now = '2026-01-05T09:00:00.000Z';
const clock: Clock = { now: () => new Date(now) };

let node: EmbeddedNode;
let opened: OpenLedger;
/** Two processes that share the store and the keys, as two instances of the API would. */
let one: CommandPipeline;
let other: CommandPipeline;
let missions = 0;

interface Sent {
  readonly commandId?: string;
  readonly expectedRevision?: number;
}

function send(
  pipeline: CommandPipeline,
  mission: string,
  actor: string,
  name: string,
  input: object,
  { commandId = randomUUID(), ...pinned }: Sent = {},
): Promise<Outcome> {
  const command = commands.find((each) => each.name === name);
  if (!command) throw new Error(`no command ${name}`);
  return pipeline.execute(command, {
    commandId,
    mission,
    actor,
    correlationId: commandId,
    input: { ...input },
    ...pinned,
  });
}

/** A drafted mission of its own; DIR leads. */
async function drafted(): Promise<string> {
  const mission = `PIPE${++missions}`;
  await send(one, mission, 'ADM', 'draftMission', draft);
  await send(one, mission, 'ADM', 'assignRole', { person: 'DIR', role: 'LEADERSHIP' });
  return mission;
}

async function stored(stream: string): Promise<readonly Recorded[]> {
  const events: Recorded[] = [];
  for await (const event of opened.ledger.read(stream)) events.push(event);
  return events;
}

const issue = (ref: string) => ({ issue: ref, type: 'OTHER', statement: 'délais' });

beforeAll(async () => {
  node = await startNode({ path: ':memory:' });
  opened = openLedger(node.connectionString);
  const keys = new Keys(':memory:');
  const feedback = new FeedbackQueue(':memory:', keys);
  one = new CommandPipeline(opened.ledger, keys, feedback, clock, ADMINS);
  other = new CommandPipeline(opened.ledger, keys, feedback, clock, ADMINS);
});

afterAll(async () => {
  await opened.close();
  await node.close();
});

describe('The pipeline', () => {
  it('records a command and tells where', async () => {
    const mission = await drafted();
    const outcome = await send(one, mission, 'DIR', 'declareIssue', issue('E1'));
    expect(outcome).toMatchObject({
      kind: 'receipt',
      receipt: {
        stream: missionStream(mission),
        revision: 2,
        events: [{ type: 'PriorityIssueDeclared', revision: 2 }],
      },
    });
    const [, , event] = await stored(missionStream(mission));
    expect(event?.metadata).toMatchObject({ actor: { id: 'DIR', role: 'LEADERSHIP' }, recordedAt: now, schema: 1 });
  });

  it('decides again after a conflict, and loses nothing', async () => {
    const mission = await drafted();
    const sent = await Promise.all(
      ['A', 'B', 'C', 'D', 'E', 'F'].map((ref, n) =>
        send(n % 2 === 0 ? one : other, mission, 'DIR', 'declareIssue', issue(`E${ref}`)),
      ),
    );
    const accepted = sent.filter(({ kind }) => kind === 'receipt').length;
    expect(sent.every(({ kind }) => kind === 'receipt' || kind === 'stale')).toBe(true);
    expect(await stored(missionStream(mission))).toHaveLength(2 + accepted);
  });

  it('lets only one of two processes give the same reference', async () => {
    const mission = await drafted();
    const sent = await Promise.all([one, other].map((each) => send(each, mission, 'DIR', 'declareIssue', issue('E1'))));
    expect(sent.map(({ kind }) => kind).sort()).toEqual(['receipt', 'refusal']);
    expect(await stored(missionStream(mission))).toHaveLength(3);
  });

  it('gives up when others write first time and again, and says what they wrote', async () => {
    const mission = await drafted();
    const append = opened.ledger.append.bind(opened.ledger);
    let tries = 0;
    opened.ledger.append = async () => {
      tries++;
      opened.ledger.append = append;
      await send(other, mission, 'DIR', 'declareIssue', issue(`EX${tries}`));
      opened.ledger.append = contended;
      return { conflict: true };
    };
    const contended = opened.ledger.append;
    const outcome = await send(one, mission, 'DIR', 'declareIssue', issue('E1')).finally(() => {
      opened.ledger.append = append;
    });
    expect(outcome).toMatchObject({ kind: 'stale', stale: { expected: 1, actual: 1 + tries } });
    expect(tries).toBe(4);
  });

  it('answers a caller who pinned a revision with what happened since', async () => {
    const mission = await drafted();
    await send(one, mission, 'DIR', 'declareIssue', issue('E1'));
    const outcome = await send(other, mission, 'DIR', 'declareIssue', issue('E2'), { expectedRevision: 1 });
    expect(outcome).toMatchObject({
      kind: 'stale',
      stale: { expected: 1, actual: 2, since: [{ type: 'PriorityIssueDeclared' }] },
    });
    expect(await send(other, mission, 'DIR', 'declareIssue', issue('E2'), { expectedRevision: 2 })).toMatchObject({
      kind: 'receipt',
    });
  });

  it('tells a caller who missed many lines the last twenty, and how many came before', async () => {
    const mission = await drafted();
    for (let n = 1; n <= 22; n++) await send(one, mission, 'DIR', 'declareIssue', issue(`E${n}`));
    const since = async (expectedRevision: number) => {
      const outcome = await send(one, mission, 'DIR', 'declareIssue', issue('E99'), { expectedRevision });
      if (outcome.kind !== 'stale') throw new Error(outcome.kind);
      const { since: told, omitted } = outcome.stale;
      return { omitted, told: told.map(({ data }) => (data as unknown as { readonly issue: string }).issue) };
    };
    const last = Array.from({ length: 20 }, (_, n) => `E${n + 3}`);
    expect(await since(1)).toEqual({ omitted: 2, told: last });
    expect(await since(3)).toEqual({ omitted: 0, told: last });
    expect(await since(22)).toEqual({ omitted: 0, told: ['E22'] });
  });

  it('answers a repeated command with its first receipt, in any process, whatever happened since', async () => {
    const mission = await drafted();
    const commandId = randomUUID();
    const first = await send(one, mission, 'DIR', 'declareIssue', issue('E1'), { commandId });
    await send(one, mission, 'DIR', 'declareIssue', issue('E2'));
    expect(await send(other, mission, 'DIR', 'declareIssue', issue('E1'), { commandId })).toEqual(first);
    await expect(send(one, mission, 'DIR', 'declareIssue', issue('E3'), { commandId })).rejects.toThrow(
      CommandIdReused,
    );
    await expect(send(one, mission, 'ADM', 'declareIssue', issue('E1'), { commandId })).rejects.toThrow(
      CommandIdReused,
    );
    expect(await stored(missionStream(mission))).toHaveLength(4);
  });

  it('keeps one line for each refusal beside the mission, and none in it', async () => {
    const mission = await drafted();
    const commandId = randomUUID();
    for (let n = 0; n < 2; n++) await send(one, mission, 'ADM', 'declareIssue', issue('E1'), { commandId });
    expect(await stored(missionStream(mission))).toHaveLength(2);
    const lines = await stored(refusalsStream(mission));
    expect(lines).toHaveLength(1);
    expect(lines[0]?.data).toMatchObject({ command: 'declareIssue', code: 'ROLE_FORBIDDEN' });
  });

  it('keeps a line for each of several refused commands that share an id, whatever sets them apart', async () => {
    const mission = await drafted();
    const commandId = randomUUID();
    for (let round = 0; round < 2; round++) {
      for (const ref of ['E1', 'E2']) await send(one, mission, 'ADM', 'declareIssue', issue(ref), { commandId });
      await send(one, mission, 'ADM', 'resolveIssue', { issue: 'E1', outcome: 'x' }, { commandId });
      await send(one, mission, 'DIR', 'resolveIssue', { issue: 'E1', outcome: 'x' }, { commandId });
    }
    const lines = (await stored(refusalsStream(mission))).map(({ data, metadata }) => {
      const { command, code } = data as unknown as Readonly<Record<'command' | 'code', string>>;
      return `${metadata.actor.id} ${command} ${code}`;
    });
    expect(lines).toEqual([
      'ADM declareIssue ROLE_FORBIDDEN',
      'ADM declareIssue ROLE_FORBIDDEN',
      'ADM resolveIssue ROLE_FORBIDDEN',
      'DIR resolveIssue UNKNOWN_REF',
    ]);
  });

  it('answers a stranger as if there were no such mission, and leaves no line about them', async () => {
    const mission = await drafted();
    const commandId = randomUUID();
    await send(one, mission, 'DIR', 'declareIssue', issue('E1'), { commandId });
    const answers = (to: string) =>
      Promise.all([
        send(one, to, 'EVE', 'declareIssue', issue('E9')),
        send(one, to, 'EVE', 'declareIssue', issue('E1'), { commandId }),
        send(one, to, 'EVE', 'declareIssue', issue('E9'), { expectedRevision: 0 }),
        send(one, to, 'EVE', 'giveFeedback', { theme: 'charge', text: 'x' }),
        send(one, to, 'EVE', 'witnessCheckpoint', { checkpoint: 'CP1', channel: 'x' }),
        send(one, to, 'RIV', 'assignRole', { person: 'RIV', role: 'CONSULTANT' }),
      ]);
    const unknown = (to: string) => ({
      kind: 'refusal',
      refusal: { refused: 'MISSION_UNKNOWN', facts: { mission: to } },
    });
    expect(await answers(mission)).toEqual(Array.from({ length: 6 }, () => unknown(mission)));
    expect(await answers('NOWHERE')).toEqual(Array.from({ length: 6 }, () => unknown('NOWHERE')));
    expect(await stored(refusalsStream(mission))).toEqual([]);
  });

  it('tells another firm of a code that it is taken, and nothing else', async () => {
    const mission = await drafted();
    const [{ metadata } = { metadata: { commandId: '' } }] = await stored(missionStream(mission));
    const taken = { kind: 'refusal', refusal: { refused: 'REF_TAKEN', facts: { kind: 'mission', ref: mission } } };
    const other = { ...draft, firm: 'RIVAL' };
    for (const sent of [{}, { expectedRevision: 0 }, { expectedRevision: 1 }, { commandId: metadata.commandId }]) {
      expect(await send(one, mission, 'RIV', 'draftMission', other, sent)).toEqual(taken);
    }
    expect(await stored(refusalsStream(mission))).toEqual([]);
  });

  it('keeps the diagnostics of a firm from other firms: a taken reference, and no diagnostic to draft from', async () => {
    const diagnostic = `DX${++missions}`;
    const answers = { diagnostic, orgKind: 'SME', headcount: 48, need: 'WHAT', fullTimeHireAffordable: false };
    const diagnose = (actor: string, sent: Sent = {}) =>
      send(one, `DRAFT${missions}`, actor, 'completeExpressDiagnostic', answers, sent);
    expect(await diagnose('ADM')).toMatchObject({ kind: 'receipt' });
    const taken = {
      kind: 'refusal',
      refusal: { refused: 'REF_TAKEN', facts: { kind: 'diagnostic', ref: diagnostic } },
    };
    for (const sent of [{}, { expectedRevision: 7 }]) expect(await diagnose('RIV', sent)).toEqual(taken);
    const from = (actor: string, firm: string) =>
      send(one, `DRAFT${missions}`, actor, 'draftMission', { ...draft, firm, diagnostic });
    expect(await from('RIV', 'RIVAL')).toMatchObject({
      refusal: { refused: 'UNKNOWN_REF', facts: { ref: diagnostic } },
    });
    expect(await from('AD2', 'CAB-OPS')).toMatchObject({ refusal: { refused: 'NEED_IS_STRATEGY' } });
    expect(await stored(refusalsStream(`DRAFT${missions}`))).toEqual([]);
  });

  it('leaves no line about a mission that does not exist', async () => {
    await send(one, 'NOWHERE', 'DIR', 'declareIssue', issue('E1'));
    expect(await stored(refusalsStream('NOWHERE'))).toEqual([]);
  });

  it('never lets recording go back in time within a stream', async () => {
    const mission = await drafted();
    now = '2026-01-05T08:00:00.000Z';
    await send(one, mission, 'DIR', 'declareIssue', issue('E1'));
    now = '2026-01-05T09:00:00.000Z';
    const instants = (await stored(missionStream(mission))).map(({ metadata }) => metadata.recordedAt);
    expect(instants).toEqual([...instants].sort());
  });

  it('stores no personal field in clear, and tells a repeat by an input without them', async () => {
    const mission = await drafted();
    const person = { person: 'COO', name: 'Camille Durand', email: 'camille@example.org', organisation: 'CAB-OPS' };
    const commandId = randomUUID();
    const first = await send(one, mission, 'ADM', 'registerPerson', person, { commandId });
    const text = JSON.stringify(await stored(missionStream(mission)));
    expect(text).toContain('CAB-OPS');
    expect(text).not.toMatch(/Camille|Durand|example\.org/);
    expect(await send(one, mission, 'ADM', 'registerPerson', person, { commandId })).toEqual(first);
  });

  it('folds only what is new: a command on a long stream reads no more than one on a short stream', async () => {
    const mission = await drafted();
    for (let n = 0; n < 30; n++) await send(one, mission, 'DIR', 'declareIssue', issue(`L${n}`));
    const reads: number[] = [];
    const read = opened.ledger.read.bind(opened.ledger);
    opened.ledger.read = async function* (stream, range) {
      let events = 0;
      for await (const event of read(stream, range)) {
        events++;
        yield event;
      }
      if (stream === missionStream(mission)) reads.push(events);
    };
    await send(one, mission, 'DIR', 'declareIssue', issue('LAST'));
    opened.ledger.read = read;
    expect(reads.reduce((sum, events) => sum + events, 0)).toBe(1);
  });
});
