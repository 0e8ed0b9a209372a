import { isGivenRef, rangeOf, REF_PREFIXES, starredRefusal, type Field, type Presence } from '#decider';

type AnyField = Field<unknown, Presence>;

/** What the schema says of a field: its meaning, and what comes of leaving it out. Both follow from its declaration. */
export const describe = (field: AnyField): string =>
  [field.description.en, ...notes(field).filter((note) => note !== undefined)].join(' ');

const notes = (field: AnyField): readonly (string | undefined)[] => [
  rangeOf(field.kind),
  spanOf(field),
  requirementOf(field),
  field.fallback === undefined || field.requirement ? undefined : `Left out: ${JSON.stringify(field.fallback)}.`,
  givenRef(field),
  naming(field),
];

/** When leaving it out is refused, and with which code. */
function requirementOf({ kind, presence, requirement }: AnyField): string | undefined {
  const required = presence === 'starred' ? { refusal: starredRefusal(kind) } : requirement;
  if (required === undefined) return undefined;
  return `Required${required.when ? ` when ${required.when.en}` : ''}: refused with ${required.refusal} when left out.`;
}

function givenRef(field: AnyField): string | undefined {
  if (!isGivenRef(field) || field.kind.is !== 'ref') return undefined;
  return `Left out: the next free one, such as ${REF_PREFIXES[field.kind.kind]}1; the receipt names it.`;
}

/** A day that ends what another field begins. */
function spanOf({ kind }: AnyField): string | undefined {
  if (kind.is !== 'day' || !kind.after) return undefined;
  return kind.after.orSame ? `Not before ${kind.after.field}.` : `After ${kind.after.field}.`;
}

function naming({ kind }: AnyField): string | undefined {
  if (kind.is !== 'name' || kind.must === undefined) return undefined;
  return kind.must === 'be known'
    ? 'One that the mission does not know is refused with UNKNOWN_NAME, unless newName says that it is meant.'
    : 'One that is nearly a known one is refused with UNKNOWN_NAME, unless newName says that it is meant.';
}
