import type { Fields, Origin } from '#decider';
import type { Command } from './command.js';

/** What every command carries beside its own fields. */
export interface Envelope {
  readonly commandId: string;
  /** Left out only by a command that precedes any mission. */
  readonly mission?: string;
  /** The verified person code of whoever sends it. */
  readonly actor: string;
  readonly onBehalfOf?: string;
  readonly occurredOn?: string;
  readonly origin?: Origin;
  /** The revision on which the caller's view rests; another one means StaleRevision. */
  readonly expectedRevision?: number;
  readonly correlationId: string;
  readonly causationId?: string;
  /** A name that the mission does not know is meant. */
  readonly newName?: boolean;
  /** The command's own fields, as given, validated in shape. */
  readonly input: Readonly<Record<string, unknown>>;
}

/** What the system itself does in a mission. */
export interface SystemAct extends Required<Pick<Envelope, 'mission' | 'occurredOn' | 'input'>> {
  /** Why, so that the same act is not done twice: an event, a day, what it is about. */
  readonly cause: string;
  /** The event that made it act. */
  readonly causationId?: string;
}

/** The same command id was used before for something else, or by another person. */
export class CommandIdReused extends Error {
  constructor(readonly commandId: string) {
    super(`Command id ${commandId} has already been used for another command.`);
    this.name = 'CommandIdReused';
  }
}

/** What a repeated command must have in common with the first one: everything it says, personal fields left out. */
export function digestible(command: Command, envelope: Envelope): Readonly<Record<string, unknown>> {
  const { mission, occurredOn, origin, onBehalfOf, newName, input } = envelope;
  const stated = impersonal(command.fields, input);
  return { command: command.name, mission, occurredOn, origin, onBehalfOf, newName, input: stated };
}

type Input = Readonly<Record<string, unknown>>;

/** The input without what is personal, in groups too. */
const impersonal = (fields: Fields, input: Input): Input =>
  Object.fromEntries(
    Object.entries(input).flatMap(([name, given]): [string, unknown][] => {
      const field = fields[name];
      if (field?.personal) return [];
      if (field?.kind.is !== 'group' || typeof given !== 'object' || given === null) return [[name, given]];
      const { fields: inside } = field.kind;
      return [
        [
          name,
          Array.isArray(given)
            ? given.map((part: Input) => impersonal(inside, part))
            : impersonal(inside, given as Input),
        ],
      ];
    }),
  );

/** The input with the defaults of what was left out. */
export const withDefaults = (
  fields: Fields,
  input: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> => ({
  ...Object.fromEntries(
    Object.entries(fields).flatMap(([name, { fallback }]) => (fallback === undefined ? [] : [[name, fallback]])),
  ),
  ...Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined && value !== null)),
});
