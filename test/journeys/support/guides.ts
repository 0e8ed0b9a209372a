import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '#files';

/** A request as a guide prints it, and who sends it. */
export interface PrintedRequest {
  readonly guide: string;
  readonly number: number;
  readonly person: string;
  readonly query: string;
}

/** The requests of a guide in `docs`, in their order. */
export function printedIn(guide: string): readonly PrintedRequest[] {
  const text = readFileSync(join(packageRoot(), 'docs', guide), 'utf8');
  return [...text.matchAll(/^```graphql as (?<person>\w+)\n(?<query>[^]*?)^```$/gm)].map(({ groups = {} }, index) => ({
    guide,
    number: index + 1,
    person: groups['person'] ?? '',
    query: groups['query'] ?? '',
  }));
}
