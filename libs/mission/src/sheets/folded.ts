import { plainName } from '#decider';

/** A text without accents, capitals and doubled spaces: how headings and words of lists are compared. */
export const folded = (text: string): string =>
  plainName(text.replace(/\s+/gu, ' ').normalize('NFKD').replaceAll(/\p{M}/gu, '')).toLowerCase().replaceAll('’', "'");
