import type { DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { readJsonBodies } from './doors/json-body.js';
import { HTTP_LIMITS, type HttpLimits } from './doors/limits.js';
import { serveKnownHosts } from './doors/known-hosts.js';
import { OWN_SURFACE, type Surface } from './doors/surface.js';
import { TrustedProxies } from './doors/trusted-proxies.js';
import { validation } from './graphql/validation.js';
import { RequestFaultsFilter } from './request-faults.filter.js';

/** Answers are data: no browser is to run, frame or guess anything of them. A page that is one says so itself. */
const HEADERS = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: { defaultSrc: "'none'", frameAncestors: "'none'", baseUri: "'none'", formAction: "'none'" },
  },
  xFrameOptions: { action: 'deny' },
} as const;

/** What a page of another origin may send once it is allowed to: a token of its own, and never a cookie of ours. */
const CORS = {
  methods: ['GET', 'POST'],
  allowedHeaders: ['authorization', 'content-type', 'accept-language'],
  exposedHeaders: ['retry-after'],
  credentials: false,
  maxAge: 600,
};

/** A Nest application over Fastify with the product's wall of validation, not yet listening. */
export async function createHttpServer(
  root: DynamicModule,
  limits: HttpLimits = HTTP_LIMITS,
  proxies = new TrustedProxies(),
  { origins, names, hostsChecked }: Surface = OWN_SURFACE,
): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: limits.bodyBytes,
    forceCloseConnections: true,
    trustProxy: [...proxies.addresses],
    requestTimeout: limits.requestMs,
    connectionTimeout: limits.silentMs,
    keepAliveTimeout: limits.idleMs,
    http: {
      maxHeaderSize: limits.headerBytes,
      headersTimeout: limits.headersMs,
      requestTimeout: limits.requestMs,
      connectionsCheckingInterval: limits.lookEveryMs,
    },
  });
  const app = await NestFactory.create<NestFastifyApplication>(root, adapter, { logger: ['error', 'warn', 'fatal'] });
  app.getHttpServer().maxConnections = limits.connections;
  app.useSecurityHeaders(HEADERS);
  if (origins.length > 0) app.enableCors({ ...CORS, origin: [...origins] });
  serveKnownHosts(app, hostsChecked, names, proxies);
  readJsonBodies(app, limits.bodyBytes);
  app.useGlobalPipes(validation());
  app.useGlobalFilters(new RequestFaultsFilter(app.getHttpAdapter()));
  return app;
}
