import type { Recorded } from '#decider';

/** Fields, by event type, that no line shows: counts of groups that may be small, which a view of their own hides. */
const GUARDED: Readonly<Record<string, readonly string[]>> = {
  InformalFeedbackBatchReleased: ['entries', 'themes', 'bySite'],
};

/** The event as a line of the audit trail may show it to anybody. */
export function withoutGuarded(event: Recorded): Recorded {
  const guarded = GUARDED[event.type];
  if (!guarded) return event;
  const open = Object.entries(event.data).filter(([name]) => !guarded.includes(name));
  return { ...event, data: Object.fromEntries(open) as Recorded['data'] };
}
