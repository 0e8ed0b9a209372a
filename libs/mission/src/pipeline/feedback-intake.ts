import { weekOf, type Day } from '#calendar';
import type { FeedbackEntry } from '../shared/feedback-entry.js';
import type { Command } from './command.js';
import { withDefaults, type Envelope } from './envelope.js';
import type { Giver } from './feedback-seal.js';

/** Who gives the feedback of a command. Its week is that of the day on which it arrives, whatever day it names. */
export const giverOf = ({ mission = '', actor, commandId }: Envelope, today: Day): Giver => ({
  mission,
  week: weekOf(today),
  person: actor,
  commandId,
});

/** The entry that a command carries. */
export function entryIn({ fields }: Command, { input }: Envelope): FeedbackEntry {
  const { theme, text, site, quotable } = withDefaults(fields, input) as unknown as FeedbackEntry;
  return { theme, text, quotable, ...(site !== undefined && { site }) };
}
