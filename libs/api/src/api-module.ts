import { missionModule, type MissionParts } from '#mission';
import { Module, type DynamicModule } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { FORMAT_ERROR, INTROSPECTION, ORIGINS } from './doors/door-tokens.js';
import { HttpDoor } from './doors/http-door.js';
import { REQUEST_PACES, type RequestPaces } from './doors/limits.js';
import { PacedRequests } from './doors/paced-requests.js';
import { Refused } from './doors/refused.js';
import { OWN_SURFACE, type Surface } from './doors/surface.js';
import { TrustedProxies } from './doors/trusted-proxies.js';
import { WebSocketDoor } from './doors/web-socket-door.js';
import { errorsShown } from './graphql/errors-shown.js';
import { graphqlModule } from './graphql/graphql-module.js';
import { SignedInGuard } from './identity/signed-in.guard.js';
import { Tokens } from './identity/tokens.js';

/** What the API needs from the composition root. */
export interface ApiParts extends MissionParts {
  readonly tokens: Tokens;
  readonly introspection: boolean;
  /** Left out: none. */
  readonly proxies?: TrustedProxies;
  /** Left out: no pages but the own ones. */
  readonly surface?: Surface;
  /** How often requests may come; left out, as often as clients in earnest send them. */
  readonly paces?: RequestPaces;
}

@Module({})
class Api {}

/** GraphQL over the product, for callers whose token verifies. */
export function apiModule({
  tokens,
  introspection,
  proxies = new TrustedProxies(),
  surface = OWN_SURFACE,
  paces = REQUEST_PACES,
  ...parts
}: ApiParts): DynamicModule {
  const formatError = errorsShown(introspection);
  const refused = new Refused();
  return {
    module: Api,
    imports: [missionModule(parts), graphqlModule(introspection, formatError, refused)],
    providers: [
      { provide: Tokens, useValue: tokens },
      { provide: Refused, useValue: refused },
      { provide: TrustedProxies, useValue: proxies },
      { provide: FORMAT_ERROR, useValue: formatError },
      { provide: PacedRequests, useValue: new PacedRequests(paces) },
      { provide: ORIGINS, useValue: surface.origins },
      { provide: INTROSPECTION, useValue: introspection },
      { provide: APP_GUARD, useClass: SignedInGuard },
      HttpDoor,
      WebSocketDoor,
    ],
  };
}
