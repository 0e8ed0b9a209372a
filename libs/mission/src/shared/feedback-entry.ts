/** One entry of informal feedback. Who gave it is no part of it. */
export interface FeedbackEntry {
  readonly theme: string;
  readonly text: string;
  readonly site?: string;
  /** The author agrees to be quoted word for word. */
  readonly quotable: boolean;
}

/** Fewest answers of which anything may be shown without pointing at a person. May be raised, never lowered. */
export const FEWEST_ANSWERS = 5;
