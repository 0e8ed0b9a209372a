import type { LetterAct } from '#deliveries';
import { Paces } from '#fairness';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { TrustedProxies } from '../doors/trusted-proxies.js';
import { preferredLanguage } from '../identity/language.js';
import { html } from '#html';
import { page } from '../sign-in/page.js';
import { PAGE_HEADERS } from '../sign-in/visitor.js';
import { Notifying } from '../webhooks/notifying.js';

const BODY_BYTES = 4 * 1024;

/** How often one address may come. */
const PACE = { atOnce: 60, perSecond: 1 };

const WORDS = {
  fr: {
    confirm: {
      heading: 'Confirmer votre adresse',
      act: 'C’est bien mon adresse',
      done: 'Votre adresse est confirmée.',
    },
    stop: {
      heading: 'Ne plus recevoir de lettre',
      act: 'Ne plus recevoir de lettre',
      done: 'Vous ne recevrez plus de lettre.',
    },
    gone: 'Ce lien n’est plus valable.',
  },
  en: {
    confirm: { heading: 'Confirm your address', act: 'This is my address', done: 'Your address is confirmed.' },
    stop: { heading: 'Stop the letters', act: 'Stop the letters', done: 'You will get no more letters.' },
    gone: 'This link is not good any more.',
  },
} as const;

/**
 * Where the links of letters lead, signed in or not. Opening one changes nothing, as mail programs do that by themselves;
 * posting to it does, which is what the button of the page does, and one click in a mail program (RFC 8058).
 */
@Injectable()
export class LettersDoor implements OnModuleInit {
  private readonly paces = new Paces(PACE);

  constructor(
    private readonly host: HttpAdapterHost,
    private readonly notifying: Notifying,
    private readonly proxies: TrustedProxies,
  ) {}

  onModuleInit(): void {
    if (!this.notifying.letters) return;
    const server = this.host.httpAdapter.getInstance<FastifyInstance>();
    server.route({ method: 'GET', url: '/letters/*', handler: (...at) => this.open(...at) });
    server.route({
      method: 'POST',
      url: '/letters/*',
      bodyLimit: BODY_BYTES,
      handler: (...at) => this.act(...at),
    });
  }

  private open(request: FastifyRequest, reply: FastifyReply): FastifyReply {
    const act = this.linkIn(request)?.act;
    return this.isTooOften(request) ? reply.status(429).send() : this.show(request, reply, act);
  }

  private async act(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    if (this.isTooOften(request)) return reply.status(429).send();
    const { letters, deliveries } = this.notifying;
    const link = this.linkIn(request);
    const isDone = letters && link && (await deliveries.letters.follow(link, letters.now()));
    return this.show(request, reply, isDone ? link.act : undefined, true);
  }

  private show(request: FastifyRequest, reply: FastifyReply, act: LetterAct | undefined, isDone = false): FastifyReply {
    const language = preferredLanguage(request.headers['accept-language']);
    const words = WORDS[language];
    const said = act && words[act];
    const button = html`<form method="post"><button class="first">${said?.act}</button></form>`;
    const body = said && !isDone ? button : html`<p role="status">${said?.done ?? words.gone}</p>`;
    const { text } = page({ language, heading: said?.heading ?? 'Relais', body });
    return reply
      .headers(PAGE_HEADERS)
      .status(said ? 200 : 404)
      .type('text/html; charset=utf-8')
      .send(text);
  }

  private linkIn({ params }: FastifyRequest) {
    return this.notifying.letters?.links.open((params as { readonly '*': string })['*']);
  }

  private isTooOften(request: FastifyRequest): boolean {
    const address = this.proxies.addressOf(request.raw);
    this.paces.count(address);
    return this.paces.isBeyond(address);
  }
}
