import { AuditVisits } from '#mission';
import type { ApolloServer } from '@apollo/server';
import { ApolloDriver } from '@nestjs/apollo';
import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { GraphQLModule, GraphQLSchemaHost } from '@nestjs/graphql';
import type { GraphQLFormattedError, GraphQLSchema } from 'graphql';
import type { RequestContext } from '../identity/signed-in.guard.js';
import { operationOf, type AskedView } from './operation.js';
import type { Answered } from './rows.js';

/** A view that was not answered, or not wholly: half a list would be taken for the whole. */
export class NotAnswered extends Error {
  override readonly name = 'NotAnswered';
  constructor(readonly error: GraphQLFormattedError) {
    super(error.message);
  }

  /** Do the rules refuse it of its reader, as of one view of a mission that they may know? */
  get isRefused(): boolean {
    const { code, refusal } = this.error.extensions ?? {};
    return code === 'REFUSED' && (refusal as { readonly code?: string } | undefined)?.code !== 'MISSION_UNKNOWN';
  }
}

/**
 * Asks views as their own clients ask them, within this server: by the same schema, under the same rights, limits and
 * turns, and with the same refusals.
 */
@Injectable()
export class AskedViews {
  constructor(
    private readonly modules: ModuleRef,
    private readonly schemas: GraphQLSchemaHost,
  ) {}

  get schema(): GraphQLSchema {
    return this.schemas.schema;
  }

  /** Who looks at what is read, and by whom. */
  get visits(): AuditVisits {
    return this.modules.get(AuditVisits, { strict: false });
  }

  /** @throws NotAnswered */
  async ask(asked: AskedView, contextValue: RequestContext): Promise<Answered> {
    const operation = operationOf(this.schema, asked);
    const { body } = await this.server.executeOperation<Record<string, unknown>>(operation, { contextValue });
    if (body.kind !== 'single') throw new Error('An answer in parts was not asked for.');
    const { data, errors } = body.singleResult;
    const [error] = errors ?? [];
    if (error) throw new NotAnswered(error);
    return data?.[asked.view];
  }

  private get server(): ApolloServer<RequestContext> {
    const { graphQlAdapter } = this.modules.get<GraphQLModule<ApolloDriver>>(GraphQLModule, { strict: false });
    return graphQlAdapter.instance;
  }
}
