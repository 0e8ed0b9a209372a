import type { ApolloDriverConfig } from '@nestjs/apollo';
import type { DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';

type DocumentStore = NonNullable<ApolloDriverConfig['documentStore']>;

const LONGEST_REMEMBERED = 4_000;
const MOST_REMEMBERED = 500;

/**
 * Remembers documents that were parsed and found valid. A page asks the same few short ones all day; a long one that
 * comes once is worth neither its memory nor the time that weighing it takes.
 */
export class SmallDocuments implements DocumentStore {
  private readonly kept = new LRUCache<string, DocumentNode>({ max: MOST_REMEMBERED });

  get(key: string): Promise<DocumentNode | undefined> {
    return Promise.resolve(this.kept.get(key));
  }

  set(key: string, document: DocumentNode): Promise<void> {
    if ((document.loc?.end ?? Infinity) <= LONGEST_REMEMBERED) this.kept.set(key, document);
    return Promise.resolve();
  }

  delete(key: string): Promise<boolean> {
    return Promise.resolve(this.kept.delete(key));
  }
}
