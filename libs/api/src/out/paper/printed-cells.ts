import { labelIn, type Language } from '#mission';
import type { Column } from '../plan.js';
import { valueAt, type Answered } from '../rows.js';
import { formatsIn } from './formats.js';

const YES_NO: Readonly<Record<Language, readonly [string, string]>> = { fr: ['oui', 'non'], en: ['yes', 'no'] };

/** A value as people read it, in their language. */
export function printedCell(
  { kind, many }: Pick<Column, 'kind' | 'many'>,
  value: Answered,
  language: Language,
): string {
  if (value === null || value === undefined) return '';
  if (many)
    return (value as readonly Answered[]).map((each) => printedCell({ kind, many: false }, each, language)).join(', ');
  const formats = formatsIn(language);
  switch (kind.is) {
    case 'cents':
      return formats.euros(Number(value));
    case 'number':
    case 'whole number':
      if (kind.unit === 'share') return formats.share(Number(value));
      if (kind.unit === 'points') return formats.points(Number(value));
      return kind.unit === 'cents' ? formats.euros(Number(value)) : formats.number(Number(value));
    case 'day':
      return formats.shortDay(String(value));
    case 'week':
      return formats.week(String(value));
    case 'month':
      return formats.month(String(value));
    case 'instant':
      return formats.instant(String(value));
    case 'choice':
      return labelIn(kind.name, String(value))[language];
    case 'yes or no':
      return YES_NO[language][value === true ? 0 : 1];
    case 'shape':
      return String(valueAt(value, ['text']) ?? '');
    default:
      return String(value);
  }
}

/** Is it read as a figure? */
export const isFigure = ({ kind, many }: Pick<Column, 'kind' | 'many'>): boolean =>
  !many && ['cents', 'number', 'whole number'].includes(kind.is);

/** Numbers of lines of the trail, with those that follow each other as one: 12–15, 18. */
export function lineNumbers(lines: readonly number[]): string {
  const spans: [number, number][] = [];
  for (const line of [...new Set(lines)].toSorted((a, b) => a - b)) {
    const last = spans.at(-1);
    if (last && line === last[1] + 1) last[1] = line;
    else spans.push([line, line]);
  }
  return spans.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(', ');
}
