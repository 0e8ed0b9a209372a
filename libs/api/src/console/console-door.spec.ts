import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { createHttpServer } from '../http-server.js';
import { CONSOLE_FOLDER, ConsoleDoor } from './console-door.js';

const PAGE = '<!doctype html><title>Relais</title>';
const SCRIPT = 'export {};';

const folder = mkdtempSync(join(tmpdir(), 'relais-console-'));
mkdirSync(join(folder, 'assets'));
writeFileSync(join(folder, 'index.html'), PAGE);
writeFileSync(join(folder, 'assets', 'app-1a2b.js'), SCRIPT);
writeFileSync(join(folder, 'assets', 'app-1a2b.js.br'), brotliCompressSync(SCRIPT));
writeFileSync(join(folder, 'secret.txt'), 'secret');

const made: NestFastifyApplication[] = [];
async function serving(console: string | undefined): Promise<NestFastifyApplication> {
  @Module({ providers: [{ provide: CONSOLE_FOLDER, useValue: console }, ConsoleDoor] })
  class Root {}
  const app = await createHttpServer({ module: Root });
  app.useLogger(false);
  made.push(app);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return app;
}

let app: NestFastifyApplication;
beforeAll(async () => {
  app = await serving(folder);
});
afterAll(async () => {
  await Promise.all(made.map((each) => each.close()));
  rmSync(folder, { recursive: true });
});

const get = (url: string, headers: Readonly<Record<string, string>> = {}) =>
  app.inject({ method: 'GET', url, headers });

describe('the door of the console', () => {
  it.each(['/', '/console'])('is where %s leads', async (url) => {
    const { statusCode, headers } = await get(url);
    expect([statusCode, headers.location]).toEqual([302, '/console/']);
  });

  it.each(['/console/', '/console/m/M1', '/console/m/M1/trail/3?on=2026-06-30', '/console/secret.txt'])(
    'shows the one page at %s',
    async (url) => {
      const { statusCode, headers, body } = await get(url);
      expect([statusCode, headers['content-type'], body]).toEqual([200, 'text/html; charset=utf-8', PAGE]);
    },
  );

  it('lets a browser run its files alone, ask this server alone, and make no text into code', async () => {
    const { headers } = await get('/console/');
    const policy = String(headers['content-security-policy']).split('; ');
    expect(policy).toEqual(
      expect.arrayContaining([
        "default-src 'none'",
        "script-src 'self'",
        "connect-src 'self'",
        "frame-ancestors 'none'",
        "require-trusted-types-for 'script'",
      ]),
    );
    expect(policy.join()).not.toContain('unsafe');
    expect(headers).toMatchObject({ 'referrer-policy': 'no-referrer', 'x-content-type-options': 'nosniff' });
  });

  it('has the page asked for again each time, and keeps files that are named after what is in them', async () => {
    expect((await get('/console/')).headers['cache-control']).toBe('no-cache');
    expect((await get('/console/assets/app-1a2b.js')).headers['cache-control']).toMatch(/max-age=31536000, immutable/);
  });

  it('has no page in the place of a file that is not there', async () => {
    const { statusCode, body } = await get('/console/assets/gone-9f9f.js');
    expect(statusCode).toBe(404);
    expect(body).not.toContain('<title>');
  });

  it.each(['/console/assets/../secret.txt', '/console/assets/%2e%2e/secret.txt', '/console/..%2fsecret.txt'])(
    'gives nothing from outside its files: %s',
    async (url) => {
      expect((await get(url)).body).not.toContain('secret');
    },
  );

  it('compresses for those who ask for it, and for no one else', async () => {
    const packed = await get('/console/assets/app-1a2b.js', { 'accept-encoding': 'br' });
    expect(packed.headers['content-encoding']).toBe('br');
    expect(packed.rawPayload).toEqual(brotliCompressSync(SCRIPT));
    expect(packed.headers['content-type']).toMatch(/javascript/);
    const plain = await get('/console/assets/app-1a2b.js');
    expect([plain.headers['content-encoding'], plain.body]).toEqual([undefined, SCRIPT]);
  });

  it('is closed where no console is built', async () => {
    const without = await serving(undefined);
    for (const url of ['/', '/console/', '/console/assets/app-1a2b.js'])
      expect((await without.inject({ method: 'GET', url })).statusCode).toBe(404);
  });
});
