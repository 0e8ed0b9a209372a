import { Unauthenticated } from '#graph';
import type { Language, Signed } from '#mission';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import { bare, type FormatError } from '../doors/answer.js';
import { FORMAT_ERROR } from '../doors/door-tokens.js';
import type { SideDoor } from '../doors/http-door.js';
import { Callers } from '../identity/callers.js';
import type { RequestContext } from '../identity/signed-in.guard.js';
import { argumentsIn, checkNames, csvFormIn, hasFieldsIn, languageIn } from './asked-sheet.js';
import { cellOf } from './cells.js';
import { BOM, csvLines, type CsvForm } from './csv.js';
import { fieldsOf, headingsOf } from './headings.js';
import type { Plan } from './plan.js';
import { tellProblem } from './problem.js';
import { NotAnswered } from './asked-views.js';
import { SheetReading, type AskedMission } from './reading.js';
import { columnsIn, type Row } from './rows.js';
import { workbookOf } from './workbook-of-mission.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What an address may say to every view of a workbook, and to that of what moved alone. */
const OF_EVERY_VIEW = ['asKnownOn', 'atRevision'];
const OF_CHANGES = ['from', 'to'];

type Said = Readonly<Record<string, string>>;
type Parts = { readonly mission: string; readonly file?: string };

/** Where lists leave as files: each as CSV, and a mission as one workbook. */
@Injectable()
export class OutDoor implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly callers: Callers,
    private readonly reading: SheetReading,
    @Inject(FORMAT_ERROR) private readonly formatError: FormatError,
  ) {}

  onModuleInit(): void {
    const server = this.host.httpAdapter.getInstance<FastifyInstance>();
    const sideDoor: SideDoor = {
      knownBy: ({ raw }) => this.callers.ofDownload(raw),
      languageIn: ({ query }) => languageIn(query),
      turnAway: (reply, error) => tellProblem(reply, error),
    };
    const route = (url: string, answer: (request: FastifyRequest, reply: FastifyReply) => Promise<void>) =>
      server.route({
        method: 'GET',
        url,
        exposeHeadRoute: false,
        config: { sideDoor },
        handler: (request, reply) => this.answered(reply, () => answer(request, reply)),
      });
    route('/missions/:mission/:file', (request, reply) => this.csv(request, reply));
    route('/missions/:file', (request, reply) => this.workbook(request, reply));
  }

  /** Answers with a file, or says why there is none. */
  private async answered(reply: FastifyReply, answer: () => Promise<void>): Promise<FastifyReply> {
    try {
      await answer();
    } catch (error) {
      const shown = error instanceof NotAnswered ? error.error : this.formatError(bare(error), error);
      tellProblem(reply, shown);
    }
    return reply;
  }

  private async csv(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const { mission, file } = request.params as Parts;
    const name = /^(?<name>[a-z-]+)\.csv$/.exec(file ?? '')?.groups?.['name'] ?? '';
    const plan = this.reading.all.get(name);
    if (!plan) return this.noSuchFile(reply);
    const said = request.query as Said;
    const context = contextOf(request);
    const { language } = context.caller;
    const own = plan.sheet.each ? [plan.sheet.each.argument] : [];
    const args = argumentsIn(said, this.reading.schema, plan.view, own);
    const headings = hasFieldsIn(said) ? fieldsOf(plan) : headingsOf(plan, language);
    const chunks = this.chunks(
      plan,
      { mission, args, context },
      { headings, language, form: csvFormIn(said, language) },
    );
    // What is refused is refused before the file has begun.
    const first = await chunks.next();
    void reply
      .headers(headersOf(`relais-${mission}-${name}.csv`))
      .type('text/csv; charset=utf-8; header=present')
      .send(Readable.from(beginningWith(first, chunks)));
  }

  /** The file a page at a time: no more of it is kept than that. */
  private async *chunks(
    plan: Plan,
    asked: AskedMission,
    { headings, language, form }: Written,
  ): AsyncGenerator<string> {
    const columns = columnsIn(plan);
    const lines = (rows: readonly Row[]) =>
      csvLines(
        rows.map((row) => columns.map((column, at) => cellOf(column, row[at], language))),
        form,
      );
    let head: string | undefined = BOM + csvLines([headings.map((text) => ({ is: 'text', text }))], form);
    for await (const [rows = []] of this.reading.pages([plan], asked)) {
      yield (head ?? '') + lines(rows);
      head = undefined;
    }
    if (head !== undefined) yield head;
  }

  private async workbook(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const mission = /^(?<mission>.+)\.xlsx$/.exec((request.params as Parts).file ?? '')?.groups?.['mission'];
    if (mission === undefined) return this.noSuchFile(reply);
    const said = request.query as Said;
    checkNames(said, [...OF_EVERY_VIEW, ...OF_CHANGES, 'language']);
    const context = contextOf(request);
    const file = await workbookOf(this.reading, { mission, context }, context.caller, (view) =>
      argumentsIn(pick(said, view === 'changes' ? OF_CHANGES : OF_EVERY_VIEW), this.reading.schema, view),
    );
    void reply
      .headers(headersOf(`relais-${mission}.xlsx`))
      .type(XLSX)
      .send(file);
  }

  private noSuchFile(reply: FastifyReply): void {
    const detail =
      'There is no such file: a mission is /missions/CODE.xlsx, and each of its lists /missions/CODE/LIST.csv.';
    const lists = [...this.reading.all.keys()];
    tellProblem(reply, { message: detail, extensions: { code: 'NO_SUCH_FILE', lists } }, 404);
  }
}

interface Written {
  readonly headings: readonly string[];
  readonly language: Language;
  readonly form: CsvForm;
}

/** As whom a request is answered, as in GraphQL. */
function contextOf({ caller, byScript = false, session }: FastifyRequest): RequestContext & Signed {
  if (!caller) throw new Unauthenticated('A bearer token is required.');
  return { caller, byScript, ...(session && { session }) };
}

/** A file that a browser saves, keeps nowhere else, and shows to no page of another site. */
const headersOf = (name: string): Readonly<Record<string, string>> => ({
  'cache-control': 'no-store',
  'content-disposition': `attachment; filename="${name.replace(/[^A-Za-z0-9.-]/g, '_')}"`,
  'cross-origin-resource-policy': 'same-origin',
});

const pick = (said: Said, names: readonly string[]): Said =>
  Object.fromEntries(Object.entries(said).filter(([name]) => names.includes(name)));

async function* beginningWith(first: IteratorResult<string, unknown>, rest: AsyncGenerator<string>) {
  try {
    if (first.done) return;
    yield first.value;
    yield* rest;
  } finally {
    await rest.return(undefined);
  }
}
