import { nameKey, type NameKind, type ReadOnly } from '#decider';

/** Kinds of names that have a spelling; a party is a person code or the name of an organisation. */
export type SpeltKind = Exclude<NameKind, 'party'>;

/** How a mission spells names, by kind: as they were recorded first. */
export type Spellings = Record<SpeltKind, Record<string, string>>;

export const noSpellings = (): Spellings => ({ domain: {}, site: {}, resource: {}, organisation: {} });

/** No name has the key of what every object has. */
const keyOf = (name: string): string => `:${nameKey(name)}`;

/** How a name is spelt, when it is known. */
export function spellingOf(spellings: ReadOnly<Spellings>, kind: SpeltKind, name: string): string | undefined {
  const key = keyOf(name);
  return Object.hasOwn(spellings[kind], key) ? spellings[kind][key] : undefined;
}

/** How a name is spelt, from now on as it is here if it is new. */
export function spell(spellings: Spellings, kind: SpeltKind, name: string): string {
  const known = spellingOf(spellings, kind, name);
  if (known === undefined) spellings[kind][keyOf(name)] = name;
  return known ?? name;
}

/** From now on the name is spelt as another one, which it was merged into. */
export function respell(spellings: Spellings, kind: SpeltKind, former: string, present: string): void {
  spellings[kind][keyOf(former)] = spell(spellings, kind, present);
}

/** The spellings of several: those of the first before those of the others, and new names beside them. */
export class SpellingsOfSeveral {
  private readonly added = noSpellings();

  constructor(private readonly several: readonly ReadOnly<Spellings>[]) {}

  /** How a name is spelt, when it is known. */
  spellingOf(kind: SpeltKind, name: string): string | undefined {
    for (const spellings of [...this.several, this.added]) {
      const spelling = spellingOf(spellings, kind, name);
      if (spelling !== undefined) return spelling;
    }
    return undefined;
  }

  /** How a name is spelt, from now on as it is here if it is new. */
  spell(kind: SpeltKind, name: string): string {
    return this.spellingOf(kind, name) ?? spell(this.added, kind, name);
  }

  /** Every name of a kind that is known. */
  all(kind: SpeltKind): readonly string[] {
    const byKey = [...this.several, this.added].toReversed().map((spellings) => spellings[kind]);
    return Object.values(Object.assign({}, ...byKey) as Record<string, string>);
  }
}
