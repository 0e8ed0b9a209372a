import { IsIn, IsInt, IsIP, IsOptional, IsString, IsUrl, Matches, Max, Min } from 'class-validator';
import {
  AreHostNames,
  AreOrigins,
  AreProxies,
  AreSealingKeys,
  hostNames,
  IsPublicKey,
  IsSecureUrl,
  NeededWith,
  OneOf,
} from './rules.js';
import { withDeliveries } from './deliveries-settings.js';
import { Setting } from './setting.js';
import { withSignIn } from './sign-in-settings.js';

/** FIRM:PERSON, several separated by commas; a person's code has letters, digits and dashes. */
const ADMINS =
  /^\s*[^:,\s][^:,]*:\s*(?!SYSTEM\s*(,|$))[A-Za-z0-9-]{1,32}\s*(,\s*[^:,\s][^:,]*:\s*(?!SYSTEM\s*(,|$))[A-Za-z0-9-]{1,32}\s*)*$/;
const ADMINS_RULE = {
  message: '$property must be FIRM:PERSON, several separated by commas; a person is letters, digits and dashes',
};

/** Where the events, the read models and the keys are. */
class PlacesSettings {
  @Setting('Connection string of EventStoreDB.', { orFile: true })
  @Matches(/^(esdb|kurrentdb)(\+discover)?:\/\/\S+$/, {
    message: '$property must be a connection string: esdb://host:port, esdb+discover:// or kurrentdb://',
  })
  EVENTSTORE_URL = 'esdb://127.0.0.1:2113?tls=false';

  @Setting('SQLite file of the read models; the projector writes it, the API reads it.')
  @IsString()
  READ_MODELS_PATH = 'data/read-models.sqlite';

  @Setting('SQLite file of the secret keys: one for each person, one for the installation. Back it up apart.')
  @IsString()
  KEYS_PATH = 'data/keys.sqlite';

  @Setting(
    'SQLite file of informal feedback until its weekly release. Leave it out of backups: it must not outlive that.',
  )
  @IsString()
  FEEDBACK_PATH = 'data/feedback.sqlite';

  @Setting('SQLite file of webhooks and of what waits for them; the API and the projector write it.')
  @IsString()
  DELIVERIES_PATH = 'data/deliveries.sqlite';

  @Setting('Who administers which firm’s missions: FIRM:PERSON, several separated by commas.')
  @Matches(ADMINS, ADMINS_RULE)
  FIRM_ADMINS = 'CAB-OPS:ADM';

  @Setting('Host name under which checkpoints are signed.')
  @Matches(/^[^\s+/]+$/, { message: '$property must be a host name, without spaces, + or /' })
  RELAIS_ORIGIN = 'relais.local';
}

/** What every process needs. */
export class StoreSettings extends withDeliveries(PlacesSettings) {}

/** Where a process listens. */
export class ListenSettings extends StoreSettings {
  @Setting('Address to listen on.')
  @IsIP()
  HOST = '127.0.0.1';

  @Setting('Port to listen on; 0 takes a free one.')
  @IsInt()
  @Min(0)
  @Max(65_535)
  PORT: number = 3000;

  @Setting('How far the read models may lag, in milliseconds, before /health/ready says no.')
  @IsInt()
  @Min(100)
  @Max(2_147_483_647)
  READY_LAG_MS: number = 10_000;

  @Setting(
    'Names under which requests are answered beside localhost, addresses and the machine’s own, when they come over loopback: off, or names separated by commas.',
  )
  @AreHostNames()
  HOST_NAMES = 'off';
}

/** The API: whose tokens it believes, and how people sign in. */
export class ApiSettings extends withSignIn(ListenSettings) {
  @Setting('SQLite file of who may sign in, and who is signed in. Personal data: keep its backups short.')
  @IsString()
  ACCOUNTS_PATH = 'data/accounts.sqlite';

  @AreSealingKeys()
  @NeededWith('OIDC_ISSUER')
  override SESSION_KEYS?: string;

  @IsSecureUrl({ path: false })
  @NeededWith('OIDC_ISSUER')
  @NeededWith('SESSION_KEYS')
  @NeededWith('SMTP_URL')
  override PUBLIC_URL?: string;

  @Setting('Issuer that tokens must name.')
  @IsString()
  JWT_ISSUER = 'https://relais.local/';

  @Setting('Audience that tokens must name.')
  @IsString()
  JWT_AUDIENCE = 'relais';

  @Setting(
    'URL of the issuer’s public keys (JWKS). Either this or JWT_PUBLIC_KEY; with OIDC_ISSUER, neither is needed.',
  )
  @IsOptional()
  @IsUrl(
    { require_tld: false, require_protocol: true, protocols: ['http', 'https'], disallow_auth: true },
    { message: '$property must be an http or https URL without a user name or password' },
  )
  JWT_JWKS_URL?: string;

  @Setting('Public key of the issuer (PEM, SPKI: Ed25519, EC P-256 or P-384, RSA), when there is no JWKS URL.', {
    orFile: true,
  })
  @OneOf('JWT_JWKS_URL', { unless: 'OIDC_ISSUER' })
  @IsPublicKey()
  JWT_PUBLIC_KEY?: string;

  @Setting('How long a token may be good for at most, in seconds, from its issue to its expiry.')
  @IsInt()
  @Min(60)
  @Max(2_147_483_647)
  JWT_MAX_LIFETIME_S: number = 86_400;

  @Setting('Whether the schema may be read over the API: on or off.')
  @IsIn(['on', 'off'])
  GRAPHQL_INTROSPECTION = 'off';

  @Setting(
    'Reverse proxies whose X-Forwarded headers are believed: off, or addresses and networks (CIDR) separated by commas; loopback, linklocal and uniquelocal stand for theirs.',
  )
  @AreProxies()
  TRUST_PROXY = 'off';

  @Setting('Origins whose pages may ask from a browser (CORS): off, or origins separated by commas.')
  @AreOrigins()
  CORS_ORIGINS = 'off';
}

/** The projector listens too: for health checks alone. */
export class ProjectorSettings extends ListenSettings {
  override PORT: number = 3001;

  @Setting('Address at which browsers reach the service: where letters lead.')
  @IsSecureUrl({ path: false })
  @NeededWith('SMTP_URL')
  PUBLIC_URL?: string;
}

/** Where everything is, in one process. */
class OneProcessSettings {
  @Setting('Folder of all the data.')
  @IsString()
  DATA_DIR = 'data';

  @Setting('Load the demo mission on an empty ledger and run on its clock: on or off.')
  @IsIn(['on', 'off'])
  DEMO = 'on';

  @Setting('Address to listen on.')
  @IsIP()
  HOST = '127.0.0.1';

  @Setting('Port to listen on; 0 takes a free one.')
  @IsInt()
  @Min(0)
  @Max(65_535)
  PORT: number = 3000;

  @Setting(
    'Names under which requests are answered beside localhost, addresses and the machine’s own: off, or names separated by commas.',
  )
  @AreHostNames()
  HOST_NAMES = 'off';

  @Setting('Who administers which firm’s missions: FIRM:PERSON, several separated by commas.')
  @Matches(ADMINS, ADMINS_RULE)
  FIRM_ADMINS = 'CAB-OPS:ADM';
}

/** Everything in one process, with an event store of its own. */
export class StandaloneSettings extends withSignIn(withDeliveries(OneProcessSettings)) {}

/** Where the accounts are, and where their links lead: `npm run invite`. */
export class InviteSettings {
  @Setting('Folder of all the data.')
  @IsString()
  DATA_DIR = 'data';

  @Setting('SQLite file of the accounts, where it is not accounts.sqlite in the folder of the data.')
  @IsOptional()
  @IsString()
  ACCOUNTS_PATH?: string;

  @Setting('Address at which people reach the service, where it is not http://localhost and the port.')
  @IsSecureUrl({ path: false })
  PUBLIC_URL?: string;

  @Setting('Port of the service on this machine.')
  @IsInt()
  @Min(1)
  @Max(65_535)
  PORT: number = 3000;
}

/** Who brings a sheet in, and where the service is: `npm run import`. */
export class ImportSettings {
  @Setting('Token of whoever brings the sheet in: one that they made (makeToken), or one of the issuer.', {
    orFile: true,
  })
  @IsString()
  RELAIS_TOKEN!: string;

  @Setting('Address at which people reach the service, where it is not http://localhost and the port.')
  @IsSecureUrl({ path: false })
  PUBLIC_URL?: string;

  @Setting('Port of the service on this machine.')
  @IsInt()
  @Min(1)
  @Max(65_535)
  PORT: number = 3000;
}

/** Names under which a service answers: those that it is given, and that of its address. */
export function servedNames({
  HOST_NAMES,
  PUBLIC_URL,
}: {
  HOST_NAMES: string;
  PUBLIC_URL?: string;
}): readonly string[] {
  return [...hostNames(HOST_NAMES), ...(PUBLIC_URL === undefined ? [] : [new URL(PUBLIC_URL).hostname])];
}

/** Person codes by firm, from their written form. */
export function firmAdmins(written: string): Readonly<Record<string, readonly string[]>> {
  const admins: Record<string, string[]> = {};
  for (const pair of written.split(',')) {
    const [firm = '', person = ''] = pair.split(':').map((part) => part.trim());
    (admins[firm] ??= []).push(person);
  }
  return admins;
}
