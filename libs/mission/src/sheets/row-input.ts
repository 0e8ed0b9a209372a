import type { Refusal } from '#decider';
import { throughTheWall, type BadField } from '#graph';
import { commandInputOf } from '../pipeline/commands-module.js';
import type { CommandInput } from '../pipeline/gate.js';
import { refuse } from '../refusals/refusals.js';
import { namesKnownThings } from '../pipeline/named.js';
import { cellUnreadable } from './cells.js';
import type { SheetKind } from './columns.js';
import type { Entry } from './entries.js';
import type { Headings } from './headings.js';

/** What a row has of its sheet. */
export interface RowContext {
  readonly mission: string;
  readonly kind: SheetKind;
  readonly headings: Headings;
  /** Revision of the mission when the sheet was opened. */
  readonly revision: number;
  /** Names that the mission does not know yet are meant. */
  readonly newNames: boolean;
  /** Whether a row of that day, which may be unknown, is history brought in. */
  readonly isHistory: (day: string | undefined) => boolean;
}

/** The input of a row's command, in the form that GraphQL would give it; or which cell does not fit. */
export function inputOf(context: RowContext, { commandId, input, row }: Entry): CommandInput | Refusal {
  const { mission, kind, newNames, isHistory } = context;
  const day = (input['occurredOn'] as string | undefined) ?? kind.dayOf?.(input);
  const history = isHistory(day) && { origin: 'IMPORT', ...(day !== undefined && { occurredOn: day }) };
  const given = { ...input, ...history, mission, commandId, ...(newNames && namesAreMeant(kind)) };
  const brought = throughTheWall(commandInputOf(kind.command), given);
  if ('input' in brought) return brought.input as CommandInput;
  return misfit(context, brought.bad, row.cells);
}

const namesAreMeant = ({ command }: SheetKind) => namesKnownThings(command.fields) && { newName: true };

/** The first cell that does not fit; a part of a group that is not there at all is an empty cell. */
function misfit(
  { kind, headings: { headings } }: RowContext,
  bad: readonly BadField[],
  cells: readonly string[],
): Refusal {
  for (const { field } of bad) {
    const column = kind.columns.find(({ path }) => isAt(field, path));
    const place = headings.findIndex((heading) => heading.column && heading.column === column);
    const [heading = column?.path ?? '', cell = ''] = [headings[place]?.heading, cells[place]];
    if (!column) continue;
    return cell.trim() === ''
      ? refuse('CELL_EMPTY', { column: heading })
      : cellUnreadable({ heading, field: column.field }, cell);
  }
  throw new Error(`No cell is what is wrong with a row: ${bad.map(({ message }) => message).join(' ')}`);
}

/** `input.nps.promoters` is at `nps.promoters`; `input.holders` and what is in it at `holders`. */
const isAt = (field: string, path: string): boolean => `${field}.`.startsWith(`input.${path}.`);
