import type { KnowledgeMatrixQuery } from './knowledge-matrix-panel.operation.js';

export type Coverage = NonNullable<KnowledgeMatrixQuery['knowledgeCoverage']>;
export type Item = Coverage['items'][number];
type Relay = Item['relays'][number];

/** What a person has of an item: does it alone, or learns it up to a level. */
export interface Mastery {
  readonly alone: boolean;
  /** 1 explained, 2 shown, 3 done with help, 4 done alone. */
  readonly level: number;
  readonly flags: Relay['flags'];
}

/** Of whoever does an item alone from the beginning, such as the owner, no level was ever recorded. */
const ALONE = 4;

export function masteryOf({ holders, relays }: Item, person: string): Mastery | undefined {
  const relay = relays.find((each) => each.person === person);
  const alone = holders.includes(person);
  if (!relay && !alone) return undefined;
  return { alone, level: alone ? ALONE : (relay?.level ?? 0), flags: relay?.flags ?? [] };
}

/** Everybody who has something of an item; whoever does most alone first, then in the order of the register. */
export function knowersOf(items: readonly Item[]): readonly string[] {
  const alone = new Map<string, number>();
  for (const { holders, relays } of items) {
    for (const person of holders) alone.set(person, (alone.get(person) ?? 0) + 1);
    for (const { person } of relays) alone.set(person, alone.get(person) ?? 0);
  }
  return [...alone].sort(([, m], [, n]) => n - m).map(([person]) => person);
}

/** What would be lost first, then the rest, both in the order of the register. */
export const lostFirst = (items: readonly Item[], lost: readonly string[]): readonly Item[] => [
  ...items.filter(({ item }) => lost.includes(item)),
  ...items.filter(({ item }) => !lost.includes(item)),
];

/** The people of an address such as `without=COO,DIR`, each once. */
export const peopleIn = (text: string | undefined): readonly string[] => [
  ...new Set(
    (text ?? '')
      .split(',')
      .map((person) => person.trim())
      .filter((person) => person !== ''),
  ),
];

/** The same people with one more, or without that one. */
export const toggled = (people: readonly string[], person: string): readonly string[] =>
  people.includes(person) ? people.filter((each) => each !== person) : [...people, person];
