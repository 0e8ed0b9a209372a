import { expect } from '@jest/globals';
import { type EventStoreDBClient, type Position, type ReadPosition, START } from '@eventstore/db-client';
import { until } from '../story.js';

/** An append that the node answered well. */
export interface Acknowledged {
  readonly stream: string;
  readonly ids: readonly string[];
  readonly revision: bigint;
  readonly position: bigint | undefined;
}

interface Kept {
  readonly id: string;
  readonly stream: string;
  readonly revision: bigint;
  readonly position: bigint;
}

interface Batch {
  readonly batch: string;
  readonly part: number;
  readonly of: number;
}

/** What a node was found to have kept, crash after crash: each reading goes on where the last one ended. */
export class KeptLog {
  /** Appends acknowledged so far. */
  acknowledged = 0;
  private sinceReading: Acknowledged[] = [];
  private readonly kept = new Map<string, Kept>();
  private readonly next = new Map<string, bigint>();
  private end: Position | undefined;

  acknowledge(append: Acknowledged): void {
    this.acknowledged += 1;
    this.sinceReading.push(append);
  }

  /** Resolves at the first acknowledgement since the last reading. */
  untilAcknowledged(): Promise<void> {
    return until(() => this.sinceReading.length > 0, 'an append is acknowledged', 10_000);
  }

  /** Reads what is new, and expects in it every append acknowledged meanwhile, whole and where the answer said. */
  async readOn(client: EventStoreDBClient): Promise<void> {
    const fresh = await this.read(client, this.end ?? START);
    expect(fresh.filter(({ id }) => this.kept.has(id)).map(({ id }) => id)).toEqual([this.last()].filter(Boolean));
    for (const { kept, batch } of fresh.slice(this.end === undefined ? 0 : 1)) this.keep(kept, batch);
    for (const { stream, ids, revision, position } of this.sinceReading) {
      const found = ids.map((id) => this.kept.get(id));
      expect(found.map((event) => event?.stream)).toEqual(ids.map(() => stream));
      expect(found.map((event) => event?.revision)).toEqual(ids.map((_, n) => revision - BigInt(ids.length - 1 - n)));
      expect(found.at(-1)?.position).toBe(position);
    }
    this.sinceReading = [];
    expect(this.unfinished).toBeUndefined();
  }

  /** Reads everything again and expects exactly what was read bit by bit. */
  async expectSameFromTheStart(client: EventStoreDBClient): Promise<void> {
    const whole = await this.read(client, START);
    expect(whole.map(({ kept }) => kept)).toEqual([...this.kept.values()]);
  }

  private unfinished: Batch | undefined;

  private keep(kept: Kept, batch: Batch): void {
    expect([kept.stream, kept.revision]).toEqual([kept.stream, this.next.get(kept.stream) ?? 0n]);
    const expected = this.unfinished ?? { ...batch, part: 0 };
    expect([batch.batch, batch.part]).toEqual([expected.batch, expected.part]);
    this.unfinished = batch.part + 1 < batch.of ? { ...batch, part: batch.part + 1 } : undefined;
    this.next.set(kept.stream, kept.revision + 1n);
    this.kept.set(kept.id, kept);
    this.end = { commit: kept.position, prepare: kept.position };
  }

  private last(): string | undefined {
    return [...this.kept.keys()].at(-1);
  }

  private async read(client: EventStoreDBClient, fromPosition: ReadPosition) {
    const found: { readonly id: string; readonly kept: Kept; readonly batch: Batch }[] = [];
    for await (const { event } of client.readAll({ fromPosition })) {
      if (event === undefined || event.streamId.startsWith('$')) continue;
      const { id, streamId: stream, revision } = event;
      const kept = { id, stream, revision, position: event.position.commit };
      found.push({ id, kept, batch: event.data as unknown as Batch });
    }
    return found;
  }
}
