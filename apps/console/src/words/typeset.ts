/** In French a sign of two parts stands on the line of the word before it, and guillemets on that of what they hold. */
export const typesetText = (text: string): string =>
  text.replace(/ (?=[:;?!»%])/g, '\u00a0').replace(/(?<=«) /g, '\u00a0');

/** The same of all texts of a catalogue, and of those that it makes. */
export function typeset<Texts>(texts: Texts): Texts {
  if (typeof texts === 'string') return typesetText(texts) as Texts;
  if (typeof texts === 'function') {
    const make = texts as unknown as (...values: readonly unknown[]) => string;
    return ((...values: readonly unknown[]) => typesetText(make(...values))) as Texts;
  }
  if (typeof texts !== 'object' || texts === null) return texts;
  if (Array.isArray(texts)) return texts.map((text: unknown) => typeset(text)) as Texts;
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, typeset(text)])) as Texts;
}
