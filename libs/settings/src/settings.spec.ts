import { describe, expect, it } from '@jest/globals';
import { generateKeyPairSync, randomBytes, type KeyObject } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mailSettings } from './deliveries-settings.js';
import { describeSettings, InvalidSettings, readSettings } from './setting.js';
import { sealingKeys } from './rules.js';
import { ApiSettings, firmAdmins, ProjectorSettings, StandaloneSettings } from './settings.js';

const spki = (key: KeyObject) => String(key.export({ type: 'spki', format: 'pem' }));
const ed = generateKeyPairSync('ed25519');
const ec = (namedCurve: string) => spki(generateKeyPairSync('ec', { namedCurve }).publicKey);
const rsa = (modulusLength: number) => spki(generateKeyPairSync('rsa', { modulusLength }).publicKey);
const needed = { JWT_PUBLIC_KEY: spki(ed.publicKey) };

const sealingKey = randomBytes(32).toString('base64url');
const provider = {
  OIDC_ISSUER: 'https://login.example',
  OIDC_CLIENT_ID: 'relais',
  PUBLIC_URL: 'https://relais.example',
  SESSION_KEYS: sealingKey,
};

const mail = {
  SMTP_URL: 'smtp://mail.example',
  SMTP_FROM: 'relais@cabinet.example',
  PUBLIC_URL: 'https://relais.example',
  SESSION_KEYS: sealingKey,
};

type Environment = Readonly<Record<string, string>>;

function problems(environment: Environment): readonly string[] {
  try {
    readSettings(ApiSettings, environment);
    return [];
  } catch (error) {
    if (error instanceof InvalidSettings) return error.problems;
    throw error;
  }
}

describe('settings', () => {
  it.each<[string, Environment]>([
    ['an Ed25519 key', needed],
    ['a P-256 key', { JWT_PUBLIC_KEY: ec('P-256') }],
    ['a P-384 key', { JWT_PUBLIC_KEY: ec('P-384') }],
    ['an RSA key', { JWT_PUBLIC_KEY: rsa(2048) }],
    ['a URL of keys', { JWT_JWKS_URL: 'https://issuer.example/jwks.json' }],
    ['KurrentDB', { ...needed, EVENTSTORE_URL: 'kurrentdb://admin:changeit@db:2113?tls=true' }],
    ['several administrators', { ...needed, FIRM_ADMINS: ' Cabinet Dupont : MARIE , CAB-OPS:ADM ' }],
    ['blank variables as if they were missing', { ...needed, PORT: '  ', HOST: '', FIRM_ADMINS: '' }],
    ['white space around a value', { ...needed, PORT: ' 3000 ', GRAPHQL_INTROSPECTION: 'on ' }],
    ['no proxies', { ...needed, TRUST_PROXY: 'off' }],
    ['proxies', { ...needed, TRUST_PROXY: '10.0.0.7, 10.1.0.0/16, ::1, fd00::/8, loopback,uniquelocal' }],
    ['the edges of a port', { ...needed, PORT: '65535' }],
    ['a mail server', { ...needed, ...mail }],
    [
      'one with TLS from the beginning, a port and an account',
      { ...needed, ...mail, SMTP_URL: 'smtps://u:p%40@m:465/' },
    ],
  ])('take %s', (_, environment) => {
    expect(problems(environment)).toEqual([]);
  });

  it.each<[string, string, string]>([
    ['PORT', 'abc', 'integer'],
    ['PORT', '70000', '65535'],
    ['PORT', '-1', 'less than 0'],
    ['PORT', '0x10', 'integer'],
    ['PORT', '1e3', 'integer'],
    ['PORT', '30.5', 'integer'],
    ['HOST', 'not an address', 'ip address'],
    ['READY_LAG_MS', '1', '100'],
    ['READY_LAG_MS', '99999999999', '2147483647'],
    ['JWT_MAX_LIFETIME_S', '0', '60'],
    ['EVENTSTORE_URL', 'http://db:2113', 'connection string'],
    ['EVENTSTORE_URL', 'admin:hunter2@db:2113', 'connection string'],
    ['RELAIS_ORIGIN', 'https://relais.example/x y', 'host name'],
    ['RELAIS_ORIGIN', 'relais\u0000.local', 'control characters'],
    ['KEYS_PATH', 'data/\u0007keys', 'control characters'],
    ['KEYS_PATH', 'data/keys\nmore', 'one line'],
    ['READ_MODELS_PATH', 'x'.repeat(9000), 'at most'],
    ['GRAPHQL_INTROSPECTION', 'ON', 'one of'],
    ...[
      'on',
      'true',
      '1',
      '10.0.0.0/33',
      '10.0.0.0/0',
      '10.0.0',
      'proxy.example',
      '::1/129',
      '10.0.0.1,',
      '10.0.0.1/8/8',
    ].map((proxies): [string, string, string] => ['TRUST_PROXY', proxies, 'addresses and networks']),
    ['FIRM_ADMINS', 'CAB-OPS', 'FIRM:PERSON'],
    ['FIRM_ADMINS', ':ADM', 'FIRM:PERSON'],
    ['FIRM_ADMINS', 'CAB-OPS:', 'FIRM:PERSON'],
    ['FIRM_ADMINS', 'CAB-OPS:ADM,', 'FIRM:PERSON'],
    ['FIRM_ADMINS', 'CAB-OPS:Marie Dupont', 'FIRM:PERSON'],
    ['FIRM_ADMINS', 'CAB-OPS:SYSTEM', 'FIRM:PERSON'],
    ['JWT_PUBLIC_KEY', String(ed.privateKey.export({ type: 'pkcs8', format: 'pem' })), 'public key in PEM'],
    ['JWT_PUBLIC_KEY', rsa(1024), 'public key in PEM'],
    ['JWT_PUBLIC_KEY', ec('secp256k1'), 'public key in PEM'],
    ['JWT_PUBLIC_KEY', '-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----', 'public key in PEM'],
    ['JWT_PUBLIC_KEY', 'hunter2', 'public key in PEM'],
  ])('refuse for %s "%s", naming the rule and not the value', (name, value, rule) => {
    const found = problems({ ...needed, [name]: value });
    expect(found.every((problem) => problem.startsWith(name))).toBe(true);
    expect(found.join('\n')).toContain(rule);
    const body = value.split('\n')[1] ?? value;
    if (body.length > 6) expect(found.join('\n')).not.toContain(body);
  });

  it('want keys of the issuer in one way, and not in two', () => {
    const both = { ...needed, JWT_JWKS_URL: 'https://issuer.example/jwks.json' };
    for (const environment of [{}, both]) expect(problems(environment).join()).toContain('JWT_JWKS_URL must be given');
    const secret = 'https://user:hunter2@issuer.example/jwks.json';
    expect(problems({ JWT_JWKS_URL: secret })).toEqual([
      'JWT_JWKS_URL must be an http or https URL without a user name or password',
    ]);
  });

  it('want what signing in by a provider needs, and then no key of an issuer', () => {
    expect(problems(provider)).toEqual([]);
    expect(problems({ OIDC_ISSUER: provider.OIDC_ISSUER }).toSorted()).toEqual([
      'OIDC_CLIENT_ID must be given where OIDC_ISSUER is',
      'PUBLIC_URL must be given where OIDC_ISSUER is',
      'SESSION_KEYS must be given where OIDC_ISSUER is',
    ]);
  });

  it.each<[string, string, boolean]>([
    ['OIDC_ISSUER', 'https://login.example/realms/main', true],
    ['OIDC_ISSUER', 'http://127.0.0.1:4000', true],
    ['OIDC_ISSUER', 'http://login.example', false],
    ['OIDC_ISSUER', 'https://user:hunter2@login.example', false],
    ['OIDC_ISSUER', 'login.example', false],
    ['PUBLIC_URL', 'https://relais.example', true],
    ['PUBLIC_URL', 'http://localhost:3000', true],
    ['PUBLIC_URL', 'http://relais.example', false],
    ['PUBLIC_URL', 'https://relais.example/app', false],
    ['OIDC_SCOPES', 'openid profile', true],
    ['OIDC_SCOPES', 'profile', false],
    ['SESSION_KEYS', 'short', false],
    ['SESSION_KEYS', `${sealingKey},${sealingKey}`, true],
    ['SESSION_IDLE_MIN', '0', false],
    ['SMTP_URL', 'smtp://mail.example:587', true],
    ['SMTP_URL', 'smtps://user:p%40ss@mail.example', true],
    ['SMTP_URL', 'smtp://[::1]:25/', true],
    ['SMTP_URL', 'https://mail.example', false],
    ['SMTP_URL', 'mail.example:587', false],
    ['SMTP_URL', 'smtp://', false],
    ['SMTP_URL', 'smtp://mail.example/box', false],
    ['SMTP_URL', 'smtp://mail.example?tls=no', false],
    ['SMTP_URL', 'smtp://mail.example#box', false],
    ['SMTP_FROM', 'nobody', false],
    ['WEBHOOK_ADDRESSES', 'none', false],
  ])('take for %s "%s": %s', (name, value, isTaken) => {
    expect(problems({ ...provider, SMTP_FROM: mail.SMTP_FROM, [name]: value }).length === 0).toBe(isTaken);
  });

  it('want what letters need where there is a mail server', () => {
    expect(problems({ ...needed, SMTP_URL: mail.SMTP_URL }).toSorted()).toEqual([
      'PUBLIC_URL must be given where SMTP_URL is',
      'SMTP_FROM must be given where SMTP_URL is',
    ]);
    const settings = readSettings(ApiSettings, { ...needed, ...mail, PUBLIC_URL: 'https://relais.example/' });
    const { SMTP_URL: server, SMTP_FROM: from } = mail;
    expect(mailSettings(settings)).toEqual({ server, from, publicUrl: 'https://relais.example' });
    expect(mailSettings(readSettings(ApiSettings, needed))).toBeUndefined();
  });

  it('read a secret from a file, and from one place alone', () => {
    const folder = mkdtempSync(join(tmpdir(), 'relais-settings-'));
    const file = join(folder, 'secret');
    writeFileSync(file, 'hunter2\n');
    const { OIDC_CLIENT_SECRET } = readSettings(ApiSettings, { ...provider, OIDC_CLIENT_SECRET_FILE: file });
    expect(OIDC_CLIENT_SECRET).toBe('hunter2');
    expect(problems({ ...provider, OIDC_CLIENT_SECRET_FILE: file, OIDC_CLIENT_SECRET: 'hunter3' })).toEqual([
      'OIDC_CLIENT_SECRET or OIDC_CLIENT_SECRET_FILE must be given, and not both',
    ]);
    expect(problems({ ...provider, OIDC_CLIENT_SECRET_FILE: join(folder, 'nothing') })).toEqual([
      'OIDC_CLIENT_SECRET_FILE must name a file that can be read',
    ]);
    rmSync(folder, { recursive: true });
  });

  it('hold keys that seal, the first one first', () => {
    expect(sealingKeys('AA, AQ\nAg').map((key) => key.toString('hex'))).toEqual(['00', '01', '02']);
  });

  it('survive any value of any variable', () => {
    const hostile = ['\u0000', '\n', '-----BEGIN ', '%00', '../'.repeat(99), '{}', '🙂', '-1', 'NaN', 'é'.repeat(9000)];
    for (const settings of [ApiSettings, ProjectorSettings, StandaloneSettings]) {
      for (const { name } of describeSettings<object>(settings)) {
        for (const value of hostile) {
          try {
            readSettings<object>(settings, { [name]: value });
          } catch (error) {
            expect(error).toBeInstanceOf(InvalidSettings);
          }
        }
      }
    }
  });

  it('name administrators by firm', () => {
    expect(firmAdmins('DUPONT:MARIE, CAB-OPS:ADM,DUPONT:PAUL')).toEqual({
      DUPONT: ['MARIE', 'PAUL'],
      'CAB-OPS': ['ADM'],
    });
  });

  it('are described with their defaults as an operator writes them, and without one where there is none', () => {
    const described = new Map(describeSettings(ApiSettings).map(({ name, fallback }) => [name, fallback]));
    expect(described.get('PORT')).toBe('3000');
    expect(described.get('READ_MODELS_PATH')).toBe('data/read-models.sqlite');
    expect(described.has('JWT_JWKS_URL')).toBe(true);
    expect(described.get('JWT_JWKS_URL')).toBeUndefined();
    expect(describeSettings(ApiSettings).slice(0, 2)).toEqual([
      expect.objectContaining({
        name: 'EVENTSTORE_URL',
        about: expect.stringMatching(/^Connection string of EventStoreDB\. Or EVENTSTORE_URL_FILE/),
      }),
      expect.objectContaining({ name: 'READ_MODELS_PATH' }),
    ]);
  });

  it('that are wrong make an error whose name and sentence say so', () => {
    const wrong = new InvalidSettings(['PORT must be one line', 'HOST must be one line']);
    expect(wrong.name).toBe('InvalidSettings');
    expect(wrong.message).toBe('The configuration is not valid:\n  - PORT must be one line\n  - HOST must be one line');
  });

  it('have the defaults of the README', () => {
    expect(readSettings(ApiSettings, needed)).toMatchObject({
      HOST: '127.0.0.1',
      PORT: 3000,
      READY_LAG_MS: 10_000,
      JWT_MAX_LIFETIME_S: 86_400,
      GRAPHQL_INTROSPECTION: 'off',
    });
    expect(readSettings(ProjectorSettings, {})).toMatchObject({ PORT: 3001, READY_LAG_MS: 10_000 });
    expect(readSettings(StandaloneSettings, {})).toMatchObject({ PORT: 3000, DATA_DIR: 'data', DEMO: 'on' });
  });

  it('may be as long as any use of them, and no longer', () => {
    const url = (length: number) => 'https://keys.example/'.padEnd(length, 'k');
    expect(problems({ JWT_JWKS_URL: url(8_193) })).toContain('JWT_JWKS_URL must have at most 8192 characters');
    expect(problems({ ...needed, READ_MODELS_PATH: 'a'.repeat(8_192) })).toEqual([]);
  });

  it.each([
    ['off', true],
    ['10.0.0.7', true],
    ['10.0.0.0/8, loopback', true],
    ['10.0.0.7/32', true],
    ['10.0.0.7/33', false],
    ['10.0.0.7/0', false],
    ['10.0.0.7/8/8', false],
    ['::1', true],
    ['fd00::/128', true],
    ['fd00::/129', false],
    ['proxy.example', false],
    ['proxy.example/8', false],
    ['linklocal,uniquelocal', true],
  ])('believe proxies that are addresses, networks or ranges with a name: %s', (written, taken) => {
    const found = problems({ ...needed, TRUST_PROXY: written });
    expect(found.some((problem) => problem.startsWith('TRUST_PROXY'))).toBe(!taken);
  });
});
