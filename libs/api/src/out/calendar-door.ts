import { Accounts } from '#accounts';
import { Unauthenticated } from '#graph';
import type { Language } from '#mission';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLFormattedError } from 'graphql';
import { createHash } from 'node:crypto';
import { bare, type FormatError } from '../doors/answer.js';
import { FORMAT_ERROR, PUBLIC_URL } from '../doors/door-tokens.js';
import type { SideDoor } from '../doors/http-door.js';
import { TrustedProxies } from '../doors/trusted-proxies.js';
import type { Known } from '../identity/callers.js';
import { NotAnswered } from './asked-views.js';
import { CalendarReading } from './calendar-reading.js';
import { icsOf } from './ics.js';
import { tellProblem } from './problem.js';

/** Where calendars are: whoever has the address reads, so that it is all that a calendar program needs. */
export const calendarPath = (secret: string): string => `/calendar/${secret}.ics`;

const NO_CALENDAR: GraphQLFormattedError = {
  message: 'There is no calendar at this address: it was never opened, or was taken back.',
  extensions: { code: 'NO_CALENDAR' },
};

/** Where calendar programs read what is due to a person, by an address that is a secret. */
@Injectable()
export class CalendarDoor implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly accounts: Accounts,
    private readonly reading: CalendarReading,
    private readonly proxies: TrustedProxies,
    @Inject(FORMAT_ERROR) private readonly formatError: FormatError,
    @Inject(PUBLIC_URL) private readonly publicUrl: string | undefined,
  ) {}

  onModuleInit(): void {
    const languages = new WeakMap<FastifyRequest, Language>();
    const sideDoor: SideDoor = {
      knownBy: async (request) => {
        const { language, ...known } = await this.readerAt(request);
        languages.set(request, language);
        return known;
      },
      languageIn: (request) => languages.get(request),
      turnAway,
    };
    this.host.httpAdapter.getInstance<FastifyInstance>().route({
      method: 'GET',
      url: '/calendar/:file',
      exposeHeadRoute: false,
      config: { sideDoor },
      handler: async (request, reply) => {
        await this.answer(request, reply);
        return reply;
      },
    });
  }

  /** @throws Unauthenticated where there is no calendar */
  private async readerAt({ params }: FastifyRequest): Promise<Known & { readonly language: Language }> {
    const { file } = params as { readonly file: string };
    const secret = /^(?<secret>[\w-]+)\.ics$/.exec(file)?.groups?.['secret'] ?? '';
    const find = async () => {
      const reader = await this.accounts.calendars.readerOf(secret);
      if (!reader) throw new Unauthenticated('There is no such calendar.');
      return reader;
    };
    const { person, language } = await find();
    return {
      person,
      language: language === 'en' ? 'en' : 'fr',
      byScript: true,
      stillSignedIn: async () => {
        await find();
      },
    };
  }

  private async answer(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const { caller } = request;
    try {
      if (!caller) throw new Unauthenticated('There is no such calendar.');
      const days = await this.reading.daysFor({ caller, byScript: true });
      const text = icsOf(days, { language: caller.language, url: this.urlOf(request) });
      const tag = `"${createHash('sha256').update(text).digest('base64url')}"`;
      void reply.headers({
        'cache-control': 'private, no-cache',
        'content-disposition': 'inline; filename="relais.ics"',
        'cross-origin-resource-policy': 'same-origin',
        etag: tag,
      });
      const known = request.headers['if-none-match']?.split(',').map((each) => each.trim().replace(/^W\//, ''));
      if (known?.includes(tag) || known?.includes('*')) void reply.status(304).send();
      else void reply.type('text/calendar; charset=utf-8').send(text);
    } catch (error) {
      turnAway(reply, error instanceof NotAnswered ? error.error : this.formatError(bare(error), error));
    }
  }

  /** Where the service is. */
  private urlOf({ raw }: FastifyRequest): string {
    return this.publicUrl ?? `http://${this.proxies.hostOf(raw) ?? 'localhost'}/`;
  }
}

/** An address that was never opened and one that was taken back are answered alike. */
const turnAway = (reply: FastifyReply, error: GraphQLFormattedError): FastifyReply =>
  error.extensions?.['code'] === 'UNAUTHENTICATED' ? tellProblem(reply, NO_CALENDAR, 404) : tellProblem(reply, error);
