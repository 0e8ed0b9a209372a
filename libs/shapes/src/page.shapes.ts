import * as t from './kinds.js';
import { shape, type Shape } from './shape.js';
import type { Shown } from './shown.js';

export class PageInfo extends shape('Where a page stands in its list (Relay cursor connections).', {
  hasNextPage: t.yesNo(),
  endCursor: t.text('Cursor of the last item; give it as `after` for the next page.').maybe(),
}) {}

/** A page of a list. */
export interface Page<Item> {
  readonly edges: readonly { readonly cursor: string; readonly node: Item }[];
  readonly pageInfo: PageInfo;
  readonly totalCount: number;
}

/** The fields of a shape that is a page of items: those of `AuditLine` have a place in the list as `AuditLineEdge`. */
export function pageOf<Item extends object>(
  item: Shape<Item>,
): { [Name in keyof Page<Item>]: Shown<Page<Item>[Name]> } {
  const name = `${item.name}Edge`;
  const about = `One ${item.name} and its place in the list.`;
  const Edge = { [name]: class extends shape(about, { cursor: t.text(), node: t.one(item) }) {} }[name] as Shape<
    Page<Item>['edges'][number]
  >;
  return {
    edges: t.listOf(Edge),
    pageInfo: t.one(PageInfo),
    totalCount: t.count('Items in the whole list, not only on this page.'),
  };
}
