import { describe, expect, it } from '@jest/globals';
import { buildSchema } from 'graphql';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '#files';

const root = packageRoot();
const schema = buildSchema(readFileSync(join(root, 'apps', 'api', 'schema.gql'), 'utf8'));
const commands = Object.keys(schema.getMutationType()?.getFields() ?? {});
const views = Object.keys(schema.getQueryType()?.getFields() ?? {});

interface Row {
  readonly code: string;
  readonly commands: string;
  readonly views: string;
}

/** The rows of the table of notions. */
const rows: readonly Row[] = readFileSync(join(root, 'docs', 'coverage.md'), 'utf8')
  .split('\n')
  .filter((line) => /^\| [FT]\d/.test(line))
  .map((line) => {
    const [code = '', , , ...[named = '', shown = '']] = line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim());
    return { code, commands: named, views: shown };
  });

/** Names in a cell: what is in brackets says more about one, or is none. */
const namesIn = (cell: string, form: RegExp): readonly string[] => cell.replace(/\([^)]*\)/g, '').match(form) ?? [];

/** A command is two words at least; prose has none of that form. */
const COMMAND = /\b[a-z]+[A-Z]\w*\b/g;

describe('The table of what is covered', () => {
  it('has every notion once', () => {
    const codes = rows.map(({ code }) => code);
    expect(codes).toEqual([
      ...Array.from({ length: 127 }, (_, index) => `F${index + 1}`),
      ...Array.from({ length: 18 }, (_, index) => `T${index + 1}`),
    ]);
  });

  it('names commands that can be sent, and views that can be asked for', () => {
    const unknown = rows.flatMap(({ code, commands: named, views: shown }) => [
      ...namesIn(named, COMMAND)
        .filter((name) => !commands.includes(name))
        .map((name) => [code, name]),
      ...(shown.startsWith('every') || shown.startsWith('the ') ? [] : namesIn(shown, /\b[a-z]\w+\b/g))
        .filter((name) => !views.includes(name))
        .map((name) => [code, name]),
    ]);
    expect(unknown).toEqual([]);
  });

  it('says what is missing', () => {
    expect(rows.filter((row) => row.commands === 'not yet').map(({ code }) => code)).toEqual(
      rows.filter(({ views: shown, commands: named }) => shown === '—' && named !== '(query)').map(({ code }) => code),
    );
  });
});
