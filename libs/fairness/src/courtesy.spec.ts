import { describe, expect, it } from '@jest/globals';
import { Courtesy } from './courtesy.js';

const soon = () => new Promise((resolve) => setImmediate(resolve));

/** Time that passes only when it is told to. */
function manualTime() {
  let now = 0;
  const due = new Set<{ readonly at: number; readonly act: () => void }>();
  const after = (ms: number, act: () => void) => {
    const each = { at: now + ms, act };
    due.add(each);
    return () => void due.delete(each);
  };
  const pass = (ms: number) => {
    now += ms;
    for (const each of [...due]) if (each.at <= now && due.delete(each)) each.act();
  };
  return { now: () => now, after, pass, due };
}

function stage() {
  const time = manualTime();
  const courtesy = new Courtesy(time);
  const gone: string[] = [];
  const giveWay = async (person: string) => {
    await courtesy.giveWay(person);
    gone.push(person);
  };
  /** Lets the longest wait pass, again and again, until that has come about. */
  const settled = async <T>(outcome: Promise<T>): Promise<T> => {
    let done = false;
    void outcome.finally(() => (done = true));
    for (let turn = 0; !done && turn < 100; turn++) {
      await soon();
      if (!done) time.pass(25);
    }
    if (!done) throw new Error('It never came about.');
    return outcome;
  };
  return { courtesy, gone, giveWay, pass: time.pass, due: time.due, settled };
}

describe('Courtesy', () => {
  it('lets whoever had little go before whoever had much', async () => {
    const { courtesy, gone, giveWay } = stage();
    courtesy.spend('A', 200);
    const served = courtesy.begin('B');
    const waiting = giveWay('A');
    await soon();
    expect(gone).toEqual([]);
    served();
    await waiting;
    expect(gone).toEqual(['A']);
  });

  it('keeps no one waiting for longer than 25 ms', async () => {
    const { courtesy, gone, giveWay, pass } = stage();
    courtesy.spend('A', 200);
    courtesy.begin('B');
    const waiting = giveWay('A');
    pass(24);
    await soon();
    expect(gone).toEqual([]);
    pass(1);
    await waiting;
    expect(gone).toEqual(['A']);
  });

  it('leaves no timer running once the others are answered', async () => {
    const { courtesy, giveWay, due } = stage();
    courtesy.spend('A', 200);
    const served = courtesy.begin('B');
    const waiting = giveWay('A');
    expect(due.size).toBe(1);
    served();
    await waiting;
    expect(due.size).toBe(0);
  });

  it.each([
    ['who had next to nothing', 10, 0],
    ['who had no more than the others', 100, 90],
  ])('lets a person go on %s', async (_, own, others) => {
    const { courtesy, gone, giveWay } = stage();
    courtesy.spend('A', own);
    courtesy.spend('B', others);
    courtesy.begin('B');
    void giveWay('A');
    await soon();
    expect(gone).toEqual(['A']);
  });

  it('forgets past work with time', async () => {
    const { courtesy, gone, giveWay, pass } = stage();
    courtesy.spend('A', 200);
    pass(10_000);
    courtesy.begin('B');
    void giveWay('A');
    await soon();
    expect(gone).toEqual(['A']);
  });

  it('has whoever had little pause for no one, and whoever had much let go', async () => {
    const { courtesy, settled } = stage();
    courtesy.spend('A', 200);
    courtesy.begin('A');
    courtesy.begin('B');
    const order: string[] = [];
    const all = [courtesy.pause('A').then(() => order.push('A')), courtesy.pause('B').then(() => order.push('B'))];
    for (let turn = 0; turn < 5; turn++) await Promise.resolve();
    expect(order).toEqual(['B']);
    await settled(Promise.all(all));
  });

  it('has whoever had much pause until the others are answered, and not only let go', async () => {
    const { courtesy, settled } = stage();
    courtesy.spend('A', 200);
    courtesy.begin('B');
    let done = false;
    const pausing = courtesy.pause('A').then(() => (done = true));
    for (let turn = 0; turn < 5; turn++) await soon();
    expect(done).toBe(false);
    await settled(pausing);
  });

  it('has whoever had little pause for no one who was only turned away', async () => {
    const { courtesy, settled } = stage();
    courtesy.spend('A', 200);
    courtesy.spend('B', 10);
    const order: string[] = [];
    const all = [courtesy.pause('A').then(() => order.push('A')), courtesy.pause('B').then(() => order.push('B'))];
    for (let turn = 0; turn < 5; turn++) await Promise.resolve();
    expect(order).toEqual(['B']);
    await settled(Promise.all(all));
  });

  it('knows who has gone', () => {
    const { courtesy } = stage();
    const [gone, there] = [{ person: 'A' }, { person: 'A' }];
    courtesy.leave(gone);
    expect([gone, there].map((request) => courtesy.hasLeft(request))).toEqual([true, false]);
  });

  it('never makes a person wait for themselves', async () => {
    const { courtesy, gone, giveWay } = stage();
    courtesy.spend('A', 200);
    courtesy.begin('A');
    void giveWay('A');
    await soon();
    expect(gone).toEqual(['A']);
  });

  /** Whether a person with so much past work waits for another with so much, both under way. */
  async function waits(own: number, other: number, after = 0): Promise<boolean> {
    const { courtesy, gone, giveWay, pass, settled } = stage();
    courtesy.spend('A', own);
    courtesy.begin('B');
    courtesy.spend('B', other);
    pass(after);
    const waiting = giveWay('A');
    await soon();
    const waited = gone.length === 0;
    await settled(waiting);
    return waited;
  }

  it.each([
    ['more than next to nothing, 20 ms', 20.5, 0, true],
    ['next to nothing, 20 ms', 20, 0, false],
    ['just more than twice as much', 100, 49.9, true],
    ['exactly twice as much', 100, 50, false],
  ])('is asked of whoever had %s', async (_, own, other, expected) => {
    expect(await waits(own, other)).toBe(expected);
  });

  it('weighs half after a second: 41 ms are still more than next to nothing, 40 are not', async () => {
    expect(await waits(41, 0, 1_000)).toBe(true);
    expect(await waits(40, 0, 1_000)).toBe(false);
    // Each look at an account ages it from the look before: two looks do not age it twice.
    const { courtesy, gone, giveWay, pass, settled } = stage();
    courtesy.spend('A', 82);
    pass(1_000);
    courtesy.spend('A', 0);
    pass(1_000);
    courtesy.begin('B');
    const waiting = giveWay('A');
    await soon();
    expect(gone).toEqual([]);
    await settled(waiting);
  });

  it('ends when the other is answered', async () => {
    const { courtesy, gone, giveWay } = stage();
    courtesy.spend('A', 200);
    const served = [courtesy.begin('B'), courtesy.begin('B')];
    served[0]?.();
    // Ending one request twice does not end the other.
    served[0]?.();
    const waiting = giveWay('A');
    await soon();
    expect(gone).toEqual([]);
    served[1]?.();
    await waiting;
    await giveWay('A');
    expect(gone).toEqual(['A', 'A']);
  });

  it('lets go on, of those who wait, whoever holds up no other', async () => {
    const { courtesy, gone, giveWay, settled } = stage();
    courtesy.spend('A', 1_000);
    courtesy.spend('B', 300);
    courtesy.begin('B');
    const served = courtesy.begin('C');
    const all = [giveWay('A'), giveWay('B')];
    await soon();
    expect(gone).toEqual([]);
    served();
    await soon();
    // C is answered. A still stands in the way of B, who had a third of it; B holds up no one.
    expect(gone).toEqual(['B']);
    await settled(Promise.all(all));
  });

  it('remembers of whoever is answered what they had, and forgets what is next to nothing', async () => {
    const { courtesy, gone, giveWay } = stage();
    courtesy.spend('A', 200);
    courtesy.begin('A')();
    const served = courtesy.begin('B');
    const waiting = giveWay('A');
    await soon();
    expect(gone).toEqual([]);
    served();
    await waiting;
  });

  it('lets whoever had less than half of all others go on at once, and whoever had half let go', async () => {
    const order = async (own: number, others: readonly number[]) => {
      const { courtesy, settled } = stage();
      courtesy.spend('A', own);
      courtesy.begin('A');
      for (const [at, spent] of others.entries()) {
        courtesy.begin(`other ${at}`);
        courtesy.spend(`other ${at}`, spent);
      }
      let done = false;
      const pausing = courtesy.pause('A').then(() => (done = true));
      for (let turn = 0; turn < 5; turn++) await Promise.resolve();
      const atOnce = done;
      await settled(pausing);
      return atOnce;
    };
    expect(await order(10, [21, 30])).toBe(true);
    expect(await order(10, [20, 30])).toBe(false);
    expect(await order(10, [30, 5])).toBe(false);
    expect(await order(10, [])).toBe(false);
  });

  it('does not go before whoever has nothing under way and had next to nothing, 20 ms', async () => {
    const atOnce = async (others: number) => {
      const { courtesy, settled } = stage();
      courtesy.spend('A', 5);
      courtesy.spend('B', others);
      let done = false;
      const pausing = courtesy.pause('A').then(() => (done = true));
      for (let turn = 0; turn < 5; turn++) await Promise.resolve();
      const before = done;
      await settled(pausing);
      return before;
    };
    expect(await atOnce(20)).toBe(false);
    expect(await atOnce(20.5)).toBe(true);
  });

  describe('towards commands', () => {
    /** A request that reads, and whether it has gone on. */
    function reading({ courtesy, gone }: Pick<ReturnType<typeof stage>, 'courtesy' | 'gone'>, name: string) {
      const request = { name };
      const step = async () => {
        await courtesy.afterCommands(request);
        gone.push(name);
      };
      return step;
    }

    it('has no one wait when none is under way', async () => {
      const at = stage();
      at.courtesy.command()();
      await reading(at, 'view')();
      expect(at.gone).toEqual(['view']);
    });

    it('has readers wait until the last of those that are under way has ended, whoever ends twice', async () => {
      const at = stage();
      const ends = [at.courtesy.command(), at.courtesy.command()];
      const step = reading(at, 'view')();
      ends[0]?.();
      ends[0]?.();
      for (let turn = 0; turn < 5; turn++) await soon();
      expect(at.gone).toEqual([]);
      ends[1]?.();
      await step;
      expect(at.gone).toEqual(['view']);
    });

    it('leaves no timer running once they have ended', async () => {
      const at = stage();
      const end = at.courtesy.command();
      const step = reading(at, 'view')();
      expect(at.due.size).toBe(1);
      end();
      await step;
      expect(at.due.size).toBe(0);
    });

    it('lets readers go on one at a time, and a command that comes in between go first', async () => {
      const at = stage();
      const end = at.courtesy.command();
      const steps = ['one', 'two', 'three'].map((name) => reading(at, name)());
      await soon();
      let next: (() => void) | undefined;
      const first = steps[0]?.then(() => (next = at.courtesy.command()));
      end();
      await first;
      for (let turn = 0; turn < 5; turn++) await soon();
      expect(at.gone).toEqual(['one']);
      next?.();
      await Promise.all(steps);
      expect(at.gone).toEqual(['one', 'two', 'three']);
    });

    it('has a request wait 25 ms in all, and not for each of its steps', async () => {
      const at = stage();
      const step = reading(at, 'view');
      at.courtesy.command();
      const first = step();
      at.pass(24);
      await soon();
      expect(at.gone).toEqual([]);
      at.pass(1);
      await first;
      await step();
      expect(at.gone).toEqual(['view', 'view']);
      const other = reading(at, 'other')();
      await soon();
      expect(at.gone).toEqual(['view', 'view']);
      at.pass(25);
      await other;
    });
  });
});
