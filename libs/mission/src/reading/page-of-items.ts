import type { Page } from '#graph';

/** Which page of a list is wanted. */
export interface WantedPage {
  readonly first: number;
  /** Cursor of the item before the first one wanted. */
  readonly after?: string;
}

/** A page of a list that is known as a whole; an item that the cursor no longer names starts it from the beginning. */
export function pageOfItems<Item>(
  items: readonly Item[],
  cursorOf: (item: Item) => string,
  { first, after }: WantedPage,
): Page<Item> {
  const from = after === undefined ? 0 : items.findIndex((item) => cursorOf(item) === after) + 1;
  const edges = items.slice(from, from + first).map((node) => ({ cursor: cursorOf(node), node }));
  return {
    edges,
    pageInfo: { hasNextPage: items.length > from + first, endCursor: edges.at(-1)?.cursor ?? null },
    totalCount: items.length,
  };
}
