import { Accounts } from '#accounts';
import { apiModule, createHttpServer, Tokens } from '#api';
import { Deliveries } from '#deliveries';
import type { Ledger } from '#ledger';
import { CommandPipeline, FeedbackQueue, Keys, type Clock } from '#mission';
import { polled, type ReadDatabase } from '#read-models';
import { Module, type Type } from '@nestjs/common';
import { exportSPKI, generateKeyPair, SignJWT } from 'jose';
import { join } from 'node:path';

/** The API over HTTP with authentication, as it runs in production, and something beside it. */
export interface ApiServer {
  readonly url: string;
  readonly pipeline: CommandPipeline;
  tokenFor(person: string): Promise<string>;
  stop(): Promise<void>;
}

/** What the server stands on. */
export interface ApiServerParts {
  readonly ledger: Ledger;
  readonly readModels: ReadDatabase;
  readonly clock: Clock;
  readonly folder: string;
  /** A resolver that is compared with the product's. */
  readonly beside: Type;
}

const ISSUER = 'https://bench.relais.local/';
const AUDIENCE = 'relais';
export const ADMINS = { 'CAB-OPS': ['ADM'] };

export async function startApi({ folder, beside, ...parts }: ApiServerParts): Promise<ApiServer> {
  const keys = new Keys(join(folder, 'keys.sqlite'));
  const feedback = new FeedbackQueue(join(folder, 'feedback.sqlite'), keys);
  const pipeline = new CommandPipeline(parts.ledger, keys, feedback, parts.clock, ADMINS);
  const pair = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
  const trusted = { JWT_ISSUER: ISSUER, JWT_AUDIENCE: AUDIENCE, JWT_PUBLIC_KEY: await exportSPKI(pair.publicKey) };
  const tokens = Tokens.trusting(trusted);

  const accounts = await Accounts.open(join(folder, 'accounts.sqlite'));
  const deliveries = await Deliveries.open(join(folder, 'deliveries.sqlite'));
  const keyOf = (webhook: string) => keys.derived('webhooks', webhook);
  const notifying = { deliveries, reach: 'public', keyOf } as const;

  @Module({
    imports: [
      apiModule({
        ...parts,
        pipeline,
        accounts,
        notifying,
        admins: ADMINS,
        tokens,
        introspection: false,
        advances: polled,
      }),
    ],
    providers: [beside],
  })
  class Bench {}

  const app = await createHttpServer({ module: Bench });
  await app.listen(0, '127.0.0.1');
  return {
    url: `${await app.getUrl()}/graphql`,
    pipeline,
    tokenFor: (person) =>
      new SignJWT()
        .setProtectedHeader({ alg: 'EdDSA' })
        .setSubject(person)
        .setIssuer(ISSUER)
        .setAudience(AUDIENCE)
        .setExpirationTime('2h')
        .sign(pair.privateKey),
    async stop() {
      await app.close();
      await accounts.close();
      await deliveries.close();
      feedback.close();
      keys.close();
    },
  };
}
