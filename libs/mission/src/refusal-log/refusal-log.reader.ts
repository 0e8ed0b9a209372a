import { parisDay } from '#calendar';
import type { Facts } from '#decider';
import type { RefusalCount, RefusalEntryTable } from '#read-models';
import type { AsOf } from '#shapes';
import { sentenceOf } from '../refusals/refusals.js';
import { worded, type Language } from '../shared/wording.js';
import type { RefusalCount as ShownRefusalCount, RefusalLine, RefusalLog } from './refusal-log.shapes.js';

/** What was found: one row more than a page holds, when there are more. */
export interface FoundRefusals {
  readonly rows: readonly RefusalEntryTable[];
  readonly counts: readonly RefusalCount[];
  /** Lines on a page. */
  readonly first: number;
}

/** What the rules refused, by code and line by line. */
export function readRefusalLog(asOf: AsOf, { rows, counts, first }: FoundRefusals, language: Language): RefusalLog {
  const edges = rows.slice(0, first).map((row) => ({ cursor: String(row.revision), node: readLine(row, language) }));
  return {
    asOf,
    byCode: readCounts(counts),
    edges,
    pageInfo: { hasNextPage: rows.length > first, endCursor: edges.at(-1)?.cursor },
    totalCount: counts.reduce((sum, { count }) => sum + count, 0),
  };
}

function readLine(row: RefusalEntryTable, language: Language): RefusalLine {
  const facts = JSON.parse(row.facts) as Facts;
  return {
    number: row.revision,
    command: row.command,
    code: row.code,
    sentence: worded(sentenceOf({ refused: row.code, facts }), language),
    facts,
    actor: row.actor,
    on: row.occurred_on,
    recordedAt: row.recorded_at,
  };
}

function readCounts(counts: readonly RefusalCount[]): readonly ShownRefusalCount[] {
  const codes = [...new Set(counts.map(({ code }) => code))];
  return codes
    .map((code) => {
      const own = counts.filter((each) => each.code === code);
      return {
        code,
        count: own.reduce((sum, { count }) => sum + count, 0),
        lastOn: own.map(({ lastAt }) => parisDay(lastAt)).reduce((last, day) => (day > last ? day : last)),
        commands: own.map(({ command, count }) => ({ command, count })),
      };
    })
    .sort((a, b) => b.count - a.count);
}
