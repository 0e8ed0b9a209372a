import type { Language } from '#mission';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import { argumentsIn, checkNames, csvFormIn, hasFieldsIn } from './asked-sheet.js';
import { cellOf } from './cells.js';
import { BOM, csvLines, type CsvForm } from './csv.js';
import { contextOf, FileRoutes, headersOf, pick, type Said } from './file-routes.js';
import { fieldsOf, headingsOf } from './headings.js';
import { PAPERS } from './paper/papers.js';
import type { Plan } from './plan.js';
import { tellProblem } from './problem.js';
import { SheetReading, type AskedMission } from './reading.js';
import { columnsIn, type Row } from './rows.js';
import { workbookOf } from './workbook-of-mission.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What an address may say to every view of a workbook, and to that of what moved alone. */
const OF_EVERY_VIEW = ['asKnownOn', 'atRevision'];
const OF_CHANGES = ['from', 'to'];

type Parts = { readonly mission: string; readonly file?: string };

/** Where lists leave as files: each as CSV, and a mission as one workbook. */
@Injectable()
export class OutDoor implements OnModuleInit {
  constructor(
    private readonly routes: FileRoutes,
    private readonly reading: SheetReading,
  ) {}

  onModuleInit(): void {
    this.routes.add('/missions/:mission/:file', (request, reply) => this.csv(request, reply));
    this.routes.add('/missions/:file', (request, reply) => this.workbook(request, reply));
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
      'There is no such file: a mission is /missions/CODE.xlsx, each of its lists /missions/CODE/LIST.csv, and each of ' +
      'its papers /missions/CODE/PAPER.pdf.';
    const lists = [...this.reading.all.keys()];
    tellProblem(reply, { message: detail, extensions: { code: 'NO_SUCH_FILE', lists, papers: PAPERS } }, 404);
  }
}

interface Written {
  readonly headings: readonly string[];
  readonly language: Language;
  readonly form: CsvForm;
}

async function* beginningWith(first: IteratorResult<string, unknown>, rest: AsyncGenerator<string>) {
  try {
    if (first.done) return;
    yield first.value;
    yield* rest;
  } finally {
    await rest.return(undefined);
  }
}
