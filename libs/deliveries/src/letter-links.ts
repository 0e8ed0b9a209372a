import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** What a link of a letter does: it says that the address is the person's, or that they want no more. */
export const LETTER_ACTS = ['confirm', 'stop'] as const;
export type LetterAct = (typeof LETTER_ACTS)[number];

/** What a link stands for. */
export interface LetterLink {
  readonly act: LetterAct;
  readonly person: string;
  /** The address to which it was sent, as a digest, and when that was given. */
  readonly address: string;
  readonly askedAt: number;
}

/** How an address stands in a link. */
export const addressDigest = (address: string): string =>
  createHash('sha256').update(address).digest('base64url').slice(0, 22);

/** Links that work without signing in: whoever has the letter has them. */
export class LetterLinks {
  /** @param key 32 bytes */
  constructor(private readonly key: Buffer) {}

  /** The last part of the address of a link. */
  seal({ act, person, address, askedAt }: LetterLink): string {
    const said = Buffer.from(JSON.stringify([act, person, address, askedAt])).toString('base64url');
    return `${said}.${this.mac(said).toString('base64url')}`;
  }

  /** What a link stands for; undefined when it is none of ours. */
  open(token: string): LetterLink | undefined {
    const [said = '', mac = ''] = token.split('.');
    const [given, known] = [Buffer.from(mac, 'base64url'), this.mac(said)];
    if (given.length !== known.length || !timingSafeEqual(given, known)) return undefined;
    const [act, person, address, askedAt] = JSON.parse(Buffer.from(said, 'base64url').toString()) as [
      LetterAct,
      string,
      string,
      number,
    ];
    return { act, person, address, askedAt };
  }

  /** A name for a letter that tells nothing of whom it is to. */
  idOf(kind: string, about: string, person: string): string {
    return `${kind}.${about}.${this.mac(`id ${person}`).toString('base64url').slice(0, 16)}`;
  }

  private mac(text: string): Buffer {
    return createHmac('sha256', this.key).update(text).digest();
  }
}
