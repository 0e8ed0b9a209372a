import type { RightsQuery } from './decision-rights-panel.operation.js';

export type Right = NonNullable<RightsQuery['decisionRights']>['rights'][number];

/** What a person has to do with the decisions of a domain; the strongest first. */
export const PARTS = ['decides', 'mayDecide', 'agrees', 'recommends', 'performs', 'input'] as const;
export type DecisionPart = (typeof PARTS)[number];

/** What one person has to do with a domain, in the order of {@link PARTS}. */
export function partsOf({ decider, mayDecide, process }: Right, person: string): readonly DecisionPart[] {
  const has: Readonly<Record<DecisionPart, boolean>> = {
    decides: decider === person,
    mayDecide: decider !== person && mayDecide.includes(person),
    agrees: process?.agree.includes(person) ?? false,
    recommends: process?.recommend === person,
    performs: process?.perform.includes(person) ?? false,
    input: process?.input.includes(person) ?? false,
  };
  return PARTS.filter((part) => has[part]);
}

/** Everybody whom a domain names, whoever decides most domains first, then in the order in which they are named. */
export function peopleOf(rights: readonly Right[]): readonly string[] {
  const decided = new Map<string, number>();
  const name = (person: string, domains: number) => decided.set(person, (decided.get(person) ?? 0) + domains);
  for (const { decider, mayDecide, process } of rights) {
    if (decider !== null) name(decider, 1);
    for (const person of mayDecide) name(person, 0);
    if (!process) continue;
    for (const person of [process.recommend, ...process.agree, ...process.perform, ...process.input]) name(person, 0);
  }
  return [...decided].sort(([, m], [, n]) => n - m).map(([person]) => person);
}
