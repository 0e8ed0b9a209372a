import type { EventOf, PersonCode, Ref } from '../../shared/vocabulary.js';

export const OBSERVATION_ANSWERS = ['AGREED', 'DISAGREED', 'ACTED'] as const;
/** What the person addressed makes of an observation. */
export type ObservationAnswer = (typeof OBSERVATION_ANSWERS)[number];

/** The outsider tells someone of the company what they see. */
export type ObservationNoted = EventOf<
  'ObservationNoted',
  {
    readonly observation: Ref;
    /** What it is about, in a few words: observations of one topic are told apart from those of another. */
    readonly topic: string;
    readonly text: string;
    /** To whom it is told. */
    readonly to: PersonCode;
  }
>;

/** Whoever was told answers, or leadership does. */
export type ObservationAnswered = EventOf<
  'ObservationAnswered',
  {
    readonly observation: Ref;
    readonly answer: ObservationAnswer;
    /** What was decided about it. */
    readonly decision?: Ref;
    readonly text?: string;
  }
>;
