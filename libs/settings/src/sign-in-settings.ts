import { IsInt, Matches, Max, Min } from 'class-validator';
import { AreSealingKeys, IsSecureUrl, NeededWith } from './rules.js';
import { Setting } from './setting.js';

/** How people sign in, whatever the process. */
export interface SignInSettings {
  PUBLIC_URL?: string;
  SESSION_KEYS?: string;
  SESSION_IDLE_MIN: number;
  SESSION_LONGEST_MIN: number;
  OIDC_ISSUER?: string;
  OIDC_CLIENT_ID?: string;
  OIDC_CLIENT_SECRET?: string;
  OIDC_SCOPES: string;
  OIDC_PERSON_CLAIM?: string;
}

/** The settings of a class, and those of signing in. */
export function withSignIn<Base extends object>(base: new () => Base): new () => Base & SignInSettings {
  class WithSignIn extends (base as new () => object) implements SignInSettings {
    @Setting('Address at which browsers reach the service, such as https://relais.example.')
    @IsSecureUrl({ path: false })
    @NeededWith('OIDC_ISSUER')
    @NeededWith('SMTP_URL')
    PUBLIC_URL?: string;

    @Setting(
      'Keys that seal session cookies: 32 bytes each, base64url, separated by commas. The first seals, all open. Without any, the standalone makes one in its data folder, and the API has no sign-in.',
      { orFile: true },
    )
    @AreSealingKeys()
    SESSION_KEYS?: string;

    @Setting('After how many minutes without a request a session ends.')
    @IsInt()
    @Min(1)
    @Max(43_200)
    SESSION_IDLE_MIN: number = 480;

    @Setting('After how many minutes a session ends, whatever happens.')
    @IsInt()
    @Min(1)
    @Max(43_200)
    SESSION_LONGEST_MIN: number = 10_080;

    @Setting('Issuer URL of the OpenID provider by which people sign in.')
    @IsSecureUrl({ path: true })
    OIDC_ISSUER?: string;

    @Setting('What the provider calls this client. Its redirect URI is /auth/callback at PUBLIC_URL.')
    @NeededWith('OIDC_ISSUER')
    OIDC_CLIENT_ID?: string;

    @Setting('Secret of the client; without one it is a public client, with PKCE all the same.', { orFile: true })
    OIDC_CLIENT_SECRET?: string;

    @Setting('Scopes to ask for, separated by spaces.')
    @Matches(/^(?=.*\bopenid\b)[\x21\x23-\x5b\x5d-\x7e ]+$/, { message: '$property must be scopes, openid among them' })
    OIDC_SCOPES = 'openid';

    @Setting('Claim that names the person code. Without it, accepting an invitation binds issuer and subject to one.')
    OIDC_PERSON_CLAIM?: string;
  }
  return WithSignIn as new () => Base & SignInSettings;
}
