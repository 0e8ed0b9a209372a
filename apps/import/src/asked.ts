import { parseArgs } from 'node:util';

/** The sheet that is to be brought in, and how. */
export interface Asked {
  readonly file: string;
  readonly mission: string;
  readonly kind: string;
  readonly preview: boolean;
  readonly newNames: boolean;
  readonly mapping: readonly { readonly heading: string; readonly field?: string }[];
  readonly decimal?: string;
  readonly history?: boolean;
}

export const USAGE = `Usage: RELAIS_TOKEN=… npm run import -- FILE --mission M1 --kind KIND [--preview] [--mapping "Heading=field"]…

Brings a sheet (CSV) into a mission, row by row, and prints the rows that are refused. Interrupted, send it again: what is
there is not recorded twice. Exit code 0 when all rows are in, 1 when some are refused, 2 when the service was not reached.
  --kind KIND       KPI_VALUES, WEEKLY_TALLIES, PEOPLE, PROCESSES, KNOWLEDGE_ITEMS, DECISIONS, IRRITANTS or MILESTONES
  --preview         only say what would become of each row
  --mapping "T=f"   the heading T is the field f; "T=" passes the column over; as often as there are such headings
  --decimal SIGN    comma or point, where the sheet does not say
  --history yes|no  all rows are history brought in, or none; left out, those of before the mission
  --new-names       names that the mission does not know yet are meant`;

/** What the command line asks for; undefined when it asks for nothing that can be done. */
export function asked(line: readonly string[]): Asked | undefined {
  const parsed = parsedLine(line);
  if (!parsed) return undefined;
  const { values, positionals } = parsed;
  const { mission, kind, decimal, history } = values;
  const [file, ...others] = positionals;
  const mapping = (values.mapping ?? []).map(mapped);
  const isWrong = [
    file === undefined || others.length > 0,
    mission === undefined || kind === undefined,
    mapping.includes(undefined),
    decimal !== undefined && !['comma', 'point'].includes(decimal),
    history !== undefined && !['yes', 'no'].includes(history),
  ].includes(true);
  if (isWrong) return undefined;
  return {
    file: file ?? '',
    mission: mission ?? '',
    kind: kind?.toUpperCase() ?? '',
    preview: values.preview,
    newNames: values['new-names'],
    mapping: mapping.flatMap((each) => each ?? []),
    ...(decimal && { decimal: decimal.toUpperCase() }),
    ...(history && { history: history === 'yes' }),
  };
}

function parsedLine(line: readonly string[]) {
  try {
    return parseArgs({
      args: [...line],
      allowPositionals: true,
      options: {
        mission: { type: 'string' },
        kind: { type: 'string' },
        preview: { type: 'boolean', default: false },
        mapping: { type: 'string', multiple: true },
        decimal: { type: 'string' },
        history: { type: 'string' },
        'new-names': { type: 'boolean', default: false },
      },
    });
  } catch {
    return undefined;
  }
}

/** `Heading=field`; a heading may hold the sign itself. */
function mapped(text: string): Asked['mapping'][number] | undefined {
  const at = text.lastIndexOf('=');
  const [heading, field] = [text.slice(0, at).trim(), text.slice(at + 1).trim()];
  if (at < 0 || heading === '') return undefined;
  return field === '' ? { heading } : { heading, field };
}
