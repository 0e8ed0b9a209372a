import { NotAccepted, type Accounts, type Passkey } from '#accounts';
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
  type AuthenticationResponseJSON,
  type AuthenticatorTransport,
  type RegistrationResponseJSON,
} from '@simplewebauthn/server';
import { createHash } from 'node:crypto';
import { isIP } from 'node:net';
import type { SealedSessions } from '../identity/sealed-sessions.js';
import type { AccountWay } from './account-way.js';
import { ownPath } from './own-path.js';
import type { Visitor } from './visitor.js';

/** The passkey is none of ours, or what it signed is not what was asked. */
export class PasskeyRefused extends Error {
  override readonly name = 'PasskeyRefused';
  constructor(cause?: unknown) {
    super('The passkey was not accepted.', { cause });
  }
}

/** A passkey belongs to a name; an address in numbers has none. */
export const hasPasskeys = ({ hostname }: URL): boolean => isIP(hostname.replace(/^\[|\]$/g, '')) === 0;

/** Signing in, and accepting an invitation, with a passkey (WebAuthn). Questions and answers are JSON. */
export class PasskeyWay {
  constructor(
    private readonly accounts: Accounts,
    private readonly sessions: SealedSessions,
    private readonly account: AccountWay,
  ) {}

  /** What a device is to sign so that its owner is signed in: any of our passkeys will do. */
  async ask(visitor: Visitor): Promise<void> {
    const options = await generateAuthenticationOptions({
      rpID: visitor.base.hostname,
      userVerification: 'required',
      allowCredentials: [],
    });
    await visitor.keep({ challenge: options.challenge });
    visitor.tell({ options });
  }

  /** Signs in whoever's device has signed. @throws PasskeyRefused */
  async signIn(visitor: Visitor): Promise<void> {
    const response = visitor.sent('response') as AuthenticationResponseJSON | undefined;
    const passkey = typeof response?.id === 'string' ? await this.accounts.passkeys.find(response.id) : undefined;
    if (!response || !passkey) throw new PasskeyRefused();
    const { verified, authenticationInfo } = await orRefused(
      verifyAuthenticationResponse({
        response,
        ...(await this.expected(visitor)),
        requireUserVerification: true,
        credential: { ...passkey, transports: [...passkey.transports] as AuthenticatorTransport[] },
      }),
    );
    if (!verified) throw new PasskeyRefused();
    await this.accounts.passkeys.signed(passkey.id, authenticationInfo.newCounter);
    visitor.signedIn(await this.sessions.begin({ person: passkey.person, way: 'passkey', before: visitor.session }));
    visitor.tell({ to: ownPath(visitor.said('to')) });
  }

  /** What a device needs to make a passkey, for whoever was invited or is signed in. @throws NotAccepted */
  async askNew(visitor: Visitor): Promise<void> {
    const person = await this.personOf(visitor);
    const known = await this.accounts.passkeys.of(person);
    const options = await generateRegistrationOptions({
      rpName: 'Relais',
      rpID: visitor.base.hostname,
      userName: person,
      userID: new Uint8Array(createHash('sha256').update(`relais ${person}`).digest()),
      attestationType: 'none',
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      excludeCredentials: visitor.said('invitation') === '' ? known.map(({ id }) => ({ id })) : [],
    });
    await visitor.keep({ challenge: options.challenge, person });
    visitor.tell({ options });
  }

  /** Takes a new passkey in. @throws PasskeyRefused, NotAccepted */
  async add(visitor: Visitor): Promise<void> {
    const person = await this.personOf(visitor);
    if ((await visitor.underWay())?.['person'] !== person) throw new PasskeyRefused();
    const passkey = await this.madeBy(visitor);
    const secret = visitor.said('invitation');
    if (secret === '') {
      if (await this.accounts.passkeys.find(passkey.id)) throw new PasskeyRefused();
      await this.accounts.passkeys.add(person, passkey);
    } else {
      await this.account.accepted(visitor, await this.accounts.accept(secret, { passkey }), 'passkey');
    }
    visitor.tell({ to: ownPath(visitor.said('to')) });
  }

  private async madeBy(visitor: Visitor): Promise<Passkey> {
    const response = visitor.sent('response') as RegistrationResponseJSON | undefined;
    if (!response) throw new PasskeyRefused();
    const made = await orRefused(verifyRegistrationResponse({ response, ...(await this.expected(visitor)) }));
    if (!made.verified) throw new PasskeyRefused();
    const { id, publicKey, counter, transports = [] } = made.registrationInfo.credential;
    return { id, publicKey, counter, transports };
  }

  private async personOf(visitor: Visitor): Promise<string> {
    const secret = visitor.said('invitation');
    const known =
      secret === '' ? await this.sessions.find(visitor.session) : await this.accounts.invitations.open(secret);
    if (!known) throw new NotAccepted('NO_INVITATION');
    return known.person;
  }

  private async expected(visitor: Visitor) {
    const challenge = (await visitor.underWay())?.['challenge'];
    if (typeof challenge !== 'string') throw new PasskeyRefused();
    const { origin, hostname } = visitor.base;
    return { expectedChallenge: challenge, expectedOrigin: origin, expectedRPID: hostname };
  }
}

/** The library throws for whatever is wrong with what was sent. */
const orRefused = <Result>(verifying: Promise<Result>): Promise<Result> =>
  verifying.catch((error: unknown) => {
    throw new PasskeyRefused(error);
  });
