import { isDay, isWeek } from '#calendar';
import { GraphQLScalarType, Kind, type ValueNode } from 'graphql';

const text = (
  name: string,
  description: string,
  isValid: (value: string) => boolean,
  meant: (value: string) => string = (value) => value,
): GraphQLScalarType<string, string> => {
  const check = (value: unknown): string => {
    if (typeof value === 'string' && isValid(value)) return meant(value);
    throw new TypeError(`${name} cannot represent ${JSON.stringify(value)}: ${description}`);
  };
  return new GraphQLScalarType({
    name,
    description,
    serialize: String,
    parseValue: check,
    parseLiteral: (node: ValueNode) => check(node.kind === Kind.STRING ? node.value : null),
  });
};

/** A civil day in Paris. */
export const DayScalar = text('Day', 'A calendar day in Europe/Paris, YYYY-MM-DD, from 1900 to 2199.', isDay);

/** An ISO 8601 week. */
export const WeekScalar = text('Week', 'An ISO 8601 week from 1900 to 2199, for example 2026-W18.', isWeek);

/** A commit position: JavaScript numbers do not hold all of them. */
export const PositionScalar = text('Position', 'A commit position in the log, as decimal digits.', (value) =>
  /^\d*$/.test(value),
);

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[089ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

/** A UUID. Capital letters mean the same one. */
export const UuidScalar = text(
  'UUID',
  'A UUID, 8-4-4-4-12 hexadecimal digits.',
  (value) => UUID.test(value),
  (value) => value.toLowerCase(),
);

const cents = (value: unknown): number => {
  if (typeof value === 'number' && Number.isSafeInteger(value)) return value;
  throw new TypeError(`Cents cannot represent ${JSON.stringify(value)}: a whole number of euro cents is expected.`);
};

/** Amounts beyond what a number holds exactly are shown as the bound: no stored amount takes a view away. */
const shownCents = (value: unknown): number => {
  if (typeof value !== 'number' || Number.isNaN(value)) return cents(value);
  return cents(Math.min(Number.MAX_SAFE_INTEGER, Math.max(-Number.MAX_SAFE_INTEGER, value)));
};

/** An amount. GraphQL's own Int ends at 21 million euros. */
export const CentsScalar = new GraphQLScalarType<number, number>({
  name: 'Cents',
  description: 'An amount in euro cents, a whole number. Sums beyond ±9,007,199,254,740,991 are shown as that.',
  serialize: shownCents,
  parseValue: cents,
  parseLiteral: (node) => cents(node.kind === Kind.INT ? Number(node.value) : null),
});
