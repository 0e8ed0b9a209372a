import type { Language } from '../asking/operation.js';
import { readNumber } from '../recording/typed.js';

export type HypothesisKind = 'euros' | 'percent' | 'number' | 'text';

/** Fields of a hypothesis by the name under which the API takes them. */
export type HypothesisFields = Readonly<Record<string, HypothesisKind>>;

type Read<Kind extends HypothesisKind> = Kind extends 'text' ? string : number;

/** Every field as the API takes it: amounts in cents, shares from 0 to 1. */
export type Hypothesis<Fields extends HypothesisFields> = { [Name in keyof Fields]: Read<Fields[Name]> };

export interface HypothesisReading<Fields extends HypothesisFields> {
  /** What could be read. */
  readonly known: Partial<Hypothesis<Fields>>;
  /** All of it, once every field is there. */
  readonly whole: Hypothesis<Fields> | undefined;
  /** Fields with something in them that is no number. */
  readonly wrong: readonly (keyof Fields & string)[];
}

function readField(kind: HypothesisKind, text: string, language: Language): string | number | undefined {
  if (kind === 'text') return text;
  const number = readNumber(text.replace(/€|%/g, ''), language);
  if (number === undefined) return undefined;
  if (kind === 'euros') return Math.round(number * 100);
  return kind === 'percent' ? number / 100 : number;
}

/** A hypothesis as a reader typed it: euros as euros, shares in percent, with the marks of the language. */
export function readHypothesis<Fields extends HypothesisFields>(
  fields: Fields,
  typed: (name: string) => string | undefined,
  language: Language,
): HypothesisReading<Fields> {
  const known: Record<string, string | number> = {};
  const wrong: string[] = [];
  const names = Object.keys(fields);
  for (const name of names) {
    const text = typed(name)?.trim() ?? '';
    const kind = fields[name];
    if (text === '' || kind === undefined) continue;
    const value = readField(kind, text, language);
    if (value === undefined) wrong.push(name);
    else known[name] = value;
  }
  const isWhole = names.every((name) => name in known);
  return {
    known: known as Partial<Hypothesis<Fields>>,
    whole: isWhole ? (known as Hypothesis<Fields>) : undefined,
    wrong,
  };
}
