import fastifyStatic from '@fastify/static';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { contentPolicy } from './content-policy.js';

/** Where the pages are that are served to browsers, as built; undefined where there are none. */
export const CONSOLE_FOLDER = Symbol('console folder');

export const CONSOLE_PATH = '/console/';

const YEAR_SECONDS = 31_536_000;

/** The console: its files, and its one page for every address that is no file. What it shows, it asks of GraphQL. */
@Injectable()
export class ConsoleDoor implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    @Inject(CONSOLE_FOLDER) private readonly folder: string | undefined,
  ) {}

  async onModuleInit(): Promise<void> {
    const { folder } = this;
    if (folder === undefined) return;
    const server = this.host.httpAdapter.getInstance<FastifyInstance>();
    await server.register(fastifyStatic, {
      root: folder,
      prefix: CONSOLE_PATH,
      index: false,
      wildcard: false,
      preCompressed: true,
      cacheControl: false,
      globIgnore: ['**/*.br', 'index.html'],
      setHeaders: ({ raw }, path) => {
        raw.setHeader('cache-control', isHashed(path) ? `public, max-age=${YEAR_SECONDS}, immutable` : 'no-cache');
      },
    });
    const toConsole = (_: FastifyRequest, reply: FastifyReply) => reply.redirect(CONSOLE_PATH);
    server.get('/', toConsole);
    server.get('/console', toConsole);
    server.get(`${CONSOLE_PATH}*`, (request, reply) => show(request, reply));
  }
}

const isHashed = (path: string): boolean => /[\\/]assets[\\/]/.test(path);

/** The page, whatever its address; a file that is not there is missing, and no page. */
function show({ url }: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (url.startsWith(`${CONSOLE_PATH}assets/`)) return reply.status(404).send();
  return reply
    .header('content-security-policy', contentPolicy)
    .header('referrer-policy', 'no-referrer')
    .header('cache-control', 'no-cache')
    .sendFile('index.html', { cacheControl: false });
}
