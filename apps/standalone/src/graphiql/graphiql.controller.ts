import {
  Controller,
  ForbiddenException,
  Get,
  Header,
  Headers,
  NotFoundException,
  Param,
  Res,
  StreamableFile,
} from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { createReadStream } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { contentPolicyOf } from './content-policy.js';
import { GraphiqlPage } from './graphiql-page.js';

const require = createRequire(import.meta.url);
const folderOf = (name: string): string => dirname(require.resolve(`${name}/package.json`));

/** The page's own files, from the installed packages: the page works without any network. */
const ASSETS: Readonly<Record<string, { readonly file: string; readonly type: string }>> = {
  'react.js': { file: join(folderOf('react'), 'umd', 'react.production.min.js'), type: 'text/javascript' },
  'react-dom.js': { file: join(folderOf('react-dom'), 'umd', 'react-dom.production.min.js'), type: 'text/javascript' },
  'graphiql.js': { file: join(folderOf('graphiql'), 'graphiql.min.js'), type: 'text/javascript' },
  'graphiql.css': { file: join(folderOf('graphiql'), 'graphiql.min.css'), type: 'text/css' },
};

/** Those of the demo as whom the page may ask: what they may do, a reader of the page may try. */
const DEMO_PEOPLE = ['COO', 'SPO', 'ACQ'];

/** A page in which a person can write queries, read the schema and see what comes back. */
@Controller('graphiql')
export class GraphiqlController {
  constructor(private readonly page: GraphiqlPage) {}

  @Get()
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('cache-control', 'no-store')
  show(@Res({ passthrough: true }) reply: FastifyReply): string {
    const html = this.page.html();
    void reply.header('content-security-policy', contentPolicyOf(html));
    return html;
  }

  /**
   * A token of a person of the demo, for this page alone: the header makes a browser ask before another site's page may
   * send it, and no one answers that it may.
   */
  @Get('tokens/:person')
  @Header('cache-control', 'no-store')
  async token(
    @Param('person') person: string,
    @Headers() { host, origin, ...headers }: Readonly<Record<string, string | undefined>>,
  ): Promise<{ readonly token: string }> {
    const site = headers['sec-fetch-site'] ?? 'same-origin';
    const isOwn = origin === undefined || (URL.canParse(origin) && new URL(origin).host === host);
    if (headers['x-relais-page'] !== 'graphiql' || site !== 'same-origin' || !isOwn) throw new ForbiddenException();
    if (!this.page.tokenFor || !DEMO_PEOPLE.includes(person)) throw new NotFoundException();
    return { token: await this.page.tokenFor(person) };
  }

  @Get('assets/:name')
  @Header('cache-control', 'max-age=86400')
  asset(@Param('name') name: string): StreamableFile {
    const asset = Object.hasOwn(ASSETS, name) ? ASSETS[name] : undefined;
    if (!asset) throw new NotFoundException();
    return new StreamableFile(createReadStream(asset.file), { type: `${asset.type}; charset=utf-8` });
  }
}
