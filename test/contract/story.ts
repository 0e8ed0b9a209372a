import { randomUUID } from 'node:crypto';
import { jsonEvent, type JSONEventData, type ResolvedEvent } from '@eventstore/db-client';

/** A stream name no one used before. */
export function freshStream(subject = 'account'): string {
  return `${subject}-${randomUUID()}`;
}

/** An event of the story that these tests tell; `n` tells one from another. */
export function deposit(n = 1, id: string = randomUUID()): JSONEventData {
  return jsonEvent({ id, type: 'MoneyDeposited', data: { n } });
}

/** Several, numbered from 0. */
export function deposits(count: number): JSONEventData[] {
  return Array.from({ length: count }, (_, n) => deposit(n));
}

/** Everything a read delivers. */
export async function collect<T>(reading: AsyncIterable<T>): Promise<T[]> {
  const collected: T[] = [];
  for await (const item of reading) collected.push(item);
  return collected;
}

/** The numbers in the data of events. */
export function numbersOf(events: readonly ResolvedEvent[]): unknown[] {
  return events.map(({ event }) => (event?.data as { n?: number } | undefined)?.n);
}

/** The revisions of events. */
export function revisionsOf(events: readonly ResolvedEvent[]): (bigint | undefined)[] {
  return events.map(({ event }) => event?.revision);
}

/** Resolves when `condition` holds; fails with the sentence when it does not within the time. */
export async function until(condition: () => boolean, sentence: string, withinMs = 5000): Promise<void> {
  const end = Date.now() + withinMs;
  while (!condition()) {
    if (Date.now() > end) throw new Error(`Waited ${withinMs} ms in vain until ${sentence}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
