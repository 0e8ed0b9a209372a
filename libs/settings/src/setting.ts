import 'reflect-metadata';
import { validateSync } from 'class-validator';
import { readFileSync } from 'node:fs';

/** What an operator needs to know of a setting. */
export interface SettingDescription {
  readonly name: string;
  readonly about: string;
  /** The value when the environment does not give one; undefined when it must. */
  readonly fallback: string | undefined;
  /** Whether the variable of the same name with `_FILE` may name a file that holds the value. */
  readonly orFile: boolean;
}

type Described = Pick<SettingDescription, 'about' | 'orFile'>;

const KEY = Symbol('settings');

type SettingsClass<S extends object> = new () => S;

/** Marks a property as an environment variable of the same name; a secret may also be in a file. */
export const Setting =
  (about: string, { orFile = false } = {}): PropertyDecorator =>
  (target, property) => {
    const name = String(property);
    const told = orFile ? `${about} Or ${name}_FILE: a file that holds it.` : about;
    Reflect.defineMetadata(KEY, new Map([...described(target), [name, { about: told, orFile }]]), target);
  };

const described = (target: object): ReadonlyMap<string, Described> =>
  (Reflect.getMetadata(KEY, target) as ReadonlyMap<string, Described> | undefined) ?? new Map<string, Described>();

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
  return [...described(settings.prototype as object)].map(([name, { about, orFile }]) => ({
    name,
    about,
    orFile,
    fallback: blank[name] === undefined ? undefined : String(blank[name]),
  }));
}

/** The longest value that any setting has a use for. */
const LONGEST = 8_192;

/** Control characters. A value has none, but for the line ends of a key. */
const CONTROL = /[\u0000-\u0009\u000b-\u001f\u007f]/;
const WHOLE_NUMBER = /^-?\d{1,15}$/;

/**
 * Reads and checks settings from the environment; blank variables count as missing.
 *
 * @throws InvalidSettings naming every variable that is wrong and the rule that it breaks, never its value: that may be
 *   a secret
 */
export function readSettings<S extends object>(settings: SettingsClass<S>, environment: NodeJS.ProcessEnv): S {
  const read = new settings() as Record<string, unknown>;
  const problems: string[] = [];
  for (const { name, orFile } of describeSettings(settings)) {
    const given = environment[name]?.trim();
    const path = orFile ? environment[`${name}_FILE`]?.trim() : undefined;
    if (given && path) problems.push(`${name} or ${name}_FILE must be given, and not both`);
    const value = path && !given ? textOf(path) : given;
    if (value === undefined && path) problems.push(`${name}_FILE must name a file that can be read`);
    if (!value) continue;
    const fault = value.length > LONGEST ? `must have at most ${LONGEST} characters` : faultIn(value);
    if (fault) problems.push(`${name} ${fault}`);
    else read[name] = typeof read[name] === 'number' ? numberIn(value) : value;
  }
  for (const { property, constraints } of validateSync(read, { forbidUnknownValues: true })) {
    problems.push(
      ...Object.values(constraints ?? {}).map((why) => (why.startsWith(property) ? why : `${property}: ${why}`)),
    );
  }
  if (problems.length > 0) throw new InvalidSettings(problems);
  return read as S;
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    return undefined;
  }
}

function faultIn(value: string): string | undefined {
  if (CONTROL.test(value.replaceAll('\r\n', '\n'))) return 'must have no control characters';
  return value.includes('\n') && !value.startsWith('-----BEGIN ') ? 'must be one line' : undefined;
}

/** NaN for what is no whole number as people write it. */
const numberIn = (value: string): number => (WHOLE_NUMBER.test(value) ? Number(value) : Number.NaN);
