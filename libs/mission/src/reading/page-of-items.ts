import { BadUserInput } from '#graph';
import type { Page } from '#shapes';

/** Which page of a list is wanted. */
export interface WantedPage {
  readonly first: number;
  /** Cursor of the item before the first one wanted. */
  readonly after?: string;
}

/** How the places of a list are named, so that a cursor stays good while the list changes. */
export interface Places<Item> {
  readonly cursorOf: (item: Item) => string;
  /** Tells the items that come after the place of a cursor; undefined for a cursor that names no place. */
  readonly following: (cursor: string) => ((item: Item) => boolean) | undefined;
}

/**
 * A page of a list that is known as a whole.
 *
 * @throws BadUserInput for a cursor that names no place in the list
 */
export function pageOfItems<Item>(
  items: readonly Item[],
  { cursorOf, following }: Places<Item>,
  { first, after }: WantedPage,
): Page<Item> {
  const isWanted = after === undefined ? () => true : following(after);
  if (!isWanted) {
    const message = `after: ${JSON.stringify(after)} is no cursor of this list.`;
    throw new BadUserInput([{ field: 'after', rule: 'cursor', message }]);
  }
  const rest = items.filter(isWanted);
  const edges = rest.slice(0, first).map((node) => ({ cursor: cursorOf(node), node }));
  return {
    edges,
    pageInfo: { hasNextPage: rest.length > first, endCursor: edges.at(-1)?.cursor },
    totalCount: items.length,
  };
}
