import type { Type as ClassOf } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import type { BadField } from './errors.js';
import { foreignTexts } from './foreign-text.js';

/** How inputs are held to their classes: what no field is for is refused. */
export const WALL = { whitelist: true, forbidNonWhitelisted: true } as const;

/**
 * An input in the form that its class gives it, or what is wrong with its shape: for what comes by another way than
 * GraphQL, and is held to the same rules.
 */
export function throughTheWall<Input extends object>(
  input: ClassOf<Input>,
  given: object,
): { readonly input: Input } | { readonly bad: readonly BadField[] } {
  const foreign = foreignTexts(given, 'input');
  if (foreign.length > 0) return { bad: foreign };
  const made = plainToInstance(input, given);
  const bad = badFields(validateSync(made, WALL));
  return bad.length > 0 ? { bad } : { input: made };
}

/** What is wrong with an input, field by field. */
export const badFields = (errors: readonly ValidationError[], path = 'input'): readonly BadField[] =>
  errors.flatMap(({ property, constraints, children }) => {
    const field = `${path}.${property}`;
    const own = Object.entries(constraints ?? {}).map(([rule, message]) => ({
      field,
      rule,
      message: `${field}: ${message}.`,
    }));
    return [...own, ...badFields(children ?? [], field)];
  });
