import fastifyStatic from '@fastify/static';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { contentPolicy } from './content-policy.js';

/** Where the pages are that are served to browsers, as built; undefined where there are none. */
export const CONSOLE_FOLDER = Symbol('console folder');

export const CONSOLE_PATH = '/console/';

/** Files are named after what is in them: none of them ever changes. */
const YEAR_MS = 31_536_000_000;

/** The console: its files, and its one page for every address that is no file. What it shows, it asks of GraphQL. */
@Injectable()
export class ConsoleDoor implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    @Inject(CONSOLE_FOLDER) private readonly folder: string | undefined,
  ) {}

  onModuleInit(): void {
    const { folder } = this;
    if (folder === undefined) return;
    const server = this.host.httpAdapter.getInstance<FastifyInstance>();
    const page = join(folder, 'index.html');
    // To wait for it would begin the server before its other parts are there, such as what answers errors.
    void server.register(fastifyStatic, {
      root: join(folder, 'assets'),
      prefix: `${CONSOLE_PATH}assets/`,
      index: false,
      preCompressed: true,
      immutable: true,
      maxAge: YEAR_MS,
    });
    const toConsole = (_: FastifyRequest, reply: FastifyReply) => reply.redirect(CONSOLE_PATH);
    server.get('/', toConsole);
    server.get('/console', toConsole);
    // The page is small, and read again whenever it is built again.
    server.get(`${CONSOLE_PATH}*`, async (_, reply) => show(reply, await readFile(page)));
  }
}

/** The page, whatever its address: what it shows there, it finds out by itself. */
const show = (reply: FastifyReply, page: Buffer): FastifyReply =>
  reply
    .header('content-security-policy', contentPolicy)
    .header('referrer-policy', 'no-referrer')
    .header('cache-control', 'no-cache')
    .type('text/html; charset=utf-8')
    .send(page);
