import { nameKey, plainName } from '#decider';

/** Longest name that a line is found by. */
export const LONGEST_MENTION = 120;

/** What a row names, as far as it can be found by it. */
export interface Mentions {
  /** References and codes: found as they are written. */
  readonly exact: Iterable<string>;
  /** Words: found however they are typed, without their accents and capitals. */
  readonly words: Iterable<string>;
  /** The command that left it: found by what repeats the command, and by nothing that a reader types. */
  readonly command?: string;
}

/** What a row names, as it is stored: each mark between bars. */
export const storedMentions = ({ exact, words, command }: Mentions): string => {
  const marks = [...[...exact].map(exactMark), ...[...words].map(wordMark)];
  return `|${[...new Set(command === undefined ? marks : [...marks, commandMark(command)])].join('|')}|`;
};

/** The marks in what is stored. */
export const marksIn = (stored: string): readonly string[] => stored.split('|').filter((mark) => mark !== '');

/** The marks of which a row holds one when it names this. */
export const marksOf = (name: string): readonly string[] => [exactMark(plainName(name)), wordMark(name)];

/** The mark of a row that a command left. */
export const commandMark = (command: string): string => `#${unbarred(command)}`;

const exactMark = (name: string): string => `=${unbarred(name)}`;

const wordMark = (name: string): string => `~${unbarred(nameKey(name).normalize('NFD').replace(/\p{M}/gu, ''))}`;

/** Bars stand between marks, so none stands in one. */
const unbarred = (text: string): string => text.replace(/[%|]/g, encodeURIComponent);
