import { GraphQLError, Kind, parse, type DocumentNode, type FieldNode, type SelectionSetNode } from 'graphql';
import { DOCUMENT_LIMITS } from '../doors/limits.js';

const { tokens, fields: mostFields, depth: mostDepth, alike: mostAlike, fragments: mostFragments } = DOCUMENT_LIMITS;

/** How long the texts of documents that were found small enough are remembered, and how many. */
const LONGEST_REMEMBERED = 4_000;
const MOST_REMEMBERED = 1_000;

const remembered = new Set<string>();

/** A document that is too large for its validation, let alone its answer. */
class DocumentTooLarge extends GraphQLError {
  constructor(what: string, found: number, limit: number) {
    const message = `The document holds ${found > limit ? `more than ${limit}` : found} ${what}; ask for less at once.`;
    super(message, { extensions: { code: 'QUERY_TOO_COSTLY', limit } });
  }
}

/**
 * Why a document may not even be validated; undefined when it may, or when it is none. Checking whether fields can be
 * merged grows with the square of what fragments unfold to, so what they unfold to is counted before.
 */
export function refusedDocument(source: string): GraphQLError | undefined {
  if (remembered.has(source)) return undefined;
  let document: DocumentNode;
  try {
    document = parse(source, { maxTokens: tokens });
  } catch {
    return undefined;
  }
  const refused = refusedSize(document);
  if (!refused && source.length <= LONGEST_REMEMBERED) {
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    remembered.add(source);
  }
  return refused;
}

/** Why a parsed document may not be validated. */
export function refusedSize(document: DocumentNode): GraphQLError | undefined {
  const fragments = new Map(
    document.definitions.flatMap((each) => (each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each]] : [])),
  );
  try {
    if (fragments.size > mostFragments) throw new DocumentTooLarge('fragments', fragments.size, mostFragments);
    const count = new Unfolded((name) => fragments.get(name)?.selectionSet);
    for (const each of document.definitions) if ('selectionSet' in each) count.add(each.selectionSet);
    return undefined;
  } catch (error) {
    if (error instanceof GraphQLError) return error;
    throw error;
  }
}

/** Counts what selections unfold to, and stops at the limits: it never does more work than they allow. */
class Unfolded {
  private fields = 0;

  constructor(private readonly fragment: (name: string) => SelectionSetNode | undefined) {}

  /** @throws DocumentTooLarge */
  add(selections: SelectionSetNode): void {
    this.level([selections], 1);
  }

  /** The fields of selections that stand at one place of the answer, by the name under which they are answered. */
  private level(selections: readonly SelectionSetNode[], depth: number): void {
    if (depth > mostDepth) throw new DocumentTooLarge('levels', depth, mostDepth);
    const byName = new Map<string, FieldNode[]>();
    for (const each of selections) this.collect(each, byName, []);
    for (const alike of byName.values()) {
      const below = alike.flatMap(({ selectionSet }) => selectionSet ?? []);
      if (below.length > 0) this.level(below, depth + 1);
    }
  }

  private collect({ selections }: SelectionSetNode, byName: Map<string, FieldNode[]>, within: readonly string[]): void {
    if (within.length > mostDepth) throw new DocumentTooLarge('levels', within.length, mostDepth);
    for (const each of selections) {
      if (++this.fields > mostFields) throw new DocumentTooLarge('fields', this.fields, mostFields);
      if (each.kind === Kind.FIELD) {
        const name = each.alias?.value ?? each.name.value;
        const alike = byName.get(name) ?? [];
        byName.set(name, alike);
        if (alike.push(each) > mostAlike) throw new DocumentTooLarge('fields of one name', alike.length, mostAlike);
      } else if (each.kind === Kind.INLINE_FRAGMENT) this.collect(each.selectionSet, byName, [...within, '']);
      else if (!within.includes(each.name.value)) {
        const spread = this.fragment(each.name.value);
        if (spread) this.collect(spread, byName, [...within, each.name.value]);
      }
    }
  }
}
