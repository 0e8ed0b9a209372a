import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Deliveries } from './deliveries.js';
import { MOST_WEBHOOKS, type Webhook, type WebhookWanted } from './webhooks.js';

let deliveries: Deliveries;
beforeEach(async () => (deliveries = await Deliveries.open(':memory:')));
afterEach(() => deliveries.close());

const wanted = (more: Partial<WebhookWanted> = {}): WebhookWanted => ({
  mission: 'M1',
  person: 'DIR',
  url: 'https://hooks.example',
  kinds: ['signal.raised'],
  revision: 4,
  day: '2026-05-04',
  ...more,
});
const opened = async (more: Partial<WebhookWanted> = {}): Promise<Webhook> =>
  (await deliveries.webhooks.open(wanted(more), 1_000)) as Webhook;
const told = (revision: number) => ({
  kind: 'signal.raised',
  happenedAt: '2026-05-04T09:00:00.000Z',
  data: { revision },
});
const looked = (revision: number) => ({ revision, day: '2026-05-05', standing: { gates: ['G-OWN'] } });
const found = (id: string) => deliveries.webhooks.find(id);

describe('a webhook', () => {
  it('begins at a line, and goes on from where it was looked at last', async () => {
    const { id } = await opened();
    expect(await found(id)).toMatchObject({ ...wanted(), openedAt: 1_000, waiting: 0, standing: undefined });
    await deliveries.webhooks.put(id, looked(9), [told(5), told(9)]);
    expect(await found(id)).toMatchObject({
      revision: 9,
      day: '2026-05-05',
      standing: { gates: ['G-OWN'] },
      waiting: 2,
    });
  });

  it('is told what waits in the order of happening, each once it was taken', async () => {
    const { id } = await opened();
    await deliveries.webhooks.put(id, looked(5), [told(5)]);
    await deliveries.webhooks.put(id, looked(7), [told(6), told(7)]);
    for (const [sequence, revision] of [
      [1, 5],
      [2, 6],
      [3, 7],
    ]) {
      const next = await deliveries.webhooks.next(id, 0);
      expect(next).toMatchObject({ sequence, data: { revision } });
      await deliveries.webhooks.delivered(next!, 2_000);
    }
    expect(await deliveries.webhooks.next(id, 0)).toBeUndefined();
    expect(await found(id)).toMatchObject({ waiting: 0, deliveredAt: 2_000 });
  });

  it('waits after a failure, remembers since when, and forgets it with the first success', async () => {
    const { id } = await opened();
    await deliveries.webhooks.put(id, looked(5), [told(5)]);
    const next = (await deliveries.webhooks.next(id, 0))!;
    await deliveries.webhooks.failed(next, { at: 10, reason: 'HTTP_503' }, { at: 15 });
    await deliveries.webhooks.failed(next, { at: 20, reason: 'TIMED_OUT' }, { at: 30 });
    expect(await deliveries.webhooks.next(id, 29)).toBeUndefined();
    expect(await deliveries.webhooks.next(id, 30)).toMatchObject({ attempts: 2, failingSince: 10 });
    expect(await found(id)).toMatchObject({ failure: { at: 20, reason: 'TIMED_OUT' }, failingSince: 10 });
    await deliveries.webhooks.delivered(next, 40);
    expect(await found(id)).toMatchObject({ attempts: 0, failingSince: undefined, failure: { at: 20 } });
  });

  it('that is parked is told nothing until it is resumed, and has lost nothing', async () => {
    const { id } = await opened();
    await deliveries.webhooks.put(id, looked(5), [told(5)]);
    const next = (await deliveries.webhooks.next(id, 0))!;
    await deliveries.webhooks.failed(next, { at: 10, reason: 'HTTP_410' }, 'when resumed');
    expect(await found(id)).toMatchObject({ parkedAt: 10, waiting: 1, revision: 5 });
    expect(await deliveries.webhooks.next(id, 9e15)).toBeUndefined();
    expect(await deliveries.webhooks.parkedIn(['M0', 'M1'])).toMatchObject([{ id, parkedAt: 10 }]);
    expect(await deliveries.webhooks.parkedIn(['M0'])).toEqual([]);
    expect(await deliveries.webhooks.standing()).toEqual({ waiting: 1, oldest: '2026-05-04T09:00:00.000Z', parked: 1 });
    await deliveries.webhooks.resume(id);
    expect(await deliveries.webhooks.parkedIn(['M1'])).toEqual([]);
    expect(await deliveries.webhooks.next(id, 0)).toMatchObject({ sequence: 1, attempts: 0, failingSince: undefined });
  });

  it('that has ended says why, and nothing waits for it any more', async () => {
    const { id } = await opened();
    await deliveries.webhooks.put(id, looked(5), [told(5)]);
    await deliveries.webhooks.end(id, 'ACCESS_EXPIRED');
    expect(await found(id)).toMatchObject({ ended: 'ACCESS_EXPIRED', waiting: 0 });
    await deliveries.webhooks.put(id, looked(6), [told(6)]);
    await deliveries.webhooks.add(id, told(6));
    await deliveries.webhooks.resume(id);
    expect(await found(id)).toMatchObject({ ended: 'ACCESS_EXPIRED', waiting: 0, revision: 5 });
    expect(await deliveries.webhooks.live()).toEqual([]);
  });

  it('drops what waits of some kinds', async () => {
    const { id } = await opened();
    await deliveries.webhooks.put(id, looked(5), [told(5), { ...told(5), kind: 'question.asked' }]);
    await deliveries.webhooks.drop(id, ['question.asked']);
    expect(await found(id)).toMatchObject({ waiting: 1 });
  });

  it('is gone with all that waits when it is closed, or the person is erased in its mission', async () => {
    const [closed, erased, elsewhere, others] = [
      await opened(),
      await opened(),
      await opened({ mission: 'M2' }),
      await opened({ person: 'COO' }),
    ];
    await deliveries.webhooks.put(closed.id, looked(5), [told(5)]);
    await deliveries.webhooks.close(closed.id);
    await deliveries.forget('DIR', 'M1');
    expect(await found(closed.id)).toBeUndefined();
    expect(await found(erased.id)).toBeUndefined();
    const live = await deliveries.webhooks.live();
    expect(live.map(({ id }) => id).toSorted()).toEqual([elsewhere.id, others.id].toSorted());
    expect(await deliveries.webhooks.standing()).toEqual({ waiting: 0, oldest: undefined, parked: 0 });
  });

  it('is one of a number that a mission may have', async () => {
    for (let count = 0; count < MOST_WEBHOOKS; count++) await opened();
    expect(await deliveries.webhooks.open(wanted(), 1)).toBeUndefined();
    expect(await deliveries.webhooks.of('M1')).toHaveLength(MOST_WEBHOOKS);
    expect(await opened({ mission: 'M2' })).toBeDefined();
  });

  it('takes much at once', async () => {
    const { id } = await opened();
    const much = Array.from({ length: 700 }, (_, revision) => told(revision));
    await deliveries.webhooks.put(id, looked(700), much);
    expect(await found(id)).toMatchObject({ waiting: 700 });
  });
});
