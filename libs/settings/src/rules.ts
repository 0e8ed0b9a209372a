import { isEmail, registerDecorator, type ValidationArguments } from 'class-validator';
import { createPublicKey, type KeyObject } from 'node:crypto';
import { isIP } from 'node:net';

/** Shortest RSA key that is believed, in bits. */
const RSA_BITS = 2_048;
const CURVES = ['prime256v1', 'secp384r1'];

/** Whether tokens can be verified with the key. */
export function isUsableKey({ asymmetricKeyType, asymmetricKeyDetails }: KeyObject): boolean {
  if (asymmetricKeyType === 'ed25519') return true;
  if (asymmetricKeyType === 'ec') return CURVES.includes(asymmetricKeyDetails?.namedCurve ?? '');
  return asymmetricKeyType === 'rsa' && (asymmetricKeyDetails?.modulusLength ?? 0) >= RSA_BITS;
}

function isPublicKey(pem: unknown): boolean {
  if (typeof pem !== 'string' || !/^-----BEGIN PUBLIC KEY-----/.test(pem)) return false;
  try {
    return isUsableKey(createPublicKey(pem));
  } catch {
    return false;
  }
}

/** The setting, when it is there, is a public key in PEM with which tokens can be verified. */
export const IsPublicKey = (): PropertyDecorator =>
  rule(
    'isPublicKey',
    'must be a public key in PEM (BEGIN PUBLIC KEY): Ed25519, EC P-256 or P-384, or RSA of 2048 bits or more',
    (value) => value === undefined || isPublicKey(value),
  );

/** Ranges of addresses that have a name. */
const RANGES = ['loopback', 'linklocal', 'uniquelocal'];

/** Bits of an address by its version of IP. */
const BITS: ReadonlyMap<number, number> = new Map([
  [4, 32],
  [6, 128],
]);

function isAddressOrNetwork(written: string): boolean {
  if (RANGES.includes(written)) return true;
  const [address = '', bits, ...more] = written.split('/');
  const most = BITS.get(isIP(address));
  if (most === undefined || more.length > 0) return false;
  return bits === undefined || (/^[1-9]\d{0,2}$/.test(bits) && Number(bits) <= most);
}

/** The setting is `off`, or addresses and networks separated by commas. */
export const AreProxies = (): PropertyDecorator =>
  rule(
    'areProxies',
    'must be off, or addresses and networks (CIDR, or loopback, linklocal, uniquelocal) separated by commas',
    (value) => value === 'off' || (typeof value === 'string' && trustedAddresses(value).every(isAddressOrNetwork)),
  );

/** What is listed in a setting that may be `off`. */
const listed = (written: string): readonly string[] =>
  written === 'off' ? [] : written.split(',').map((each) => each.trim());

/** Addresses and networks, from their written form. */
export const trustedAddresses = listed;

/** Host names, from their written form. */
export const hostNames = listed;

/** Origins, from their written form. */
export const origins = listed;

const HOST_NAME = /^(?!-)[a-z0-9-]{1,63}(\.[a-z0-9-]{1,63})*$/i;

/** The setting is `off`, or host names separated by commas. */
export const AreHostNames = (): PropertyDecorator =>
  rule(
    'areHostNames',
    'must be off, or host names without ports separated by commas',
    (value) => typeof value === 'string' && listed(value).every((each) => HOST_NAME.test(each)),
  );

/** An origin as a browser writes it; `*` would be everybody. */
const isOrigin = (written: string): boolean =>
  URL.canParse(written) && /^https?:$/.test(new URL(written).protocol) && new URL(written).origin === written;

/** The setting is `off`, or origins separated by commas. */
export const AreOrigins = (): PropertyDecorator =>
  rule(
    'areOrigins',
    'must be off, or origins (https://host, with a port where it is not the usual one) separated by commas',
    (value) => typeof value === 'string' && listed(value).every(isOrigin),
  );

/** Exactly one of this setting and another is there; none of them needs to be where a third one is. */
export const OneOf = (other: string, { unless }: { readonly unless: string }): PropertyDecorator =>
  rule('oneOf', `or ${other} must be given, and not both`, (value, settings) => {
    const isThere = [value !== undefined, isGiven(settings, other)];
    return isThere.filter(Boolean).length === 1 || (isThere.every((each) => !each) && isGiven(settings, unless));
  });

/** The setting is there where another one is. */
export const NeededWith = (other: string): PropertyDecorator =>
  rule(
    'neededWith',
    `must be given where ${other} is`,
    (value, settings) => value !== undefined || !isGiven(settings, other),
  );

const isGiven = (settings: object, name: string): boolean =>
  (settings as Readonly<Record<string, unknown>>)[name] !== undefined;

const LOOPBACK = /^(localhost|.*\.localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/** The setting, when it is there, is an https address, or an http one of this very machine. */
export const IsSecureUrl = ({ path }: { readonly path: boolean }): PropertyDecorator =>
  rule(
    'isSecureUrl',
    `must be an https URL (http on this very machine) without a user name, a query${path ? '' : ', a path'} or a fragment`,
    (value) => value === undefined || (typeof value === 'string' && isSecureUrl(value, path)),
  );

function isSecureUrl(text: string, mayHavePath: boolean): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password, search, hash, pathname } = new URL(text);
  if (username || password || search || hash || (!mayHavePath && pathname !== '/')) return false;
  return protocol === 'https:' || (protocol === 'http:' && LOOPBACK.test(hostname));
}

/** The setting, when it is there, is the address of a mail server. */
export const IsSmtpUrl = (): PropertyDecorator =>
  rule(
    'isSmtpUrl',
    'must be smtp://host or smtps://host, with a port, and a user name and password, where they are needed',
    (value) => value === undefined || (typeof value === 'string' && isSmtpUrl(value)),
  );

/** The setting, when it is there, is the address of a mailbox. */
export const IsMailbox = (): PropertyDecorator =>
  rule('isMailbox', 'must be an email address', (value) => value === undefined || isEmail(value));

function isSmtpUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, pathname, search, hash } = new URL(text);
  return /^smtps?:$/.test(protocol) && hostname !== '' && /^\/?$/.test(pathname) && !search && !hash;
}

/** Bytes of a key that seals sessions. */
const SEALING_KEY_BYTES = 32;

/** Keys, from their written form. */
export const sealingKeys = (written: string): readonly Buffer[] =>
  written.split(/[,\s]+/).map((each) => Buffer.from(each, 'base64url'));

/** The setting, when it is there, is a list of keys of 32 bytes, base64 or base64url. */
export const AreSealingKeys = (): PropertyDecorator =>
  rule(
    'areSealingKeys',
    `must be keys of ${SEALING_KEY_BYTES} bytes in base64url, separated by commas`,
    (value) =>
      value === undefined ||
      (typeof value === 'string' && sealingKeys(value).every(({ length }) => length === SEALING_KEY_BYTES)),
  );

const rule =
  (name: string, text: string, validate: (value: unknown, settings: object) => boolean): PropertyDecorator =>
  (target, property) => {
    registerDecorator({
      name,
      target: target.constructor,
      propertyName: String(property),
      validator: {
        validate: (value: unknown, given?: ValidationArguments) => validate(value, given?.object ?? {}),
        defaultMessage: () => `$property ${text}`,
      },
    });
  };
