import { BadUserInput } from '#graph';
import { describe, expect, it } from '@jest/globals';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Min, ValidateNested } from 'class-validator';
import { validation } from './validation.js';

class Part {
  @IsString()
  name!: string;
}

class Input {
  @IsInt()
  @Min(1)
  count!: number;

  @IsOptional()
  @IsString()
  note?: string;

  @IsOptional()
  @ValidateNested()
  @Type(() => Part)
  part?: Part;
}

const pass = async (value: unknown): Promise<unknown> =>
  (await validation().transform(value, { type: 'body', metatype: Input })) as unknown;

/** What is wrong with an input: fields and rules. */
const wrongIn = async (value: unknown): Promise<readonly string[]> => {
  const error: unknown = await pass(value).catch((thrown: unknown) => thrown);
  if (!(error instanceof BadUserInput)) throw new Error('Nothing is wrong with it.', { cause: error });
  return (error.extensions['fields'] as readonly { readonly field: string; readonly rule: string }[]).map(
    ({ field, rule }) => `${field} ${rule}`,
  );
};

describe('the wall', () => {
  it('lets through what keeps every rule, as what it is', async () => {
    const input = await pass({ count: 1, note: 'x', part: { name: 'a' } });
    expect(input).toBeInstanceOf(Input);
    expect((input as Input).part).toBeInstanceOf(Part);
    expect(input).toEqual({ count: 1, note: 'x', part: { name: 'a' } });
  });

  it('takes null for what is left out', async () => {
    const input = await pass({ count: 1, note: null, part: null });
    expect(Object.entries(input as object).filter(([, value]) => value !== undefined)).toEqual([['count', 1]]);
    expect(await wrongIn({ count: null })).toEqual(['input.count min', 'input.count isInt']);
  });

  it('names every field that breaks a rule by its way in, those that are unknown too', async () => {
    expect(await wrongIn({ count: 0, note: 7, part: { name: 3 }, other: 1 })).toEqual([
      'input.other whitelistValidation',
      'input.count min',
      'input.note isString',
      'input.part.name isString',
    ]);
  });

  it('refuses texts that cannot be kept, wherever they are', async () => {
    expect(await wrongIn({ count: 1, part: { name: 'a\u0000b' } })).toEqual(['input.part.name isStorable']);
  });

  it('leaves alone what is no input', async () => {
    const argument = { type: 'custom', metatype: undefined } as const;
    expect(await validation().transform({ note: null, text: '\u0000' }, argument)).toEqual({
      note: null,
      text: '\u0000',
    });
  });
});
