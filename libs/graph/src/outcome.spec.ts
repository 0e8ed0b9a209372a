import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory, Query, Resolver } from '@nestjs/graphql';
import { graphql, type GraphQLSchema } from 'graphql';
import { OutcomeUnion } from './outcome.js';

@Resolver()
class Sends {
  @Query(() => OutcomeUnion)
  send(): object {
    return {};
  }
}

let app: INestApplicationContext;
let schema: GraphQLSchema;

beforeAll(async () => {
  app = await NestFactory.createApplicationContext(GraphQLSchemaBuilderModule, { logger: false });
  schema = await app.get(GraphQLSchemaFactory).create([Sends]);
});
afterAll(() => app.close());

describe('What a command came to', () => {
  it.each([
    ['Receipt', { commandId: 'c', revision: 4, position: '9', events: [], created: [], flags: [], readable: false }],
    ['Preview', { previewedOn: 4, events: [], created: [], flags: [] }],
    ['Refusal', { code: 'WRONG_STATE', sentence: {}, next: {}, facts: {} }],
    ['StaleRevision', { expected: 3, actual: 4, since: [], omitted: 0 }],
  ])('is a %s by what it says', async (type, send) => {
    const { data, errors } = await graphql({ schema, source: '{ send { __typename } }', rootValue: { send } });
    expect([errors, data]).toEqual([undefined, { send: { __typename: type } }]);
  });
});
