import { Kind, type GraphQLResolveInfo, type SelectionSetNode } from 'graphql';

/** Is one of these fields asked for, at any depth below the one that is being answered? */
export function selects({ fieldNodes, fragments }: GraphQLResolveInfo, names: readonly string[]): boolean {
  const seen = new Set<string>();
  const within = (selection: SelectionSetNode | undefined): boolean =>
    selection?.selections.some((each) => {
      if (each.kind === Kind.FIELD) return names.includes(each.name.value) || within(each.selectionSet);
      if (each.kind === Kind.INLINE_FRAGMENT) return within(each.selectionSet);
      const { value } = each.name;
      if (seen.has(value)) return false;
      seen.add(value);
      return within(fragments[value]?.selectionSet);
    }) ?? false;
  return fieldNodes.some(({ selectionSet }) => within(selectionSet));
}
