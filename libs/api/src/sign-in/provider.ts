import { isPersonCode } from '#graph';
import * as client from 'openid-client';

/** A provider as it is configured. */
export interface ProviderSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly secret: string | undefined;
  readonly scopes: string;
  /** The claim that names a person code; undefined when bindings do. */
  readonly personClaim: string | undefined;
}

/** What is remembered of a sign-in while the browser is at the provider. */
export interface UnderWay {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** Whom the provider let in. */
export interface LetIn {
  readonly issuer: string;
  readonly subject: string;
  /** The person code in the configured claim, when there is one. */
  readonly claimed: string | undefined;
  /** The ID token that said so. */
  readonly idToken: string | undefined;
}

/** The provider cannot be reached, or does not speak as one: later, everything may work. */
export class ProviderAway extends Error {
  override readonly name = 'ProviderAway';
  constructor(cause: unknown) {
    super('The OpenID provider (OIDC_ISSUER) could not be reached.', { cause });
  }
}

/** The provider answered, and it was a no, or nothing that belongs to this sign-in. */
export class NotLetIn extends Error {
  override readonly name = 'NotLetIn';
  constructor(cause: unknown) {
    super('The OpenID provider did not let the person in.', { cause });
  }
}

/** Marked as deprecated only so that it stands out: the settings keep it to this very machine. */
// eslint-disable-next-line @typescript-eslint/no-deprecated
const overPlainHttp: (configuration: client.Configuration) => void = client.allowInsecureRequests;

const TIMEOUT_S = 5;

/** How long it is believed where the provider's doors are, in milliseconds. */
const BELIEVED_MS = 60_000;

/**
 * Signing in by any OpenID provider: the code flow with PKCE, state and nonce. Its keys are asked for at every sign-in,
 * so that those which rotate are the right ones; whoever is signed in already does not need it.
 */
export class Provider {
  private found: { readonly metadata: client.ServerMetadata; readonly until: number } | undefined;

  constructor(
    readonly settings: ProviderSettings,
    private readonly now: () => number = Date.now,
  ) {}

  /**
   * Where to send the browser, and what to remember until it is back.
   *
   * @throws ProviderAway
   */
  async begin(redirectUri: string): Promise<{ readonly address: URL; readonly underWay: UnderWay }> {
    const configuration = await this.configuration();
    const underWay = {
      state: client.randomState(),
      nonce: client.randomNonce(),
      verifier: client.randomPKCECodeVerifier(),
    };
    const address = client.buildAuthorizationUrl(configuration, {
      redirect_uri: redirectUri,
      scope: this.settings.scopes,
      state: underWay.state,
      nonce: underWay.nonce,
      code_challenge: await client.calculatePKCECodeChallenge(underWay.verifier),
      code_challenge_method: 'S256',
    });
    return { address, underWay };
  }

  /**
   * Whom the provider let in.
   *
   * @param address to which it sent the browser back, as the browser knows it
   * @throws ProviderAway, NotLetIn
   */
  async end(address: URL, { state, nonce, verifier }: UnderWay): Promise<LetIn> {
    const configuration = await this.configuration();
    try {
      const tokens = await client.authorizationCodeGrant(configuration, address, {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      });
      const claims = tokens.claims() as client.IDToken;
      const claimed = await this.claimed(configuration, claims, tokens.access_token);
      return { issuer: claims.iss, subject: claims.sub, claimed, idToken: tokens.id_token };
    } catch (error) {
      throw isOutage(error) ? new ProviderAway(error) : new NotLetIn(error);
    }
  }

  /**
   * Where to send a browser so that the provider signs its person out too; undefined when it has no such place.
   *
   * @param idToken by which it had let the person in
   * @param back where it is to send the browser then
   * @throws ProviderAway
   */
  async signOut(idToken: string | undefined, back: string): Promise<URL | undefined> {
    const configuration = await this.configuration();
    if (configuration.serverMetadata().end_session_endpoint === undefined) return undefined;
    return client.buildEndSessionUrl(configuration, {
      post_logout_redirect_uri: back,
      ...(idToken !== undefined && { id_token_hint: idToken }),
    });
  }

  /** The claim of the ID token, else of the user’s information: many providers keep what is their own for the latter. */
  private async claimed(configuration: client.Configuration, claims: client.IDToken, token: string) {
    const { personClaim } = this.settings;
    if (personClaim === undefined) return undefined;
    const { userinfo_endpoint: endpoint } = configuration.serverMetadata();
    const told =
      claims[personClaim] ??
      (endpoint === undefined
        ? undefined
        : (await client.fetchUserInfo(configuration, token, claims.sub))[personClaim]);
    return isPersonCode(told) ? (told as string) : undefined;
  }

  /** A configuration of its own for each request: with it goes what is remembered of the provider's keys. */
  private async configuration(): Promise<client.Configuration> {
    const { clientId, secret } = this.settings;
    const authentication = secret === undefined ? client.None() : client.ClientSecretPost(secret);
    const configuration = new client.Configuration(await this.metadata(), clientId, secret, authentication);
    configuration.timeout = TIMEOUT_S;
    client.enableNonRepudiationChecks(configuration);
    if (this.isPlain) overPlainHttp(configuration);
    return configuration;
  }

  private async metadata(): Promise<client.ServerMetadata> {
    if (this.found && this.found.until > this.now()) return this.found.metadata;
    const { issuer, clientId } = this.settings;
    try {
      const found = await client.discovery(new URL(issuer), clientId, undefined, undefined, {
        timeout: TIMEOUT_S,
        execute: this.isPlain ? [overPlainHttp] : [],
      });
      this.found = { metadata: found.serverMetadata(), until: this.now() + BELIEVED_MS };
      return this.found.metadata;
    } catch (error) {
      throw new ProviderAway(error);
    }
  }

  /** Only on this very machine: the settings see to it. */
  private get isPlain(): boolean {
    return this.settings.issuer.startsWith('http:');
  }
}

const OUTAGES = ['OAUTH_TIMEOUT', 'OAUTH_RESPONSE_IS_NOT_JSON', 'OAUTH_RESPONSE_IS_NOT_CONFORM', 'OAUTH_PARSE_ERROR'];

/** No answer, or none of a provider that works. */
function isOutage(error: unknown): boolean {
  if (error instanceof client.AuthorizationResponseError) return false;
  if (error instanceof client.ResponseBodyError) return error.status >= 500;
  if (error instanceof client.ClientError) return OUTAGES.includes(error.code ?? '');
  return error instanceof Error && error.name === 'TypeError';
}
