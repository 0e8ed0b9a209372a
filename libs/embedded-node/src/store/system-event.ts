import { randomUUID } from 'node:crypto';
import type { ProposedEvent } from '../wire/recorded-event.js';

/** An event that the node itself writes. */
export function systemEvent(type: string, data: Buffer): ProposedEvent {
  return { id: randomUUID(), type, contentType: 'application/json', data, metadata: Buffer.alloc(0) };
}
