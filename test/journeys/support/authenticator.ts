import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';

const sha256 = (data: Uint8Array | string): Buffer => createHash('sha256').update(data).digest();
const b64 = (data: Uint8Array): string => Buffer.from(data).toString('base64url');

/** Of whoever is at the device: present, verified, and with a new key in the data. WebAuthn, 6.1. */
const [PRESENT, VERIFIED, WITH_KEY] = [0x01, 0x04, 0x40];

/** What a server asks of a device. */
type Asked = Readonly<Record<string, unknown>> & { readonly challenge: string };

/** A device with one passkey, as a browser would speak for it (WebAuthn, ES256, no attestation). */
export class Authenticator {
  private readonly id = randomBytes(32);
  private readonly key: KeyObject;
  private readonly x: Buffer;
  private readonly y: Buffer;
  private signed = 0;

  constructor(
    private readonly origin: string,
    private readonly rpId: string,
  ) {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
    [this.key, this.x, this.y] = [privateKey, Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')];
  }

  /** Makes its passkey. */
  create({ challenge }: Asked): object {
    const cose = Buffer.concat([hex('a5010203262001215820'), this.x, hex('225820'), this.y]);
    const length = Buffer.from([0, this.id.length]);
    const data = Buffer.concat([this.data(PRESENT | VERIFIED | WITH_KEY), Buffer.alloc(16), length, this.id, cose]);
    const fields = [text('fmt'), text('none'), text('attStmt'), hex('a0'), text('authData'), bytes(data)];
    return this.answer({
      clientDataJSON: b64(this.client('webauthn.create', challenge)),
      attestationObject: b64(Buffer.concat([hex('a3'), ...fields])),
      transports: ['internal'],
    });
  }

  /** Signs a challenge. */
  get({ challenge }: Asked, flags = PRESENT | VERIFIED): object {
    this.signed++;
    const client = this.client('webauthn.get', challenge);
    const data = this.data(flags);
    return this.answer({
      clientDataJSON: b64(client),
      authenticatorData: b64(data),
      signature: b64(sign('sha256', Buffer.concat([data, sha256(client)]), this.key)),
    });
  }

  private data(flags: number): Buffer {
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(this.signed);
    return Buffer.concat([sha256(this.rpId), Buffer.from([flags]), counter]);
  }

  private client(type: string, challenge: string): Buffer {
    return Buffer.from(JSON.stringify({ type, challenge, origin: this.origin, crossOrigin: false }));
  }

  private answer(response: object): object {
    const id = b64(this.id);
    return { id, rawId: id, type: 'public-key', clientExtensionResults: {}, response };
  }
}

const hex = (digits: string): Buffer => Buffer.from(digits, 'hex');
/** CBOR (RFC 8949): a short text, and bytes of up to 255. */
const text = (value: string): Buffer => Buffer.concat([Buffer.from([0x60 + value.length]), Buffer.from(value)]);
const bytes = (value: Buffer): Buffer => Buffer.concat([Buffer.from([0x58, value.length]), value]);
