import { MessageWriter } from './message-writer.js';

const writer = new MessageWriter();
const NOTHING = Buffer.alloc(0);

/** An event, or what a link points to together with the link; `event` is absent when the link leads nowhere. */
export function eventResponse(event: Uint8Array | undefined, link: Uint8Array | undefined, position: number): Buffer {
  if (event !== undefined) writer.bytes(1, event);
  if (link !== undefined) writer.bytes(2, link);
  const readEvent = writer.varint(3, position).finish();
  return writer.bytes(1, readEvent).finish();
}

/** The first message of a subscription. */
export function confirmationResponse(subscriptionId: string): Buffer {
  const confirmation = writer.text(1, subscriptionId).finish();
  return writer.bytes(2, confirmation).finish();
}

/** How far a filtered subscription has looked, whether or not anything matched. */
export function checkpointResponse(position: number): Buffer {
  const checkpoint = writer.varint(1, position).varint(2, position).finish();
  return writer.bytes(3, checkpoint).finish();
}

/** The answer to reading a stream that has no events: a message, not an error. */
export function streamNotFoundResponse(stream: string): Buffer {
  const identifier = writer.text(3, stream).finish();
  const notFound = writer.bytes(1, identifier).finish();
  return writer.bytes(4, notFound).finish();
}

/** Says that history has been delivered and that what follows is live. */
export function caughtUpResponse(): Buffer {
  return writer.bytes(8, NOTHING).finish();
}
