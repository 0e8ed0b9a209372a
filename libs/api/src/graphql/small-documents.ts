import type { ApolloDriverConfig } from '@nestjs/apollo';
import type { DocumentNode } from 'graphql';

type DocumentStore = NonNullable<ApolloDriverConfig['documentStore']>;

const LONGEST_REMEMBERED = 4_000;
const MOST_REMEMBERED = 500;

/**
 * Remembers documents that were parsed and found valid. A page asks the same few short ones all day; a long one that
 * comes once is worth neither its memory nor the time that weighing it takes.
 */
export class SmallDocuments implements DocumentStore {
  private readonly kept = new Map<string, DocumentNode>();

  get(key: string): Promise<DocumentNode | undefined> {
    return Promise.resolve(this.kept.get(key));
  }

  set(key: string, document: DocumentNode): Promise<void> {
    if ((document.loc?.end ?? Infinity) <= LONGEST_REMEMBERED) {
      const [oldest] = this.kept.keys();
      if (this.kept.size >= MOST_REMEMBERED && oldest !== undefined) this.kept.delete(oldest);
      this.kept.set(key, document);
    }
    return Promise.resolve();
  }

  delete(key: string): Promise<boolean> {
    return Promise.resolve(this.kept.delete(key));
  }
}
