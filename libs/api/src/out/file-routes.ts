import { Unauthenticated } from '#graph';
import type { Signed } from '#mission';
import { Inject, Injectable } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { bare, type FormatError } from '../doors/answer.js';
import { FORMAT_ERROR } from '../doors/door-tokens.js';
import type { SideDoor } from '../doors/http-door.js';
import { Callers } from '../identity/callers.js';
import type { RequestContext } from '../identity/signed-in.guard.js';
import { languageIn } from './asked-sheet.js';
import { NotAnswered } from './asked-views.js';
import { tellProblem } from './problem.js';

/** What an address says, by name. */
export type Said = Readonly<Record<string, string>>;

/** Addresses at which whoever shows who they are is given a file, or told why there is none. */
@Injectable()
export class FileRoutes {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly callers: Callers,
    @Inject(FORMAT_ERROR) private readonly formatError: FormatError,
  ) {}

  add(url: string, answer: (request: FastifyRequest, reply: FastifyReply) => Promise<void>): void {
    const sideDoor: SideDoor = {
      knownBy: ({ raw }) => this.callers.ofDownload(raw),
      languageIn: ({ query }) => languageIn(query),
      turnAway: (reply, error) => tellProblem(reply, error),
    };
    this.host.httpAdapter.getInstance<FastifyInstance>().route({
      method: 'GET',
      url,
      exposeHeadRoute: false,
      config: { sideDoor },
      handler: (request, reply) => this.answered(reply, () => answer(request, reply)),
    });
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
}

/** As whom a request is answered, as in GraphQL. */
export function contextOf({ caller, byScript = false, session }: FastifyRequest): RequestContext & Signed {
  if (!caller) throw new Unauthenticated('A bearer token is required.');
  return { caller, byScript, ...(session && { session }) };
}

/** A file that a browser saves, keeps nowhere else, and shows to no page of another site. */
export const headersOf = (name: string): Readonly<Record<string, string>> => ({
  'cache-control': 'no-store',
  'content-disposition': `attachment; filename="${name.replace(/[^A-Za-z0-9.-]/g, '_')}"`,
  'cross-origin-resource-policy': 'same-origin',
});

/** Some of what an address says. */
export const pick = (said: Said, names: readonly string[]): Said =>
  Object.fromEntries(Object.entries(said).filter(([name]) => names.includes(name)));
