/** How wide a text is, in points. */
export type Measure = (text: string) => number;

/** Where a line may end: at spaces, but not at those that hold a number together. */
const WORDS = /[^ ]+ */g;
/** Where a long word may end: after what parts an address or a name. */
const PARTS = /[^/_.:,;=&?+-]*[/_.:,;=&?+-]+|[^/_.:,;=&?+-]+$/g;

/**
 * A text in lines no wider than it may be. Its own line ends stay; words that are too long are parted. Spaces at the end
 * of a line stay with it, so that its words are parted from those of the next for whoever hears them.
 */
export function linesOf(text: string, width: number, measure: Measure): readonly string[] {
  return text.split('\n').flatMap((paragraph, at, all) => {
    const lines: string[] = [];
    let line = '';
    for (const word of (paragraph.match(WORDS) ?? []).flatMap((each) => fitting(each, width, measure))) {
      if (line !== '' && measure((line + word).trimEnd()) > width) {
        lines.push(line);
        line = '';
      }
      line += word;
    }
    return [...lines, at < all.length - 1 ? `${line} ` : line.trimEnd()];
  });
}

/** The widest of the words of a text, that cannot be parted without harm. */
export const widestWord = (text: string, measure: Measure): number =>
  text.split(/[ \n]+/).reduce((widest, word) => Math.max(widest, measure(word)), 0);

function fitting(word: string, width: number, measure: Measure): readonly string[] {
  if (measure(word.trimEnd()) <= width) return [word];
  return (word.match(PARTS) ?? [word]).flatMap((part) => cut(part, width, measure));
}

function cut(part: string, width: number, measure: Measure): readonly string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const letter of part) {
    if (piece !== '' && measure((piece + letter).trimEnd()) > width) {
      pieces.push(piece);
      piece = '';
    }
    piece += letter;
  }
  return [...pieces, piece];
}
