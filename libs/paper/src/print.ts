import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { flow, type Piece } from './flow.js';
import type { Block, Paper } from './paper.js';
import { BODY, INK, PAGE, Press } from './press.js';
import { tablePieces } from './table-pieces.js';
import { headingPieces, keyFigurePieces, listPieces, paragraphPieces, scalePieces } from './text-pieces.js';
import { leadingOf, type Hand } from './typeface.js';

const RUNNING: Hand = { weight: 'regular', size: 8.5 };
/** Between what stands left and right at the head of a page. */
const GAP = 18;
const HEAD = 38;
const FOOT = PAGE.height - 44;

/**
 * A paper as PDF for all readers (PDF/UA-1): A4, tagged, its font within. The same paper is the same bytes, on every
 * machine. Long ones are printed in stretches, between which others have their turn.
 */
export async function printed(paper: Paper): Promise<Buffer> {
  const { title, language, madeAt, running, pageOf, blocks } = paper;
  const digest = createHash('sha256')
    .update(JSON.stringify([title, language, madeAt, running, blocks]))
    .digest('hex');
  const press = new Press({ title, language, madeAt, digest });
  const pieces: Piece[] = [];
  for (const [at, block] of blocks.entries()) {
    const begins = blocks[at - 1]?.is === 'new page';
    const [first, ...rest] = piecesOf(press, block);
    if (first) pieces.push(begins ? { ...first, begins } : first, ...rest);
    await setImmediate();
  }
  const pages = { top: PAGE.top, bottom: PAGE.height - PAGE.bottom, begin: () => press.beginPage() };
  await flow(pieces, pages, () => setImmediate());
  press.eachPage((page, count) => {
    const [what, right] = running;
    const [left = ''] = press.lines(what, BODY - press.widthOf(right, RUNNING) - GAP, RUNNING);
    press.write(left, PAGE.side, HEAD, RUNNING, INK.quiet);
    press.writeTo(right, PAGE.side + BODY, HEAD, RUNNING, INK.quiet);
    press.rule(PAGE.side, HEAD + leadingOf(RUNNING) + 4, BODY);
    press.writeTo(pageOf(page, count), PAGE.side + BODY, FOOT, RUNNING, INK.quiet);
  });
  return press.finished();
}

function piecesOf(press: Press, block: Block): readonly Piece[] {
  switch (block.is) {
    case 'heading':
      return headingPieces(press, block);
    case 'paragraph':
      return paragraphPieces(press, block);
    case 'list':
      return listPieces(press, block);
    case 'key figures':
      return keyFigurePieces(press, block);
    case 'scale':
      return scalePieces(press, block);
    case 'table':
      return tablePieces(press, block);
    case 'new page':
      return [];
  }
}
