import type { Sheet } from '#api';
import type { GraphQLSchema } from 'graphql';
import { everything } from './everything.js';
import type { Person } from './relais.js';

export type Item = Readonly<Record<string, unknown>>;

/** The items of a list, each with those of the lists that it is inside of under their names; or why it is refused. */
export type Told = { readonly items: readonly Item[] } | { readonly refused: string };

/** A page that everything may be asked about at once. */
const PAGE = 40;

/** Lists as GraphQL tells them to a person: each view is asked once, for everything in it. */
export class ToldLists {
  private readonly answers = new Map<string, Promise<readonly Item[] | string>>();

  constructor(
    private readonly person: Person,
    private readonly schema: GraphQLSchema,
    private readonly said: Readonly<Record<string, Item>>,
  ) {}

  async of({ list, each }: Pick<Sheet, 'list' | 'each'>): Promise<Told> {
    const [view = '', ...way] = list.split('.');
    if (!each) return this.itemsOf(view, way, {});
    const things = await this.of({ list: each.list });
    if ('refused' in things) return things;
    const name = each.list.split('.').at(-1) ?? '';
    const found: Item[] = [];
    for (const thing of things.items) {
      const told = await this.itemsOf(view, way, { [each.argument]: thing[each.field] });
      if ('refused' in told) return told;
      found.push(...told.items.map((item) => ({ ...item, [name]: thing })));
    }
    return { items: found };
  }

  private async itemsOf(view: string, way: readonly string[], more: Item): Promise<Told> {
    const key = JSON.stringify([view, more]);
    const answer = this.answers.get(key) ?? this.pagesOf(view, more);
    this.answers.set(key, answer);
    const pages = await answer;
    if (typeof pages === 'string') return { refused: pages };
    // What is beside the items of a page is on each of its pages.
    const isBeside = way[0] !== undefined && pages.some((page) => Object.hasOwn(page, way[0] as string));
    return { items: (isBeside ? pages.slice(0, 1) : pages).flatMap((page) => below(page, way)) };
  }

  private async pagesOf(view: string, more: Item): Promise<readonly Item[] | string> {
    const args = this.schema.getQueryType()?.getFields()[view]?.args ?? [];
    const has = (name: string) => args.some((argument) => argument.name === name);
    const said: Record<string, unknown> = { ...this.said[view], ...more };
    Object.assign(said, has('mission') ? { mission: 'M1' } : { missions: ['M1'] }, has('first') && { first: PAGE });
    const pages: Item[] = [];
    let isMore = true;
    while (isMore) {
      const given = args.filter(({ name }) => said[name] !== undefined);
      const declared = given.map(({ name, type }) => `$${name}: ${String(type)}`).join();
      const query = `query(${declared}) { it: ${view}(${given.map(({ name }) => `${name}: $${name}`).join()}) ${everything(this.schema, view)} }`;
      const { data, errors } = await this.person.ask<{ readonly it: Item }>(query, said);
      const [error] = errors ?? [];
      if (error || !data) return error?.extensions.refusal?.code ?? error?.extensions.code ?? 'no answer';
      pages.push(data.it);
      const page = data.it['pageInfo'] as { readonly hasNextPage: boolean; readonly endCursor: string } | undefined;
      isMore = page?.hasNextPage ?? false;
      said['after'] = page?.endCursor;
    }
    return pages;
  }
}

/** The items at the end of a way. */
function below(at: unknown, way: readonly string[], around: Item = {}): readonly Item[] {
  if (at === null || at === undefined) return [];
  const item = at as Item;
  const [field, ...rest] = way;
  if (Array.isArray(item['edges']) && (field === undefined || !Object.hasOwn(item, field)))
    return (item['edges'] as readonly { readonly node: Item }[]).flatMap(({ node }) =>
      below(node, way, { ...around, ...node }),
    );
  if (field === undefined) return [{ ...around, ...item }];
  const inner = item[field];
  if (!Array.isArray(inner)) return below(inner, rest, around);
  return inner.flatMap((each: Item) => below(each, rest, { ...around, ...(rest.length > 0 && { [field]: each }) }));
}
