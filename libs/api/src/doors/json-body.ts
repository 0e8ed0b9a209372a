import { PayloadTooLargeException } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { isTooMuchJson } from './json-size.js';
import { JSON_LIMITS } from './limits.js';

/** Reads bodies as Fastify does, keys that reach for prototypes refused, provided that they do not hold too much. */
export function readJsonBodies(app: NestFastifyApplication, bodyLimit: number): void {
  const parse = app.getHttpAdapter().getInstance().getDefaultJsonParser('error', 'error');
  app.useBodyParser('application/json', { bodyLimit }, (request, body, done) => {
    if (isTooMuchJson(body, JSON_LIMITS)) {
      const { values, depth, text } = JSON_LIMITS;
      const may = `${values} values, ${depth} deep, and texts of ${text} bytes`;
      done(new PayloadTooLargeException(`A request may hold ${may}: this one holds more.`));
    } else void parse(request as never, body.toString(), done as never);
  });
}
