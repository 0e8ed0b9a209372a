import type { AddressInfo, Server } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A letter as it was taken. */
export interface Taken {
  readonly to: string;
  /** The whole message, its lines joined and its text decoded. */
  readonly text: string;
  readonly messageId: string;
}

/** A mail server on loopback that keeps what it takes. */
export class Mailbox {
  /** In the order of coming, repeats among it. */
  readonly taken: Taken[] = [];
  /** With which code an address is refused, for good or for now. */
  readonly refused = new Map<string, number>();
  /** Called when a letter is taken, before that is told to whoever sent it. */
  onTaken: (letter: Taken) => Promise<void> = () => Promise.resolve();
  private readonly smtp: SMTPServer;
  private server: Server | undefined;
  private to = '';

  private constructor() {
    this.smtp = new SMTPServer({
      ...{ authOptional: true, disabledCommands: ['STARTTLS', 'AUTH'] },
      onRcptTo: ({ address }, _, done) => {
        const code = this.refused.get(address);
        this.to = address;
        done(code === undefined ? null : Object.assign(new Error('not now'), { responseCode: code }));
      },
      onData: (stream, _, done) => {
        let message = '';
        stream.on('data', (part) => (message += String(part)));
        stream.on('end', () => {
          const letter = read(this.to, message);
          this.taken.push(letter);
          void this.onTaken(letter).then(() => done());
        });
      },
    });
    this.smtp.on('error', () => undefined);
  }

  static async start(): Promise<Mailbox> {
    const mailbox = new Mailbox();
    await new Promise<void>((resolve) => (mailbox.server = mailbox.smtp.listen(0, '127.0.0.1', resolve)));
    return mailbox;
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.server?.address() as AddressInfo).port}`;
  }

  /** What came to an address, each letter once, as a server that removes doubles shows it. */
  lettersTo(address: string): readonly Taken[] {
    const own = this.taken.filter(({ to }) => to === address);
    return [...new Map(own.map((letter) => [letter.messageId, letter])).values()];
  }

  stop(): Promise<void> {
    return new Promise((resolve) => this.smtp.close(resolve));
  }
}

function read(to: string, message: string): Taken {
  const unfolded = message.replace(/\r\n[ \t]+/g, ' ');
  const messageId = /^Message-ID: (\S+)/im.exec(unfolded)?.[1] ?? '';
  return { to, messageId, text: decoded(unfolded) };
}

/** Quoted-printable and encoded words, as far as letters use them. */
const decoded = (text: string): string =>
  text
    .replace(/=\r\n/g, '')
    .replace(/\?= =\?UTF-8\?[QB]\?/gi, '')
    .replace(/(?:=[0-9A-F]{2})+/g, (bytes) => Buffer.from(bytes.replaceAll('=', ''), 'hex').toString());
