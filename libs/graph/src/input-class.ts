import { isDay, isPeriod, isWeek } from '#calendar';
import {
  SYSTEM,
  isLegible,
  isStorableName,
  LEAST_NUMBER,
  mayBeLeftOut,
  MOST_CENTS,
  plainName,
  plainText,
  type Field as FieldSpec,
  type Fields,
  type Presence,
} from '#decider';
import type { Type as ClassOf } from '@nestjs/common';
import { Field, Float, InputType, Int, type GqlTypeReference } from '@nestjs/graphql';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNumber,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateBy,
  ValidateNested,
  type ValidationOptions,
} from 'class-validator';
import { enumOf } from './enum-of.js';
import { describe } from './field-description.js';
import { CentsScalar, DayScalar, UuidScalar, WeekScalar } from './scalars.js';

type AnyField = FieldSpec<unknown, Presence>;

/** Longest free text, and longest name of something. */
const TEXT_LENGTH = 2000;
const NAME_LENGTH = 120;
/** Most items in one list of an input. */
const LIST_LENGTH = 1000;

/** References and person codes: letters, digits and dashes, at most 32 characters. */
export const REF_PATTERN = /^[A-Za-z0-9][A-Za-z0-9-]{0,31}$/;

const GRAPHQL_NAME = /^[_A-Za-z]\w*$/;

/** Names that every JavaScript object has: nothing may be kept under them. */
const RESERVED = new Set([...Object.getOwnPropertyNames(Object.prototype), 'prototype']);

const isUnreserved = (value: string): boolean => !RESERVED.has(value);

/** Is this a well-formed reference or person code? */
export const isRef = (value: unknown): boolean =>
  typeof value === 'string' && REF_PATTERN.test(value) && isUnreserved(value);

/** Is this a well-formed code of a person? The application's own code belongs to no person, however it is written. */
export const isPersonCode = (value: unknown): boolean => isRef(value) && isOfPerson(value);

const isOfPerson = (code: unknown): boolean => String(code).toUpperCase() !== SYSTEM;

const groups = new Map<string, ClassOf<object>>();

/**
 * The input type of some fields: a class with its `@Field`s and its validators, made once for each name. Decorators are
 * called by hand because the fields are data; `extra` fields come first.
 */
export function inputClass(name: string, about: string, ...fieldSets: readonly Fields[]): ClassOf<object> {
  const known = groups.get(name);
  if (known) return known;
  const made = { [name]: class {} }[name] as ClassOf<object>;
  for (const fields of fieldSets) {
    for (const [property, field] of Object.entries(fields)) decorate(made.prototype as object, property, field);
  }
  InputType(name, { description: about })(made);
  groups.set(name, made);
  return made;
}

function decorate(prototype: object, property: string, field: AnyField): void {
  const type = graphType(field);
  const nullable = mayBeLeftOut(field);
  Field(() => (field.many ? [type] : type), { nullable, description: describe(field) })(prototype, property);
  for (const validator of validators(field, nullable)) validator(prototype, property);
}

function graphType({ kind }: AnyField): GqlTypeReference {
  switch (kind.is) {
    case 'int':
    case 'count':
      return Int;
    case 'number':
      return Float;
    case 'bool':
      return Boolean;
    case 'uuid':
      return UuidScalar;
    case 'cents':
      return CentsScalar;
    case 'day':
      return DayScalar;
    case 'week':
      return WeekScalar;
    case 'choice':
      // Words that GraphQL cannot spell (knowledge-transfer) are strings there; validation holds them to the list.
      return kind.values.every((value) => GRAPHQL_NAME.test(value)) ? enumOf(kind.name, kind.values) : String;
    case 'group':
      return inputClass(kind.name, `Part of an input: ${kind.name}.`, kind.fields);
    default:
      return String;
  }
}

function validators(field: AnyField, nullable: boolean): readonly PropertyDecorator[] {
  const each: ValidationOptions = { each: field.many };
  return [
    ...(nullable ? [IsOptional()] : []),
    ...(field.many ? [IsArray(), ArrayMaxSize(LIST_LENGTH)] : []),
    ...kindValidators(field, each),
  ];
}

function kindValidators(field: AnyField, each: ValidationOptions): readonly PropertyDecorator[] {
  const { kind, presence } = field;
  const isNeeded = presence === 'required';
  switch (kind.is) {
    case 'text':
      return [Typed(plainText), IsString(each), MaxLength(TEXT_LENGTH, each), ...(isNeeded ? legible(each) : [])];
    case 'title':
      return [Typed(plainName), ...aLine(TEXT_LENGTH, each), ...(isNeeded ? legible(each) : [])];
    case 'name':
      return [Typed(plainName), ...aLine(NAME_LENGTH, each), ...legible(each), unreserved(each)];
    case 'unit':
      return [Typed(plainName), ...aLine(NAME_LENGTH, each), MinLength(1, each)];
    case 'int':
      return [Unsigned(), IsInt(each), Min(kind.min, each), Max(kind.max, each)];
    case 'count':
      // Too many is answered by the domain, in both languages and with the bound.
      return [Unsigned(), IsInt(each), Min(kind.min, each)];
    case 'number':
      return [
        Unsigned(),
        IsNumber({ allowNaN: false, allowInfinity: false }, each),
        Min(kind.min, each),
        Max(kind.max, each),
        notTiny(each),
      ];
    case 'bool':
      return [IsBoolean(each)];
    case 'cents':
      return [Unsigned(), IsInt(each), Min(kind.signed ? -MOST_CENTS : 0, each), Max(MOST_CENTS, each)];
    case 'day':
      return [accepts('isDay', 'a calendar day from 1900 to 2199, YYYY-MM-DD', isDay, each)];
    case 'week':
      return [accepts('isWeek', 'an ISO 8601 week from 1900 to 2199, for example 2026-W18', isWeek, each)];
    case 'period':
      return [accepts('isPeriod', 'a period from 1900 to 2199: 2026-03, 2026-W18, 2026-Q1 or wave-2', isPeriod, each)];
    case 'uuid':
      return [IsUUID('all', each)];
    case 'sha256':
      return [Matches(/^[0-9a-f]{64}$/i, { ...each, message: '$property must be 64 hexadecimal digits' })];
    case 'choice':
      return [IsIn([...kind.values], each)];
    case 'group':
      return [ValidateNested(each), Type(() => inputClass(kind.name, '', kind.fields))];
    case 'person':
      return [
        ...referenceValidators(presence, each),
        accepts('isPersonCode', 'the code of a person', isOfPerson, each),
      ];
    case 'ref':
    case 'evidence':
      return referenceValidators(presence, each);
  }
}

function referenceValidators(presence: Presence, each: ValidationOptions): readonly PropertyDecorator[] {
  // A starred reference may be blank in shape: the domain answers that with its own refusal.
  const blankToo = (value: unknown) => (presence === 'starred' && value === '') || isRef(value);
  return [
    Typed((value) => value.trim()),
    accepts('isRef', 'a reference: letters, digits and dashes, at most 32 characters', blankToo, each),
  ];
}

const accepts = (
  name: string,
  what: string,
  test: (value: never) => boolean,
  each: ValidationOptions,
): PropertyDecorator =>
  ValidateBy(
    {
      name,
      validator: {
        validate: (value: unknown) => typeof value === 'string' && test(value as never),
        defaultMessage: () => `${each.each ? 'each value in ' : ''}$property must be ${what}`,
      },
    },
    each,
  );

/** A text of one line. */
const aLine = (longest: number, each: ValidationOptions): readonly PropertyDecorator[] => [
  IsString(each),
  MaxLength(longest, each),
  holds('isOneLine', 'must be one line, without tabs or line ends', isStorableName, each),
];

/** Something to read: at least one letter or digit. */
const legible = (each: ValidationOptions): readonly PropertyDecorator[] => [
  MinLength(1, each),
  holds('isLegible', 'must show a letter or a digit', (value) => value === '' || isLegible(value), each),
];

const unreserved = (each: ValidationOptions): PropertyDecorator =>
  holds('isUnreserved', 'must not be a reserved word', isUnreserved, each);

/** What is no text at all is told by another rule. */
const holds = (
  name: string,
  what: string,
  test: (value: string) => boolean,
  each: ValidationOptions,
): PropertyDecorator =>
  ValidateBy(
    {
      name,
      validator: {
        validate: (value: unknown) => typeof value !== 'string' || test(value),
        defaultMessage: () => `${each.each ? 'each value in ' : ''}$property ${what}`,
      },
    },
    each,
  );

/** What is all but 0 comes from an error of rounding, and makes nonsense of whatever is divided by it. */
const notTiny = (each: ValidationOptions): PropertyDecorator =>
  ValidateBy(
    {
      name: 'isNotTiny',
      validator: {
        validate: (value: unknown) => value === 0 || (typeof value === 'number' && Math.abs(value) >= LEAST_NUMBER),
        defaultMessage: () =>
          `${each.each ? 'each value in ' : ''}$property must be 0 or at least ${LEAST_NUMBER.toFixed(6)} away from it`,
      },
    },
    each,
  );

/** JSON knows a zero below zero, which is never meant. */
const Unsigned = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) => (Array.isArray(value) ? value.map(unsigned) : unsigned(value)));

const unsigned = (value: unknown): unknown => (value === 0 ? 0 : value);

/** Brings what people type into its normal form; what is no text stays as it is. */
const Typed = (normal: (value: string) => string): PropertyDecorator => {
  const brought = (value: unknown): unknown => (typeof value === 'string' ? normal(value) : value);
  return Transform(({ value }: { value: unknown }) => (Array.isArray(value) ? value.map(brought) : brought(value)));
};
