import type { Session } from '#accounts';
import { Courtesy, FairTurns, TooBusy } from '#fairness';
import { Unauthenticated } from '#graph';
import type { Caller, Language } from '#mission';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { setTimeout as pause } from 'node:timers/promises';
import { refusedDocument } from '../graphql/document-limits.js';
import { preferredLanguage } from '../identity/language.js';
import { Callers, type Known } from '../identity/callers.js';
import { bare, turnAway, type FormatError } from './answer.js';
import { FORMAT_ERROR } from './door-tokens.js';
import { GRAPHQL_PATH, PERSON_LIMITS, TURNED_AWAY_MS } from './limits.js';
import { PacedRequests } from './paced-requests.js';
import { Refused } from './refused.js';
import { TrustedProxies } from './trusted-proxies.js';

/** A way in beside GraphQL, for whoever shows who they are: under the same turns, paces and courtesy. */
export interface SideDoor {
  /** @throws Unauthenticated, or whatever turns a request away */
  knownBy(request: FastifyRequest): Promise<Known>;
  /** The language that the address asks for. */
  languageIn(request: FastifyRequest): Language | undefined;
  turnAway(reply: FastifyReply, error: GraphQLFormattedError): FastifyReply;
}

declare module 'fastify' {
  interface FastifyContextConfig {
    readonly sideDoor?: SideDoor;
  }

  interface FastifyRequest {
    /** Who asks, once their token is verified. */
    caller?: Caller;
    /** Whether they ask by a token for scripts. */
    byScript?: boolean;
    /** The session in which they ask, if in one. */
    session?: Session;
    /** Told that the handler has begun, and that it has an answer. */
    visit?: Visit;
  }
}

const BAD_REQUEST = { extensions: { code: 'BAD_REQUEST' } };

/** What a request weighs by itself, in milliseconds of work, and so many bytes of its body for one more. */
const REQUEST_MS = 2;
const BYTES_A_MS = 200_000;

/**
 * A request from its turn to its end: its connection is closed, and what was begun for it is done. Who goes away in
 * between keeps the turn, or one could have any number of things done at once.
 */
class Visit {
  private readonly ends: (() => void)[];
  private isOpen = true;
  private isWorking = false;

  constructor(end: () => void) {
    this.ends = [end];
  }

  /** What ends with it too. */
  also(end: () => void): void {
    this.ends.push(end);
    this.settle();
  }

  begun(): void {
    this.isWorking = true;
  }

  answered(): void {
    this.isWorking = false;
    this.settle();
  }

  closed(): void {
    this.isOpen = false;
    this.settle();
  }

  private settle(): void {
    if (!this.isOpen && !this.isWorking) this.ends.forEach((end) => end());
  }
}

/**
 * In front of GraphQL over HTTP, and of the files beside it: whoever does not show who they are is turned away before anything that they sent is
 * read, and the requests of each person take turns; what comes too often is turned away.
 */
@Injectable()
export class HttpDoor implements OnModuleInit {
  private readonly turns = new FairTurns(PERSON_LIMITS);
  /** That of GraphQL itself. */
  private readonly front: SideDoor = {
    knownBy: ({ raw }) => this.callers.of(raw),
    languageIn: () => undefined,
    turnAway,
  };

  constructor(
    private readonly host: HttpAdapterHost,
    private readonly callers: Callers,
    private readonly courtesy: Courtesy,
    private readonly refused: Refused,
    private readonly paces: PacedRequests,
    private readonly proxies: TrustedProxies,
    @Inject(FORMAT_ERROR) private readonly formatError: FormatError,
  ) {}

  onModuleInit(): void {
    const server = this.host.httpAdapter.getInstance<FastifyInstance>();
    server.addHook('onRequest', (request, reply) =>
      this.inForm(reply, request, (door) => this.enter(request, reply, door)),
    );
    server.addHook('onSend', (request) => {
      request.visit?.answered();
      return Promise.resolve();
    });
    server.addHook('preHandler', (request, reply) => this.inForm(reply, request, () => this.look(request)));
  }

  /** Whatever is thrown about a request is answered in the form of its door; whoever asks for too much is in no hurry. */
  private async inForm(
    reply: FastifyReply,
    request: FastifyRequest,
    step: (door: SideDoor) => Promise<void> | void,
  ): Promise<FastifyReply | undefined> {
    const { url, config } = request.routeOptions;
    const door = url === GRAPHQL_PATH ? this.front : config.sideDoor;
    if (!door) return undefined;
    try {
      await step(door);
      return undefined;
    } catch (error) {
      if (error instanceof TooBusy) await pause(TURNED_AWAY_MS);
      return door.turnAway(reply, this.formatError(bare(error), error));
    }
  }

  private async enter(request: FastifyRequest, reply: FastifyReply, door: SideDoor): Promise<void> {
    const { host = '', 'accept-language': languages, 'content-length': length } = request.headers;
    if (!URL.canParse(`http://${host}/`)) throw new GraphQLError('The host of the request is none.', BAD_REQUEST);
    const { person, byScript, session } = await this.knownAt(request, door);
    this.paces.of(person);
    const visit = new Visit(await this.turns.begin(person));
    if (request.raw.socket.destroyed) return visit.closed();
    reply.raw.once('close', () => visit.closed());
    this.courtesy.spend(person, REQUEST_MS + Number(length ?? 0) / BYTES_A_MS);
    await this.courtesy.giveWay(person);
    this.refused.check(person);
    visit.also(this.courtesy.begin(person));
    const caller = { person, language: door.languageIn(request) ?? preferredLanguage(languages) };
    reply.raw.once('close', () => this.courtesy.leave(caller));
    request.caller = caller;
    request.byScript = byScript;
    if (session) request.session = session;
    request.visit = visit;
  }

  /** Who asks, unless too much comes from where they are. */
  private async knownAt(request: FastifyRequest, door: SideDoor): Promise<Known> {
    const address = this.proxies.addressOf(request.raw);
    this.paces.from(address);
    try {
      return await door.knownBy(request);
    } catch (error) {
      if (error instanceof Unauthenticated) this.paces.ofNoOne(address);
      throw error;
    }
  }

  private async look({ body, query, caller, visit }: FastifyRequest): Promise<void> {
    visit?.begun();
    const source = ((body ?? query) as { readonly query?: unknown } | null)?.query;
    const refused = typeof source === 'string' ? refusedDocument(source) : undefined;
    if (caller) await this.courtesy.pause(caller.person);
    if (!refused) return;
    if (caller) this.refused.count(caller.person);
    throw refused;
  }
}
