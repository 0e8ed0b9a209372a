import { describe, expect, it } from '@jest/globals';
import { Courtesy } from './courtesy.js';

const soon = () => new Promise((resolve) => setImmediate(resolve));

function stage() {
  let now = 0;
  const courtesy = new Courtesy(() => now);
  const gone: string[] = [];
  const giveWay = async (person: string) => {
    await courtesy.giveWay(person);
    gone.push(person);
  };
  return { courtesy, gone, giveWay, pass: (ms: number) => (now += ms) };
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

  it('keeps nobody waiting for good', async () => {
    const { courtesy, gone, giveWay } = stage();
    courtesy.spend('A', 200);
    courtesy.begin('B');
    await giveWay('A');
    expect(gone).toEqual(['A']);
  });

  it.each([
    ['who had next to nothing', 10, 0],
    ['who had no more than the others', 100, 90],
  ])('asks nothing of somebody %s', async (_, own, others) => {
    const { courtesy, gone, giveWay } = stage();
    courtesy.spend('A', own);
    courtesy.spend('B', others);
    courtesy.begin('B');
    void giveWay('A');
    await soon();
    expect(gone).toEqual(['A']);
  });

  it('forgets with time what somebody had', async () => {
    const { courtesy, gone, giveWay, pass } = stage();
    courtesy.spend('A', 200);
    pass(10_000);
    courtesy.begin('B');
    void giveWay('A');
    await soon();
    expect(gone).toEqual(['A']);
  });

  it('has whoever had little pause for no one, and whoever had much let go', async () => {
    const { courtesy } = stage();
    courtesy.spend('A', 200);
    courtesy.begin('A');
    courtesy.begin('B');
    const order: string[] = [];
    const all = [courtesy.pause('A').then(() => order.push('A')), courtesy.pause('B').then(() => order.push('B'))];
    for (let turn = 0; turn < 5; turn++) await Promise.resolve();
    expect(order).toEqual(['B']);
    await Promise.all(all);
  });

  it('knows who has gone', () => {
    const { courtesy } = stage();
    const [gone, there] = [{ person: 'A' }, { person: 'A' }];
    courtesy.leave(gone);
    expect([gone, there].map((request) => courtesy.hasLeft(request))).toEqual([true, false]);
  });

  it('asks nobody to wait for themselves', async () => {
    const { courtesy, gone, giveWay } = stage();
    courtesy.spend('A', 200);
    courtesy.begin('A');
    void giveWay('A');
    await soon();
    expect(gone).toEqual(['A']);
  });
});
