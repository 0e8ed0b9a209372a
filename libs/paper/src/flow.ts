/** Something that stands on one page. */
export interface Piece {
  /** Room above it, in points, unless it begins a page. */
  readonly before: number;
  readonly height: number;
  /** It stands on the page of what follows it. */
  readonly keeps: boolean;
  /** Draws it from a height of the page. */
  readonly draw: (top: number) => void;
  /** Drawn again above it when it begins a page. */
  readonly opening?: Pick<Piece, 'height' | 'draw'>;
  /** It begins a page, whatever room there is. */
  readonly begins?: boolean;
}

/** Where pages begin and end, in points from above, and how one more is had. */
export interface Pages {
  readonly top: number;
  readonly bottom: number;
  /** Begins a page, the first one too. */
  begin(): void;
}

/** Puts pieces on pages one after the other, with whatever they have to stand with. */
export async function flow(pieces: readonly Piece[], pages: Pages, breathe: () => Promise<unknown>): Promise<void> {
  let at = pages.bottom;
  let isAtTop = false;
  const begin = () => {
    pages.begin();
    at = pages.top;
    isAtTop = true;
  };
  const place = (piece: Piece) => {
    if (isAtTop && piece.opening) {
      piece.opening.draw(at);
      at += piece.opening.height;
    }
    if (!isAtTop) at += piece.before;
    piece.draw(at);
    at += piece.height;
    isAtTop = false;
  };
  const fits = (group: readonly Piece[]) =>
    at + group.reduce((sum, { before, height }) => sum + before + height, 0) <= pages.bottom;
  begin();
  for (const [index, group] of together(pieces).entries()) {
    if (index % BREATH === BREATH - 1) await breathe();
    const [first] = group;
    if (!isAtTop && (first?.begins === true || !fits(group))) begin();
    for (const piece of group) {
      if (!isAtTop && !fits([piece])) begin();
      place(piece);
    }
  }
}

/** After so many groups others have their turn. */
const BREATH = 100;

/** What stands on one page together: pieces up to one that keeps nothing. */
function together(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const groups: Piece[][] = [[]];
  for (const piece of pieces) {
    groups.at(-1)?.push(piece);
    if (!piece.keeps) groups.push([]);
  }
  return groups.filter(({ length }) => length > 0);
}
