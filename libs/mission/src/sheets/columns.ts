import { mayBeLeftOut, type Field, type Fields, type Presence, type Sentence } from '#decider';
import type { Command, CommandOf } from '../pipeline/command.js';
import { commonFields } from '../pipeline/common-fields.js';
import { FIELD_LABELS, type FieldName } from '../pipeline/field-labels.js';
import { folded } from './folded.js';

export type AnyField = Field<unknown, Presence>;

/** A column that a sheet of a kind may have: where its cells go. */
export interface Column {
  /** The field, and the field of a group after a dot: `value`, `nps.promoters`. */
  readonly path: string;
  readonly field: AnyField;
  readonly label: Sentence;
  /** Headings under which it is known, folded. */
  readonly headings: readonly string[];
  /** A sheet without it cannot be read. */
  readonly required: boolean;
}

/** What a kind of sheet holds: the command that a row of it is, and the headings under which its fields are known. */
export interface SheetKind {
  readonly command: Command;
  readonly columns: readonly Column[];
  /** The day of a row that names none, which makes history of one before the mission. */
  readonly dayOf?: (input: Readonly<Record<string, unknown>>) => string | undefined;
  /** The column whose cells may name only whoever brings the sheet in. */
  readonly sender?: readonly string[];
}

/** Headings beside the label and the name of a field. */
type Also = readonly string[];

/** The fields of a command that have a column, those of a group one by one. */
export type Headed<F extends Fields> = {
  readonly [Name in keyof F]?: Also | (F[Name]['type'] extends readonly unknown[] ? never : PartsOf<F[Name]['type']>);
} & { readonly occurredOn?: Also };

type PartsOf<T> = T extends object ? { readonly [Part in keyof T]-?: Also } : never;

/** Declares a kind: the compiler knows no column that is no field of its command. */
export const sheetOf = <F extends Fields>(
  command: CommandOf<string, F>,
  headed: Headed<F>,
  more: Omit<SheetKind, 'command' | 'columns'> = {},
): SheetKind => ({ command, columns: columnsOf(command, headed), ...more });

function columnsOf(command: Command, headed: Readonly<Record<string, unknown>>): readonly Column[] {
  const fields: Fields = { ...command.fields, occurredOn: commonFields(command)['occurredOn'] as AnyField };
  return Object.entries(headed).flatMap(([name, also]) => {
    const field = fields[name] as AnyField;
    if (Array.isArray(also)) return [column(name, name, field, also as Also)];
    const { kind } = field;
    const parts = kind.is === 'group' ? kind.fields : {};
    return Object.entries(also as Readonly<Record<string, Also>>).map(([part, headings]) => ({
      ...column(`${name}.${part}`, part, parts[part] as AnyField, headings),
      required: false,
    }));
  });
}

function column(path: string, name: string, field: AnyField, also: Also): Column {
  const label = field.label ?? FIELD_LABELS[name as FieldName];
  const headings = [path, label.fr, label.en, ...also].map(folded);
  return { path, field, label, headings: [...new Set(headings)], required: isRequired(field) };
}

/** Must there be a column for it? A list is empty where there is none. */
const isRequired = (field: AnyField): boolean => !field.many && (!mayBeLeftOut(field) || field.presence === 'starred');
