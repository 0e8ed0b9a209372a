import { say, type Refusal, type Sentence } from '#decider';
import { isUtf8 } from 'node:buffer';
import { refuse } from '../refusals/refusals.js';

const MARKS: readonly (readonly [bytes: readonly number[], encoding: string])[] = [
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];
const WORKBOOK = [0x50, 0x4b, 0x03, 0x04];

/** What no text holds: controls but for tabs and line ends. */
const BINARY = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/;

export const unreadable = (why: Sentence): Refusal => refuse('SHEET_UNREADABLE', { why });

/** The text of a file: UTF-8 with or without its mark, UTF-16 with it, and else Windows-1252. */
export function decoded(bytes: Buffer): string | Refusal {
  if (begins(bytes, WORKBOOK)) {
    return unreadable(
      say('c’est un classeur ; l’enregistrer au format CSV', 'it is a workbook; save it as a CSV file'),
    );
  }
  const marked = MARKS.find(([mark]) => begins(bytes, mark))?.[1];
  if (!marked && !isUtf8(bytes)) return legible(windows1252(bytes));
  return legible(new TextDecoder(marked ?? 'utf-8').decode(bytes));
}

/** What Windows-1252 has from 80 to 9f, where Latin-1 has controls. Node's own decoder takes one for the other. */
const UPPER = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const windows1252 = (bytes: Buffer): string =>
  bytes.toString('latin1').replaceAll(/[\u0080-\u009f]/g, (sign) => UPPER[sign.charCodeAt(0) - 0x80] ?? sign);

/** The text as it is read, or why it is no text. */
export const legible = (text: string): string | Refusal =>
  BINARY.test(text) ? unreadable(say('ce n’est pas un fichier de texte', 'it is no text file')) : text;

const begins = (bytes: Buffer, mark: readonly number[]): boolean => mark.every((byte, at) => bytes[at] === byte);
