import type { Type } from '@nestjs/common';
import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import { IsInt, IsOptional, IsString, Max, Min } from 'class-validator';

@ObjectType('PageInfo', { description: 'Where a page stands in its list (Relay cursor connections).' })
export class PageInfoType {
  @Field(() => Boolean)
  hasNextPage!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Cursor of the last item; give it as `after` for the next page.',
  })
  endCursor!: string | null;
}

/** Most items one page may hold. */
export const MOST_PER_PAGE = 200;

@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: 50, description: `Items wanted, at most ${MOST_PER_PAGE}.` })
  @IsInt()
  @Min(1)
  @Max(MOST_PER_PAGE)
  first!: number;

  @Field(() => String, { nullable: true, description: 'Cursor after which the page starts.' })
  @IsOptional()
  @IsString()
  after?: string;
}

/** A page of a list, as its GraphQL type. */
export interface Page<Item> {
  readonly edges: readonly { readonly cursor: string; readonly node: Item }[];
  readonly pageInfo: PageInfoType;
  readonly totalCount: number;
}

/** The page type of an item type: `AuditLine` gives `AuditLinePage` and `AuditLineEdge`. */
export function pageOf<Item>(item: Type<Item>, name: string): Type<Page<Item>> {
  @ObjectType(`${name}Edge`, { description: `One ${name} and its place in the list.` })
  class Edge {
    @Field(() => String)
    cursor!: string;

    @Field(() => item)
    node!: Item;
  }

  @ObjectType(`${name}Page`, { description: `A page of ${name} items.` })
  class PageType implements Page<Item> {
    @Field(() => [Edge])
    edges!: Edge[];

    @Field(() => PageInfoType)
    pageInfo!: PageInfoType;

    @Field(() => Int, { description: 'Items in the whole list, not only on this page.' })
    totalCount!: number;
  }
  return PageType;
}
