/** Shows nothing, or only changes how its neighbours are shown: format characters, fillers, variation selectors. */
const INVISIBLE = /[\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/gu;

/** Cannot be stored everywhere, or means nothing to anybody else: controls, half surrogates, private characters. */
const FOREIGN = /[\p{Cc}\p{Cs}\p{Co}]/u;

/** The controls that a text of several lines may hold. */
const LAYOUT = /[\t\n]/g;

/** The normal form of a free text: composed accents, plain line ends, no white space around it. */
export const plainText = (text: string): string => text.normalize('NFC').replace(/\r\n?/g, '\n').trim();

/**
 * The normal form of a name: composed accents, one space between words, none around it, nothing invisible. Line ends
 * and tabs inside it stay, and make it no name.
 */
export const plainName = (name: string): string =>
  name
    .replace(INVISIBLE, '')
    .normalize('NFC')
    .trim()
    .replace(/(?:(?![\p{Cc}])\s)+/gu, ' ');

/** May this be kept as a free text? Its lines may have ends and tabs, and nothing else that is no character. */
export const isStorableText = (text: string): boolean => !FOREIGN.test(text.replace(LAYOUT, ''));

/** May this be kept as a name? It is one line of characters that everybody has. */
export const isStorableName = (name: string): boolean => !FOREIGN.test(name);

/** Does it show a letter or a digit? A text that does not says nothing. */
export const isLegible = (text: string): boolean => /[\p{L}\p{N}]/u.test(text.replace(INVISIBLE, ''));

/** Signs that keyboards and word processors put in each other's place. */
const ALIKE: readonly (readonly [signs: RegExp, plain: string])[] = [
  [/[‘’‛ʹʻʼʽ′`´＇]/gu, "'"],
  [/[“”„‟″＂]/gu, '"'],
  [/[‐‑‒–—―−﹣－]/gu, '-'],
];

/** What two spellings of one name have in common: kept and looked up under it, a name is found however it is typed. */
export const nameKey = (name: string): string => {
  const folded = plainSigns(plainName(name)).normalize('NFKC').toLocaleLowerCase('fr');
  return plainName(plainSigns(folded));
};

const plainSigns = (text: string): string => ALIKE.reduce((typed, [signs, sign]) => typed.replace(signs, sign), text);

/** Do two spellings name the same? Capitals, composed accents, spaces, apostrophes and the like make no difference. */
export const sameName = (one: string, other: string): boolean => nameKey(one) === nameKey(other);
