import { Courtesy, FairTurns } from '#fairness';
import type { Caller } from '#mission';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { refusedDocument } from '../graphql/document-limits.js';
import { preferredLanguage } from '../identity/language.js';
import { Tokens } from '../identity/tokens.js';
import { bare, turnAway, type FormatError } from './answer.js';
import { FORMAT_ERROR } from './door-tokens.js';
import { GRAPHQL_PATH, PERSON_LIMITS } from './limits.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks, once their token is verified. */
    caller?: Caller;
  }
}

const BAD_REQUEST = { extensions: { code: 'BAD_REQUEST' } };

/** What a request weighs by itself, in milliseconds of work, and so many bytes of its body for one more. */
const REQUEST_MS = 2;
const BYTES_A_MS = 200_000;

/**
 * In front of GraphQL over HTTP: whoever has no token that verifies is turned away before anything that they sent is
 * read, and the requests of each person take turns.
 */
@Injectable()
export class HttpDoor implements OnModuleInit {
  private readonly turns = new FairTurns(PERSON_LIMITS);

  constructor(
    private readonly host: HttpAdapterHost,
    private readonly tokens: Tokens,
    private readonly courtesy: Courtesy,
    @Inject(FORMAT_ERROR) private readonly formatError: FormatError,
  ) {}

  onModuleInit(): void {
    const server = this.host.httpAdapter.getInstance<FastifyInstance>();
    server.addHook('onRequest', (request, reply) => this.inForm(reply, request, () => this.enter(request, reply)));
    server.addHook('preHandler', (request, reply) => this.inForm(reply, request, () => this.look(request)));
  }

  /** Whatever is thrown about a request to GraphQL is answered in its form. */
  private async inForm(reply: FastifyReply, request: FastifyRequest, step: () => Promise<void> | void) {
    if (request.routeOptions.url !== GRAPHQL_PATH) return undefined;
    try {
      await step();
      return undefined;
    } catch (error) {
      return turnAway(reply, this.formatError(bare(error), error));
    }
  }

  private async enter(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const { host = '', authorization, 'accept-language': languages, 'content-length': length } = request.headers;
    if (!URL.canParse(`http://${host}/`)) throw new GraphQLError('The host of the request is none.', BAD_REQUEST);
    const person = await this.tokens.person(authorization);
    const ends = [await this.turns.begin(person)];
    const leave = () => ends.forEach((end) => end());
    if (request.raw.socket.destroyed) return leave();
    reply.raw.once('close', leave);
    this.courtesy.spend(person, REQUEST_MS + Number(length ?? 0) / BYTES_A_MS);
    await this.courtesy.giveWay(person);
    ends.push(this.courtesy.begin(person));
    if (reply.raw.closed) leave();
    request.caller = { person, language: preferredLanguage(languages) };
  }

  private look({ body, query }: FastifyRequest): void {
    const source = ((body ?? query) as { readonly query?: unknown } | null)?.query;
    const refused = typeof source === 'string' ? refusedDocument(source) : undefined;
    if (refused) throw refused;
  }
}
