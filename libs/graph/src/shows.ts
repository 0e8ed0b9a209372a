import type { Shape } from '#shapes';
import { Query, type QueryOptions } from '@nestjs/graphql';
import { shows } from './object-class.js';

/** What is said of a query: what it tells, and what it costs. */
export type ShowsOptions = Required<Pick<QueryOptions, 'complexity' | 'description'>>;

/**
 * Declares a query that answers with a shape. Its answer may be null: one that is refused or fails takes no other query
 * of the same request away.
 */
export const Shows = (shape: Shape, options: ShowsOptions): MethodDecorator =>
  Query(shows(shape), { ...options, nullable: true });
