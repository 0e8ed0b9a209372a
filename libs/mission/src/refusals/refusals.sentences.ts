import type { Sentences } from '../shared/sentences.js';
import type { RefusalEvent } from './refusals.events.js';
import { sentenceOf } from './refusals.js';

export const refusalSentences: Sentences<RefusalEvent> = {
  RefusalLogged({ data }) {
    const { fr, en } = sentenceOf({ refused: data.code, facts: data.facts });
    return { fr: `${data.command} est refusé : ${fr}`, en: `${data.command} is refused: ${en}` };
  },
};
