import { shapeOf } from '#graph';
import { Injectable } from '@nestjs/common';
import { getNamedType, type GraphQLSchema } from 'graphql';
import type { RequestContext } from '../identity/signed-in.guard.js';
import { AskedViews } from './asked-views.js';
import { argumentsOf, fieldOf } from './operation.js';
import { merged, planOf, type Plan } from './plan.js';
import { columnsIn, rowsIn, valueAt, type Row } from './rows.js';
import { SHEETS, type Sheet } from './sheets.js';

/** Items of a page: what they cost together is far from what one may ask for at once. */
const PAGE = 100;

/** A mission at a moment, for whoever asks. */
export interface AskedMission {
  readonly mission: string;
  /** What is said to the views besides. */
  readonly args: Readonly<Record<string, unknown>>;
  readonly context: RequestContext;
}

/** Reads sheets out of the views, page after page. */
@Injectable()
export class SheetReading {
  private plans: ReadonlyMap<string, Plan> | undefined;

  constructor(private readonly views: AskedViews) {}

  get schema(): GraphQLSchema {
    return this.views.schema;
  }

  /** Every sheet, by name. */
  get all(): ReadonlyMap<string, Plan> {
    return (this.plans ??= new Map(SHEETS.map((sheet) => [sheet.name, this.plan(sheet)])));
  }

  private plan(sheet: Sheet): Plan {
    return planOf(sheet, (view) => {
      const { name } = getNamedType(fieldOf(this.schema, view).type);
      const shape = shapeOf(name);
      if (!shape) throw new Error(`${name} is no shape.`);
      return shape;
    });
  }

  /**
   * The rows of sheets that rest on the same view, a page at a time: for each page, those of each sheet. A reading of
   * many pages is one reading to whoever looks at who read what, or part of the one that asks.
   *
   * @throws NotAnswered
   */
  async *pages(plans: readonly Plan[], asked: AskedMission): AsyncGenerator<readonly (readonly Row[])[]> {
    const reading = asked.context.reading ?? {};
    const visit = this.views.visits.begin(reading, {});
    const together = { ...asked, context: { ...asked.context, reading } };
    try {
      const [{ each } = {}] = plans;
      if (each) yield* this.oneByOne(each, plans, together);
      else yield* this.ofView(plans, together);
    } finally {
      this.views.visits.ended(visit);
    }
  }

  /** Of a view that answers about one thing: about each of them. */
  private async *oneByOne(things: Plan, plans: readonly Plan[], asked: AskedMission) {
    const { argument, field } = plans[0]?.sheet.each ?? { argument: '', field: '' };
    const at = columnsIn(things).findIndex(({ path }) => path.join('.') === field);
    for await (const [named = []] of this.ofView([things], asked))
      for (const thing of named)
        for await (const pages of this.ofView(plans, { ...asked, args: { ...asked.args, [argument]: thing[at] } }))
          yield pages.map((rows) => rows.map((row) => [...thing, ...row]));
  }

  private async *ofView(plans: readonly Plan[], { mission, args, context }: AskedMission) {
    const [plan] = plans;
    if (!plan) return;
    const { view, paged } = plan;
    const known = argumentsOf(this.schema, view).map(({ name }) => name);
    const of = known.includes('mission') ? { mission } : { missions: [mission] };
    const selection = merged([
      ...plans.map((each) => each.selection),
      ...(paged ? [{ pageInfo: { hasNextPage: {}, endCursor: {} } }] : []),
    ]);
    let after: unknown;
    do {
      const page = known.includes('first') ? { first: paged ? PAGE : 1, after } : {};
      const answer = await this.views.ask({ view, args: { ...args, ...of, ...page }, selection }, context);
      yield plans.map((each) => rowsIn(each, answer));
      after = valueAt(answer, ['pageInfo', 'hasNextPage']) === true ? valueAt(answer, ['pageInfo', 'endCursor']) : null;
    } while (after != null);
  }
}
