import type { DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { validation } from './graphql/graphql-module.js';
import { RequestFaultsFilter } from './request-faults.filter.js';

/** Largest request body, in bytes. Longer texts are refused field by field long before. */
const BODY_LIMIT = 4 * 1024 * 1024;

/** A Nest application over Fastify with the product's wall of validation, not yet listening. */
export async function createHttpServer(root: DynamicModule): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({ bodyLimit: BODY_LIMIT, forceCloseConnections: true });
  const app = await NestFactory.create<NestFastifyApplication>(root, adapter, { logger: ['error', 'warn', 'fatal'] });
  app.useGlobalPipes(validation());
  app.useGlobalFilters(new RequestFaultsFilter(app.getHttpAdapter()));
  return app;
}
