import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { argumentsIn, checkNames } from '../asked-sheet.js';
import { contextOf, FileRoutes, headersOf, pick, type Said } from '../file-routes.js';
import { SheetReading } from '../reading.js';
import { Papers, PAPERS, type PaperName } from './papers.js';
import type { AskedMoment } from './standing.js';

/** What an address may say of every paper, and of a readiness report alone. */
const OF_EVERY_PAPER = ['asKnownOn', 'atRevision'];
const OF_READINESS = ['from'];

/** Where papers leave as PDF. */
@Injectable()
export class PaperDoor implements OnModuleInit {
  constructor(
    private readonly routes: FileRoutes,
    private readonly papers: Papers,
    private readonly reading: SheetReading,
  ) {}

  onModuleInit(): void {
    for (const name of PAPERS)
      this.routes.add(`/missions/:mission/${name}.pdf`, (request, reply) => this.answer(name, request, reply));
  }

  private async answer(name: PaperName, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const { mission } = request.params as { readonly mission: string };
    const said = request.query as Said;
    const own = name === 'readiness' ? OF_READINESS : [];
    checkNames(said, [...OF_EVERY_PAPER, ...own, 'language']);
    const { schema } = this.reading;
    const moment = argumentsIn(
      { ...pick(said, [...OF_EVERY_PAPER, 'language']) },
      schema,
      'exitReadiness',
    ) as AskedMoment;
    const { from } = argumentsIn(pick(said, own), schema, 'changes') as { readonly from?: string };
    const context = contextOf(request);
    const { language } = context.caller;
    const { bytes, fileName } = await this.papers.print({
      name,
      mission,
      context,
      moment,
      language,
      ...(from !== undefined && { from }),
    });
    void reply.headers(headersOf(fileName)).type('application/pdf').send(bytes);
  }
}
