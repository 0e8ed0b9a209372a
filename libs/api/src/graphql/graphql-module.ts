import { Courtesy } from '#fairness';
import { hideErased } from '#mission';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import type { DynamicModule } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import type { FastifyRequest } from 'fastify';
import type { FormatError } from '../doors/answer.js';
import { DOCUMENT_LIMITS, GRAPHQL_PATH } from '../doors/limits.js';
import type { Refused } from '../doors/refused.js';
import type { RequestContext } from '../identity/signed-in.guard.js';
import { counting } from './cost.plugin.js';
import { inTurns } from './long-lists.js';
import { refusals } from './refusals.plugin.js';
import { SmallDocuments } from './small-documents.js';
import { statusOfFailures } from './status.plugin.js';
import { showWithinReach } from './within-reach.js';

/** GraphQL over HTTP: schema from code, one error format, nothing told of a schema that may not be read. */
export const graphqlModule = (introspection: boolean, formatError: FormatError, refused: Refused): DynamicModule =>
  GraphQLModule.forRootAsync<ApolloDriverConfig>({
    driver: ApolloDriver,
    inject: [Courtesy],
    useFactory: (courtesy: Courtesy) => settings(introspection, formatError, courtesy, refused),
  });

const settings = (
  introspection: boolean,
  formatError: FormatError,
  courtesy: Courtesy,
  refused: Refused,
): ApolloDriverConfig => ({
  path: GRAPHQL_PATH,
  autoSchemaFile: true,
  sortSchema: true,
  transformSchema: (schema) => inTurns(hideErased(showWithinReach(schema)), courtesy),
  introspection,
  playground: false,
  includeStacktraceInErrorResponses: false,
  csrfPrevention: true,
  persistedQueries: false,
  documentStore: new SmallDocuments(),
  preserveHttpStatusForExecutionErrors: false,
  parseOptions: { maxTokens: DOCUMENT_LIMITS.tokens },
  validationOptions: { hideSuggestions: !introspection },
  formatError,
  context: ({ caller, byScript = false, session }: FastifyRequest): RequestContext => ({
    byScript,
    ...(caller && { caller }),
    ...(session && { session }),
  }),
  plugins: [counting(courtesy), refusals(refused), statusOfFailures],
});
