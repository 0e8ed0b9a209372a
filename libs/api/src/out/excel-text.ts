/** The most characters that Excel takes in a cell. */
const LONGEST = 32_767;
const CUT = '…';

/** What a text may not say as it is: it would be read as a character written by its number (ECMA-376, ST_Xstring). */
const WRITTEN_CHARACTER = /_(?=x[0-9a-f]{4}_)/gi;

/** Characters that XML has none of, or advises against, or brings into another form. */

const BY_NUMBER = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffd-\uffff]/g;

/** Names that every object has: the library that writes shared texts takes them for written. */
const OF_EVERY_OBJECT: ReadonlySet<string> = new Set(Object.getOwnPropertyNames(Object.prototype));

const byNumber = (character: string): string =>
  `_x${character.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}_`;

/** A text as a workbook holds it, so that a reader sees what was written. */
export function excelText(text: string): string {
  const cut = text.length > LONGEST ? `${text.slice(0, LONGEST - 1).replace(/[\ud800-\udbff]$/, '')}${CUT}` : text;
  const whole = cut.replace(WRITTEN_CHARACTER, '_x005F_').replace(BY_NUMBER, byNumber);
  return OF_EVERY_OBJECT.has(whole) ? byNumber(whole.charAt(0)) + whole.slice(1) : whole;
}
