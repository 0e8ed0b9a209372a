import { CEDRE_DRAFT as draft } from '#specs';
import { startNode, type EmbeddedNode } from '#embedded-node';
import type { Outcome, Recorded } from '#decider';
import { LedgerUnavailable, type Ledger } from '#ledger';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { setImmediate as letGo } from 'node:timers/promises';
import { commands } from '../commands.js';
import { missionStream } from '../mission-events.js';
import { missionFold } from '../mission-state.js';
import type { PriorityIssueDeclared } from '../mission/mission.events.js';
import { openLedger, type OpenLedger } from '../open-ledger.js';
import { FeedbackQueue } from '../vault/feedback-queue.js';
import { Keys } from '../vault/keys.js';
import { CommandIdReused } from './envelope.js';
import { CommandPipeline } from './pipeline.js';

const ADMINS = { 'CAB-OPS': ['ADM'] };
const NOW = new Date('2026-01-05T09:00:00.000Z');
const LAST = 2;

type Append = Ledger['append'];

/** What becomes of an append, in place of what would become of it. */
type Fate = (append: () => ReturnType<Append>, events: Parameters<Append>[1]) => ReturnType<Append>;

let node: EmbeddedNode;
let opened: OpenLedger;
let one: CommandPipeline;
let other: CommandPipeline;
let mission = '';
let missions = 0;
/** How many lines each append of `one` had. */
let sizes: number[] = [];
/** The fates of the next appends of `one`, and of all that come after those. */
let fates: Fate[] = [];
let usual: Fate = (append) => append();

interface Sent {
  readonly commandId?: string;
  readonly expectedRevision?: number;
  readonly by?: CommandPipeline;
}

function send(actor: string, name: string, input: object, sent: Sent = {}): Promise<Outcome> {
  const { commandId = randomUUID(), by = one, ...pinned } = sent;
  const command = commands.find((each) => each.name === name);
  if (!command) throw new Error(`no command ${name}`);
  return by.execute(command, { commandId, mission, actor, correlationId: commandId, input: { ...input }, ...pinned });
}

const declare = (issue: string, sent: Sent = {}, actor = 'DIR') =>
  send(actor, 'declareIssue', { issue, type: 'OTHER', statement: 'délais' }, sent);

/** The next append waits until it is let go of. */
function held(fate: Fate = (append) => append()): { readonly begun: Promise<void>; readonly release: () => void } {
  const [begin, release] = [new Signal(), new Signal()];
  fates.push(async (...sent) => {
    begin.give();
    await release.given;
    return fate(...sent);
  });
  return { begun: begin.given, release: () => release.give() };
}

class Signal {
  give: () => void = () => undefined;
  readonly given = new Promise<void>((resolve) => (this.give = resolve));
}

async function stored(): Promise<readonly Recorded[]> {
  const events: Recorded[] = [];
  for await (const event of opened.ledger.read(missionStream(mission))) events.push(event);
  return events;
}

/** The issues that are recorded, in the order of recording. */
const issues = async () => (await stored()).flatMap(({ data }) => (data as { readonly issue?: string }).issue ?? []);

/** Where it was recorded, or what it came to instead. */
const told = (outcome: Outcome): unknown => {
  if (outcome.kind === 'receipt') return outcome.receipt.revision;
  return outcome.kind === 'refusal' ? outcome.refusal.refused : outcome.kind;
};

/** Whatever is ready, however many steps it takes, has happened. */
async function settled(): Promise<void> {
  for (let n = 0; n < 20; n++) await letGo();
}

const down = new LedgerUnavailable('appending', new Error('the store is down'));

/** Others write first. */
const overtakenBy =
  (issue: string): Fate =>
  async () => {
    await declare(issue, { by: other });
    return { conflict: true };
  };

beforeAll(async () => {
  node = await startNode({ path: ':memory:' });
  opened = openLedger(node.connectionString);
  const keys = new Keys(':memory:');
  const feedback = new FeedbackQueue(':memory:', keys);
  const { ledger } = opened;
  const watched = Object.create(ledger, {
    append: {
      value: (...sent: Parameters<Append>) => {
        sizes.push(sent[1].length);
        const append = () => ledger.append(...sent);
        return (fates.shift() ?? usual)(append, sent[1]);
      },
    },
  }) as Ledger;
  const clock = { now: () => NOW };
  one = new CommandPipeline(watched, keys, feedback, clock, ADMINS);
  other = new CommandPipeline(ledger, keys, feedback, clock, ADMINS);
});
beforeEach(async () => {
  mission = `TOG${++missions}`;
  await send('ADM', 'draftMission', draft);
  for (const person of ['DIR', 'SPO']) await send('ADM', 'assignRole', { person, role: 'LEADERSHIP' });
  sizes = [];
});
afterEach(() => {
  fates = [];
  usual = (append) => append();
});
afterAll(async () => {
  await opened.close();
  await node.close();
});

describe('Commands that come while an append is under way', () => {
  it('go out as one append, and each gets its own receipt', async () => {
    const { begun, release } = held();
    const first = declare('E1');
    await begun;
    const rest = ['E2', 'E3', 'E4'].map((issue) => declare(issue));
    await settled();
    release();
    expect(await Promise.all([first, ...rest])).toMatchObject(
      ['E1', 'E2', 'E3', 'E4'].map((issue, n) => ({
        kind: 'receipt',
        receipt: {
          stream: missionStream(mission),
          revision: 3 + n,
          position: expect.stringMatching(/^\d+$/),
          events: [{ type: 'PriorityIssueDeclared', revision: 3 + n }],
          created: [{ kind: 'issue', ref: issue }],
        },
      })),
    );
    expect(sizes).toEqual([1, 3]);
  });

  it('are decided on the state that it will leave', async () => {
    const { begun, release } = held();
    const sent = [declare('E1')];
    await begun;
    sent.push(declare('E1', {}, 'SPO'), declare('E2'), declare('E2', {}, 'SPO'));
    await settled();
    release();
    const outcomes = await Promise.all(sent);
    expect(outcomes.map(told).toSorted()).toEqual([LAST + 1, LAST + 2, 'REF_TAKEN', 'REF_TAKEN']);
    expect(await issues()).toEqual(['E1', 'E2']);
  });

  it('are served in rotation among people', async () => {
    const { begun, release } = held();
    const first = declare('E0');
    await begun;
    const rest = ['E1', 'E2', 'E3'].map((issue) => declare(issue));
    rest.push(declare('E4', {}, 'SPO'));
    release();
    await Promise.all([first, ...rest]);
    expect(await issues()).toEqual(['E0', 'E1', 'E4', 'E2', 'E3']);
  });

  it('go out as several appends when there are many', async () => {
    const { begun, release } = held();
    const first = declare('E0');
    await begun;
    const rest = Array.from({ length: 150 }, (_, n) => declare(`E${n + 1}`));
    await settled();
    release();
    const outcomes = await Promise.all([first, ...rest]);
    expect(outcomes.map(told)).toEqual(outcomes.map((_, n) => LAST + 1 + n));
    expect(sizes).toEqual([1, 100, 50]);
  });

  it('are answered by a refusal only when what it rests on is stored', async () => {
    const { begun, release } = held();
    const first = declare('E1');
    await begun;
    let answered = false;
    const second = declare('E1').finally(() => (answered = true));
    await settled();
    expect(answered).toBe(false);
    release();
    expect((await Promise.all([first, second])).map(told)).toEqual([LAST + 1, 'REF_TAKEN']);
  });

  it('are decided again when it comes to nothing: what would have been refused is accepted', async () => {
    const { begun, release } = held(() => Promise.reject(down));
    const first = declare('E1');
    await begun;
    const second = declare('E1');
    await settled();
    release();
    await expect(first).rejects.toThrow(LedgerUnavailable);
    expect(told(await second)).toBe(LAST + 1);
    expect(await issues()).toEqual(['E1']);
  });

  it('are stale when they pinned a revision that it leaves behind, and are told its lines', async () => {
    const { begun, release } = held();
    const first = declare('E1');
    await begun;
    const second = declare('E2', { expectedRevision: LAST });
    await settled();
    release();
    await first;
    expect(await second).toMatchObject({
      kind: 'stale',
      stale: { expected: LAST, actual: LAST + 1, since: [{ type: 'PriorityIssueDeclared' }], omitted: 0 },
    });
  });

  it('leave the mission as it is stored for whoever looks at it', async () => {
    const { begun, release } = held();
    const first = declare('E1');
    await begun;
    const second = declare('E2');
    const revision = one.missionNow(mission).then((now) => [now.revision, Object.keys(now.state.mission.issues)]);
    const third = declare('E3');
    await settled();
    release();
    const durable = await revision;
    await Promise.all([first, second, third]);
    expect(durable).toEqual([durable[0], (await issues()).slice(0, Number(durable[0]) - LAST)]);
  });
});

describe('A command id that comes twice while an append is under way', () => {
  it('gets the receipt of the first', async () => {
    const { begun, release } = held();
    const commandId = randomUUID();
    const sent = [declare('E1', { commandId })];
    await begun;
    sent.push(declare('E1', { commandId }), declare('E2'), declare('E1', { commandId }));
    await settled();
    release();
    const [first, second, , fourth] = await Promise.all(sent);
    expect([second, fourth]).toEqual([first, first]);
    expect(await issues()).toEqual(['E1', 'E2']);
  });

  it('serves for no other input', async () => {
    const { begun, release } = held();
    const commandId = randomUUID();
    const first = declare('E1', { commandId });
    await begun;
    const second = expect(declare('E2', { commandId })).rejects.toThrow(CommandIdReused);
    await settled();
    release();
    await Promise.all([first, second]);
    expect(await issues()).toEqual(['E1']);
  });
});

describe('An append', () => {
  /** Sends some commands as one append, which has this fate; and a way to send the same again. */
  async function together(fate: Fate, ...names: readonly string[]) {
    const ids = names.map(() => randomUUID());
    const all = () => names.map((issue, n) => declare(issue, { commandId: ids[n] as string }));
    const { begun, release } = held();
    const first = declare('E0');
    await begun;
    usual = fate;
    const outcomes = Promise.allSettled(all());
    await settled();
    release();
    await first;
    const results = (await outcomes).map((each) =>
      each.status === 'fulfilled' ? told(each.value) : (each.reason as Error),
    );
    usual = (append) => append();
    return { results, again: async () => (await Promise.all(all())).map(told) };
  }

  it('that conflicts sends all of its commands back, and they are decided again in their order', async () => {
    let conflicts = 0;
    const { results } = await together(
      (append, events) => (conflicts++ === 0 ? overtakenBy('EX')(append, events) : append()),
      ...['E1', 'E2', 'EX', 'E3'],
    );
    expect(results).toEqual([LAST + 3, LAST + 4, 'REF_TAKEN', LAST + 5]);
    expect(await issues()).toEqual(['E0', 'EX', 'E1', 'E2', 'E3']);
  });

  it('that conflicts time and again is given up by each of its commands', async () => {
    let conflicts = 0;
    const { results } = await together((...sent) => overtakenBy(`EX${++conflicts}`)(...sent), 'E1', 'E2');
    expect(results).toEqual(['stale', 'stale']);
    expect(await issues()).toEqual(['E0', 'EX1', 'EX2', 'EX3', 'EX4']);
  });

  it('of which the answer was lost tells each so, and their repetition finds what was stored', async () => {
    const lost: Fate = async (append) => {
      await append();
      throw down;
    };
    const { results, again } = await together(lost, 'E1', 'E2');
    expect(results).toEqual([down, down]);
    expect(await again()).toEqual([LAST + 2, LAST + 3]);
    expect(await issues()).toEqual(['E0', 'E1', 'E2']);
  });

  it('that failed tells each so, and their repetition is recorded', async () => {
    const { results, again } = await together(() => Promise.reject(down), 'E1', 'E2');
    expect(results).toEqual([down, down]);
    expect(await again()).toEqual([LAST + 2, LAST + 3]);
  });

  it('that the store rejects because of one command fails that one alone', async () => {
    const tooLarge = new Error('too large');
    const isNamed = ({ data }: { readonly data: object }) => (data as { readonly issue?: string }).issue === 'E2';
    const picky: Fate = (append, events) => (events.some(isNamed) ? Promise.reject(tooLarge) : append());
    expect((await together(picky, 'E1', 'E2', 'E3')).results).toEqual([LAST + 2, tooLarge, LAST + 3]);
  });

  it('of the same events that were stored under other circumstances is answered by what is stored', async () => {
    const commandId = randomUUID();
    fates.push(async (_, events) => {
      // An earlier append of the same command, whose answer was lost, arrives only now.
      const earlier = events.map((event) => ({
        ...event,
        metadata: { ...event.metadata, recordedAt: '2026-01-05T10:00:00.000Z' },
      }));
      await opened.ledger.append(missionStream(mission), earlier, LAST);
      return opened.ledger.append(missionStream(mission), events, LAST);
    });
    const first = await declare('E1', { commandId });
    expect(told(first)).toBe(LAST + 1);
    await declare('E2');
    const instants = (await stored()).slice(LAST + 1).map(({ metadata }) => metadata.recordedAt);
    expect(instants).toEqual(['2026-01-05T10:00:00.000Z', '2026-01-05T10:00:00.000Z']);
    expect(await declare('E1', { commandId, by: other })).toEqual(first);
  });
});

describe('A command that rests on more than the lines before it', () => {
  it('is decided alone, and so is what comes after that', async () => {
    const { begun, release } = held();
    const sent = [declare('E1')];
    await begun;
    sent.push(send('DIR', 'strikeLine', { revision: LAST + 1, reason: 'erreur' }), declare('E1', {}, 'SPO'));
    await settled();
    release();
    expect((await Promise.all(sent)).map(told)).toEqual([LAST + 1, LAST + 2, LAST + 3]);
    const types = (await stored()).slice(LAST + 1).map(({ type }) => type);
    expect(types).toEqual(['PriorityIssueDeclared', 'LineStruck', 'PriorityIssueDeclared']);
    expect(sizes).toEqual([1, 1, 1]);
  });
});

describe('A command whose events cannot be folded', () => {
  const on = missionFold.on as Record<string, (state: unknown, event: Recorded<PriorityIssueDeclared>) => void>;
  const usually = on['PriorityIssueDeclared'] as (typeof on)[string];
  beforeEach(() => {
    on['PriorityIssueDeclared'] = (state, event) => {
      if (event.data.issue === 'E3') throw new Error('no idea what this means');
      usually(state, event);
    };
  });
  afterEach(() => {
    on['PriorityIssueDeclared'] = usually;
  });

  it('fails alone, and leaves nothing in the stream', async () => {
    const { begun, release } = held();
    const sent = [declare('E1')];
    await begun;
    sent.push(...['E2', 'E3', 'E4'].map((issue) => declare(issue)));
    const outcomes = Promise.allSettled(sent);
    await settled();
    release();
    expect((await outcomes).map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
    expect(await issues()).toEqual(['E1', 'E2', 'E4']);
  });
});
