import { eventIdOf } from '../wire/event-id.js';
import type { UuidMessage } from '../wire/protocol.js';
import type { ProposedEvent } from '../wire/recorded-event.js';

/** Bytes one append may hold: data, metadata, and type at two bytes a character, over all its events. */
export const MAXIMUM_APPEND_SIZE = 1_048_576;

/** The part that unary and batch messages have in common. */
interface ProposedMessage {
  getId(): UuidMessage | undefined;
  getMetadataMap(): { get(key: string): string | undefined };
  getCustomMetadata_asU8(): Uint8Array;
  getData_asU8(): Uint8Array;
}

/** Why a proposed event cannot be taken. */
export type Flaw = 'too-large' | 'property-missing' | 'id-missing';

/** The events of one append as they come in, checked one by one. */
export class ProposedEvents {
  readonly events: ProposedEvent[] = [];
  private size = 0;

  /** Takes one more event, or says why not. */
  add(message: ProposedMessage): Flaw | undefined {
    const id = eventIdOf(message.getId());
    const type = message.getMetadataMap().get('type');
    const contentType = message.getMetadataMap().get('content-type');
    if (id === undefined) return 'id-missing';
    if (type === undefined || contentType === undefined) return 'property-missing';
    const data = message.getData_asU8();
    const metadata = message.getCustomMetadata_asU8();
    this.size += data.length + metadata.length + 2 * type.length;
    if (this.size > MAXIMUM_APPEND_SIZE) return 'too-large';
    this.events.push({ id, type, contentType, data, metadata });
    return undefined;
  }
}
