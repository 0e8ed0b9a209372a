import { missionModule, type MissionParts } from '#mission';
import { Module, type DynamicModule } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { graphqlModule } from './graphql/graphql-module.js';
import { SignedInGuard } from './identity/signed-in.guard.js';
import { Tokens } from './identity/tokens.js';

/** What the API needs from the composition root. */
export interface ApiParts extends MissionParts {
  readonly tokens: Tokens;
  readonly introspection: boolean;
}

@Module({})
class Api {}

/** GraphQL over the product, for callers whose token verifies. */
export const apiModule = ({ tokens, introspection, ...parts }: ApiParts): DynamicModule => ({
  module: Api,
  imports: [missionModule(parts), graphqlModule(introspection)],
  providers: [
    { provide: Tokens, useValue: tokens },
    { provide: APP_GUARD, useClass: SignedInGuard },
  ],
});
