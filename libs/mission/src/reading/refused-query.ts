import type { Refusal } from '#decider';
import { GraphQLError } from 'graphql';
import { nextActOf, sentenceOf } from '../refusals/refusals.js';
import type { Language } from '../shared/wording.js';

/** A query that the rules refuse: an error that carries the same code, sentence, next act and facts as a refused command. */
export class RefusedQuery extends GraphQLError {
  constructor(refusal: Refusal, language: Language = 'fr') {
    const sentence = sentenceOf(refusal);
    super(sentence[language], {
      extensions: {
        code: 'REFUSED',
        refusal: { code: refusal.refused, sentence, next: nextActOf(refusal), facts: refusal.facts },
      },
    });
  }
}
