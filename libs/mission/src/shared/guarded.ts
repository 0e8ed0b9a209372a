import type { Recorded } from '#decider';

/** Fields, by event type, that no line shows: counts of groups that may be small, which a view of their own hides. */
const GUARDED: Readonly<Record<string, readonly string[]>> = {
  InformalFeedbackBatchReleased: ['entries', 'themes', 'bySite'],
};

/** Words that people wrote about signals: an acquirer sees that there was a response, not what was said. */
const WORDS: readonly string[] = ['comment', 'action', 'reason', 'statistic'];

/** Whether a field holds what somebody wrote about a signal. */
export const isWordOnSignal = (slice: string, field: string): boolean =>
  slice === 'weak-signals' && WORDS.includes(field);

/** The event as a line of the audit trail may show it to anybody. */
export function withoutGuarded(event: Recorded): Recorded {
  const guarded = GUARDED[event.type];
  return guarded ? without(event, (field) => guarded.includes(field)) : event;
}

/** The event as a search may find it, whoever searches: a search answers too, so words and what is sealed are left out. */
export const withoutWords = (slice: string, event: Recorded): Recorded =>
  without(withoutGuarded(event), (field) => field === 'sealed' || isWordOnSignal(slice, field));

function without(event: Recorded, hides: (field: string) => boolean): Recorded {
  const open = Object.entries(event.data).filter(([name]) => !hides(name));
  return { ...event, data: Object.fromEntries(open) as Recorded['data'] };
}
