import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Body, Controller, Get, Module, Post } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { connect, type AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { Agent, get } from 'node:http';
import { HTTP_LIMITS } from './doors/limits.js';
import { OWN_SURFACE, type Surface } from './doors/surface.js';
import { TrustedProxies } from './doors/trusted-proxies.js';
import { createHttpServer } from './http-server.js';
import { RequestFaultsFilter } from './request-faults.filter.js';

@Controller()
class Echo {
  @Post('echo')
  echo(@Body() body: unknown): unknown {
    return { body };
  }

  @Get('broken')
  broken(): never {
    throw new Error('what only we should know');
  }

  @Get('hung-up')
  hungUp(): never {
    throw Object.assign(new Error('aborted'), { code: 'ECONNRESET' });
  }
}

@Module({ controllers: [Echo] })
class Root {}

const made: NestFastifyApplication[] = [];
async function start(surface: Partial<Surface> = {}): Promise<NestFastifyApplication> {
  const root = { module: Root };
  const app = await createHttpServer(root, HTTP_LIMITS, new TrustedProxies(), { ...OWN_SURFACE, ...surface });
  app.useLogger(false);
  made.push(app);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return app;
}

let app: NestFastifyApplication;
beforeAll(async () => {
  app = await start();
});
afterAll(() => Promise.all(made.map((each) => each.close())));

const post = (payload: string, type = 'application/json') =>
  app.inject({ method: 'POST', url: '/echo', headers: { 'content-type': type }, payload });

/** Status, and the rule that the body breaks. */
const fault = async (payload: string, type?: string) => {
  const answer = await post(payload, type);
  const [error] = answer.json<{ readonly errors: readonly { readonly extensions: object }[] }>().errors;
  return [answer.statusCode, error?.extensions];
};
const badBody = (rule: string) => ({
  code: 'BAD_USER_INPUT',
  fields: [{ field: 'body', rule, message: expect.any(String) as unknown }],
});

describe('the HTTP server', () => {
  it('reads JSON', async () => {
    expect((await post('{"a":[1]}')).json()).toEqual({ body: { a: [1] } });
  });

  it('says in one form what is wrong with a body', async () => {
    expect(await fault('{"a":')).toEqual([400, badBody('json')]);
    expect(await fault('{"__proto__":{"a":1}}')).toEqual([400, badBody('json')]);
    expect(await fault('a', 'application/octet-stream')).toEqual([415, badBody('type')]);
    expect(await fault(`"${'x'.repeat(HTTP_LIMITS.bodyBytes)}"`)).toEqual([413, badBody('size')]);
    expect(await fault('['.repeat(50) + ']'.repeat(50))).toEqual([413, badBody('size')]);
  });

  it('says nothing of what breaks, and nothing to who has gone', async () => {
    const broken = await app.inject('/broken');
    expect([broken.statusCode, broken.body.includes('know')]).toEqual([500, false]);
    expect((await app.inject('/nowhere')).statusCode).toBe(404);
    const hungUp = await app.inject('/hung-up');
    expect([hungUp.statusCode, hungUp.body]).toEqual([400, '']);
  });

  it('leaves to GraphQL what is thrown in a resolver', () => {
    const thrown = new Error('of a resolver');
    const host = { getType: () => 'graphql' };
    expect(() => new RequestFaultsFilter(app.getHttpAdapter()).catch(thrown, host as never)).toThrow(thrown);
  });

  it('lets browsers do nothing with its answers', async () => {
    const { headers } = await post('{}');
    expect(headers).toMatchObject({
      'content-security-policy': "default-src 'none';frame-ancestors 'none';base-uri 'none';form-action 'none'",
      'x-frame-options': 'DENY',
      'x-content-type-options': 'nosniff',
    });
  });

  it('lets pages of no other origin ask, but for those that are allowed, without cookies', async () => {
    const origin = 'https://console.example';
    const preflight = {
      method: 'OPTIONS',
      url: '/echo',
      headers: { origin, 'access-control-request-method': 'POST' },
    } as const;
    expect((await app.inject(preflight)).headers).not.toHaveProperty('access-control-allow-origin');
    const open = await start({ origins: [origin] });
    const { headers } = await open.inject(preflight);
    expect(headers).toMatchObject({
      'access-control-allow-origin': origin,
      'access-control-allow-methods': 'GET, POST',
      'access-control-allow-headers': 'authorization, content-type, accept-language',
      'access-control-max-age': '600',
    });
    expect(headers).not.toHaveProperty('access-control-allow-credentials');
    const answer = await open.inject({ ...preflight, method: 'POST' });
    expect(answer.headers['access-control-expose-headers']).toBe('retry-after');
  });

  it('is not served under another name', async () => {
    const named = { method: 'GET', url: '/nowhere', headers: { host: 'evil.example' } } as const;
    expect((await (await start({ hostsChecked: 'always' })).inject(named)).statusCode).toBe(421);
    const allowed = await start({ hostsChecked: 'always', names: ['evil.example'] });
    expect((await allowed.inject(named)).statusCode).toBe(404);
  });

  it('does not speak WebSocket under another name', async () => {
    const other = await start();
    await other.listen(0, '127.0.0.1');
    const { port } = other.getHttpServer().address() as AddressInfo;
    const socket = connect(port, '127.0.0.1');
    socket.write('GET /graphql HTTP/1.1\r\nhost: evil.example\r\nconnection: upgrade\r\nupgrade: websocket\r\n\r\n');
    expect(await text(socket)).toBe('HTTP/1.1 421 Misdirected Request\r\nConnection: close\r\n\r\n');
  });

  it('keeps to its limits', () => {
    const server = app.getHttpServer();
    expect({
      connections: server.maxConnections,
      headersMs: server.headersTimeout,
      requestMs: server.requestTimeout,
      idleMs: server.keepAliveTimeout,
      silentMs: server.timeout,
    }).toEqual({
      connections: HTTP_LIMITS.connections,
      headersMs: HTTP_LIMITS.headersMs,
      requestMs: HTTP_LIMITS.requestMs,
      idleMs: HTTP_LIMITS.idleMs,
      silentMs: HTTP_LIMITS.silentMs,
    });
  });

  it('ends though connections are kept alive', async () => {
    const other = await start();
    await other.listen(0, '127.0.0.1');
    const { port } = other.getHttpServer().address() as AddressInfo;
    const agent = new Agent({ keepAlive: true });
    const closed = new Promise((resolve) => {
      get({ port, host: '127.0.0.1', path: '/nowhere', agent }, (answer) => {
        answer.socket.once('close', resolve);
        answer.resume().once('end', () => void other.close());
      });
    });
    await closed;
    agent.destroy();
  });
});
