import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** How a text is written: its weight and its size in points. */
export interface Hand {
  readonly weight: Weight;
  readonly size: number;
}

export const WEIGHTS = ['regular', 'semibold'] as const;
export type Weight = (typeof WEIGHTS)[number];

/** Source Sans 3: made for reading forms and tables, with figures of one width and every letter of European languages. */
const FILES: Readonly<Record<Weight, string>> = {
  regular: '400Regular/SourceSans3_400Regular.ttf',
  semibold: '600SemiBold/SourceSans3_600SemiBold.ttf',
};

const require = createRequire(import.meta.url);
const read = new Map<Weight, Buffer>();

/** The font of a weight, whole; a document holds the letters of it that it uses. */
export function fontOf(weight: Weight): Buffer {
  const bytes = read.get(weight) ?? readFileSync(require.resolve(`@expo-google-fonts/source-sans-3/${FILES[weight]}`));
  read.set(weight, bytes);
  return bytes;
}

/** From the top of a line to that of the next, and to its base. */
export const leadingOf = ({ size }: Pick<Hand, 'size'>): number => size * 1.38;
export const baseOf = ({ size }: Pick<Hand, 'size'>): number => size * 1.02;
