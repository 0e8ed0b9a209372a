import { Accounts } from '#accounts';
import { missionModule, WebhookRights, type MissionParts } from '#mission';
import { Module, type DynamicModule, type Provider } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { CONSOLE_FOLDER, ConsoleDoor } from './console/console-door.js';
import { FORMAT_ERROR, INTROSPECTION, ORIGINS, PUBLIC_URL } from './doors/door-tokens.js';
import { HttpDoor } from './doors/http-door.js';
import { REQUEST_PACES, type RequestPaces } from './doors/limits.js';
import { PacedRequests } from './doors/paced-requests.js';
import { Refused } from './doors/refused.js';
import { OWN_SURFACE, type Surface } from './doors/surface.js';
import { TrustedProxies } from './doors/trusted-proxies.js';
import { WebSocketDoor } from './doors/web-socket-door.js';
import { errorsShown } from './graphql/errors-shown.js';
import { graphqlModule } from './graphql/graphql-module.js';
import { Callers } from './identity/callers.js';
import { SealedSessions } from './identity/sealed-sessions.js';
import { SignedInGuard } from './identity/signed-in.guard.js';
import { Tokens } from './identity/tokens.js';
import { AskedViews } from './out/asked-views.js';
import { CalendarDoor } from './out/calendar-door.js';
import { CalendarReading } from './out/calendar-reading.js';
import { FileRoutes } from './out/file-routes.js';
import { OutDoor } from './out/out-door.js';
import { PaperDoor } from './out/paper/paper-door.js';
import { Papers } from './out/paper/papers.js';
import { SheetReading } from './out/reading.js';
import { AccessResolver } from './sign-in/access.resolver.js';
import { Acceptances } from './sign-in/acceptances.js';
import { Erasing } from './sign-in/erasing.js';
import { SignInDoor } from './sign-in/sign-in-door.js';
import { SignIn } from './sign-in/sign-in-parts.js';
import { LettersDoor } from './letters/letters-door.js';
import { LettersResolver } from './letters/letters.resolver.js';
import { Notifying } from './webhooks/notifying.js';
import { WebhooksResolver } from './webhooks/webhooks.resolver.js';

/** What the API needs from the composition root. */
export interface ApiParts extends Omit<MissionParts, 'parkedIn'> {
  readonly tokens: Tokens;
  readonly introspection: boolean;
  /** Left out: none. */
  readonly proxies?: TrustedProxies;
  /** Left out: no pages but the own ones. */
  readonly surface?: Surface;
  /** How often requests may come; left out, as often as clients in earnest send them. */
  readonly paces?: RequestPaces;
  /** Where people have tokens of their own, and sessions. */
  readonly accounts: Accounts;
  /** Left out: there is no signing in in a browser. */
  readonly signIn?: SignIn | undefined;
  /** With what programs are told. */
  readonly notifying: Notifying;
  /** Where the pages for browsers are, as built; left out, none are served. */
  readonly console?: string | undefined;
}

@Module({})
class Api {}

/** GraphQL over the product, for whoever shows who they are; and where they sign in. */
export function apiModule({
  tokens,
  introspection,
  proxies = new TrustedProxies(),
  surface = OWN_SURFACE,
  paces = REQUEST_PACES,
  accounts,
  signIn,
  notifying,
  console,
  ...parts
}: ApiParts): DynamicModule {
  const formatError = errorsShown(introspection);
  const refused = new Refused();
  const { webhooks } = notifying.deliveries;
  const parkedIn = (missions: readonly string[]) => webhooks.parkedIn(missions);
  return {
    module: Api,
    imports: [missionModule({ ...parts, parkedIn }), graphqlModule(introspection, formatError, refused)],
    providers: [
      ...whoCalls({ tokens, proxies, accounts, signIn }),
      { provide: Refused, useValue: refused },
      { provide: TrustedProxies, useValue: proxies },
      { provide: FORMAT_ERROR, useValue: formatError },
      { provide: PacedRequests, useValue: new PacedRequests(paces) },
      { provide: ORIGINS, useValue: surface.origins },
      { provide: INTROSPECTION, useValue: introspection },
      { provide: APP_GUARD, useClass: SignedInGuard },
      { provide: Notifying, useValue: notifying },
      WebhookRights,
      WebhooksResolver,
      LettersResolver,
      LettersDoor,
      HttpDoor,
      WebSocketDoor,
      AskedViews,
      SheetReading,
      FileRoutes,
      OutDoor,
      Papers,
      PaperDoor,
      { provide: PUBLIC_URL, useValue: signIn?.publicUrl },
      CalendarReading,
      CalendarDoor,
      { provide: CONSOLE_FOLDER, useValue: signIn && console },
      ConsoleDoor,
    ],
  };
}

type Known = Pick<ApiParts, 'tokens' | 'accounts' | 'signIn'> & { readonly proxies: TrustedProxies };

/** Who is believed to be whom, and the door at which people sign in. */
function whoCalls({ tokens, proxies, accounts, signIn }: Known): readonly Provider[] {
  const { apiTokens } = accounts;
  const known = [{ provide: Accounts, useValue: accounts }, AccessResolver, Erasing];
  if (!signIn) return [...known, { provide: Callers, useValue: new Callers(tokens, proxies, { apiTokens }) }];
  const sessions = new SealedSessions(accounts.sessions, signIn.sealer);
  return [
    ...known,
    { provide: Callers, useValue: new Callers(tokens, proxies, { apiTokens, sessions }) },
    { provide: SealedSessions, useValue: sessions },
    { provide: SignIn, useValue: signIn },
    Acceptances,
    SignInDoor,
  ];
}
