import type { Refusal } from '#decider';
import { GraphQLError } from 'graphql';
import { nextActOf, sentenceOf } from '../refusals/refusals.js';
import { withoutErased, withoutErasedIn } from '../shared/erased-person.js';
import type { PersonCode } from '../shared/vocabulary.js';
import type { Language } from '../shared/wording.js';

/** A query that the rules refuse: an error that carries the same code, sentence, next act and facts as a refused command. */
export class RefusedQuery extends GraphQLError {
  constructor(
    private readonly refusal: Refusal,
    private readonly language: Language = 'fr',
    erased: ReadonlySet<PersonCode> = new Set(),
  ) {
    const shown = ({ fr, en }: { readonly fr: string; readonly en: string }) => ({
      fr: withoutErased(fr, erased, 'fr'),
      en: withoutErased(en, erased, 'en'),
    });
    const sentence = shown(sentenceOf(refusal));
    const facts = withoutErasedIn(refusal.facts, erased, language);
    super(sentence[language], {
      extensions: {
        code: 'REFUSED',
        refusal: { code: refusal.refused, sentence, next: shown(nextActOf(refusal)), facts },
      },
    });
  }

  /** The same, naming none of these people. */
  without(erased: ReadonlySet<PersonCode>): RefusedQuery {
    return erased.size === 0 ? this : new RefusedQuery(this.refusal, this.language, erased);
  }
}

/** What is found out; undefined where the reader may not know of it. */
export async function unlessRefused<Result>(work: () => Promise<Result>): Promise<Result | undefined> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof RefusedQuery) return undefined;
    throw error;
  }
}
