import { words } from '../words/language.js';

const CALLED = {
  en: ['tell', 'sell', 'consult', 'agree', 'advise', 'inquire', 'delegate'],
  fr: ['dire', 'convaincre', 'consulter', 's’accorder', 'conseiller', 's’informer', 'déléguer'],
} as const;

/** A level of delegation, from 1 to 7, as people call it. */
export const DELEGATION_LEVELS = words({
  en: { level: (level: number) => `level ${level} of 7, ${CALLED.en[level - 1] ?? ''}` },
  fr: { level: (level) => `niveau ${level} sur 7, ${CALLED.fr[level - 1] ?? ''}` },
});
