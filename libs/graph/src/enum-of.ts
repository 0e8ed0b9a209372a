import { registerEnumType } from '@nestjs/graphql';

const enums = new Map<string, Readonly<Record<string, string>>>();

/** The GraphQL enum of a closed list of words, registered once under its name. */
export function enumOf(name: string, values: readonly string[]): Readonly<Record<string, string>> {
  const known = enums.get(name);
  if (known) return known;
  const members = Object.freeze(Object.fromEntries(values.map((value) => [value, value])));
  registerEnumType(members, { name });
  enums.set(name, members);
  return members;
}
