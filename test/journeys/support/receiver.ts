import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';

/** A notification as it came, with the id under which it was sent. */
export interface Received {
  readonly id: string;
  readonly type: string;
  readonly timestamp: string;
  readonly data: Readonly<Record<string, unknown>> & { readonly mission: string; readonly revision: number };
}

/** A program of someone else's that is told: an HTTP server on loopback, which verifies what it takes. */
export class Receiver {
  /** Everything that it took, repeats among it. */
  readonly taken: Received[] = [];
  /** How often it was asked, whatever it answered. */
  asked = 0;
  /** Status that it answers instead of taking anything. */
  refuses: number | undefined;
  private verifier: Webhook | undefined;

  private constructor(private readonly server: Server) {}

  static async start(): Promise<Receiver> {
    const server = createServer((request, response) => {
      let body = '';
      request.on('data', (part) => (body += String(part)));
      request.on('end', () => response.writeHead(receiver.answer(request.headers, body)).end('{}'));
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const receiver = new Receiver(server);
    return receiver;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/hook`;
  }

  /** @param secret as openWebhook showed it: what is not signed with it is refused */
  knows(secret: string): void {
    this.verifier = new Webhook(secret);
  }

  /** What it took, each notification once, in the order in which it came first. */
  get told(): readonly Received[] {
    return [...new Map(this.taken.toReversed().map((each) => [each.id, each])).values()].toReversed();
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private answer(headers: IncomingHttpHeaders, body: string): number {
    this.asked++;
    if (this.refuses !== undefined) return this.refuses;
    const [id, sentAt] = [String(headers['webhook-id']), Number(headers['webhook-timestamp']) * 1_000];
    // The clock of whoever sends is moved by tests: what is verified is the signature alone.
    if (this.verifier?.sign(id, new Date(sentAt), body) !== headers['webhook-signature']) return 401;
    this.taken.push({ id, ...(JSON.parse(body) as Omit<Received, 'id'>) });
    return 204;
  }
}
