import 'reflect-metadata';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';

/** What an operator needs to know of a setting. */
export interface SettingDescription {
  readonly name: string;
  readonly about: string;
  /** The value when the environment does not give one; undefined when it must. */
  readonly fallback: string | undefined;
}

const KEY = Symbol('settings');

type SettingsClass<S extends object> = new () => S;

/** Marks a property as an environment variable of the same name. */
export const Setting =
  (about: string): PropertyDecorator =>
  (target, property) => {
    const known =
      (Reflect.getMetadata(KEY, target) as ReadonlyMap<string, string> | undefined) ?? new Map<string, string>();
    Reflect.defineMetadata(KEY, new Map([...known, [String(property), about]]), target);
  };

/** The environment asks for something impossible. Nothing has started. */
export class InvalidSettings extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`The configuration is not valid:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
    this.name = 'InvalidSettings';
  }
}

/** The settings of a class, in the order of declaration, those of its parents first. */
export function describeSettings<S extends object>(settings: SettingsClass<S>): readonly SettingDescription[] {
  const blank = new settings() as Readonly<Record<string, unknown>>;
  const known = Reflect.getMetadata(KEY, settings.prototype as object) as ReadonlyMap<string, string>;
  return [...known].map(([name, about]) => ({
    name,
    about,
    fallback: blank[name] === undefined ? undefined : String(blank[name]),
  }));
}

/**
 * Reads and checks settings from the environment; blank variables count as missing.
 *
 * @throws InvalidSettings naming every variable that is wrong, and why
 */
export function readSettings<S extends object>(settings: SettingsClass<S>, environment: NodeJS.ProcessEnv): S {
  const names = describeSettings(settings).map(({ name }) => name);
  const given = Object.fromEntries(names.flatMap((name) => (environment[name] ? [[name, environment[name]]] : [])));
  const read = plainToInstance(settings, given, { enableImplicitConversion: true, exposeDefaultValues: true });
  const problems = validateSync(read, { forbidUnknownValues: true }).flatMap(({ property, constraints, value }) =>
    Object.values(constraints ?? {}).map((why) => `${property}=${String(value ?? '')}: ${why}`),
  );
  if (problems.length > 0) throw new InvalidSettings(problems);
  return read;
}
