import { weekOf, type Day } from '#calendar';
import type { FeedbackEntry } from '../shared/feedback-entry.js';
import type { Envelope } from './envelope.js';
import type { Giver } from '../vault/feedback-seal.js';

/** Who gives the feedback of a command. Its week is that of the day on which it arrives, whatever day it names. */
export const giverOf = ({ mission = '', actor, commandId }: Envelope, today: Day): Giver => ({
  mission,
  week: weekOf(today),
  person: actor,
  commandId,
});

/** The entry that an input carries. */
export function entryIn(input: Readonly<Record<string, unknown>>): FeedbackEntry {
  const { theme, text, site, quotable } = input as unknown as FeedbackEntry;
  return { theme, text, quotable, ...(site !== undefined && { site }) };
}
