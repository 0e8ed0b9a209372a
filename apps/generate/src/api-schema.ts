import { Accounts } from '#accounts';
import { apiModule, createHttpServer, Tokens } from '#api';
import { Deliveries } from '#deliveries';
import { CommandPipeline, FeedbackQueue, Keys, openLedger, systemClock } from '#mission';
import { openReadModels, polled } from '#read-models';
import { ApiSettings, firmAdmins } from '#settings';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { lexicographicSortSchema, printSchema } from 'graphql';

const HEADING = '# The whole API, sorted. Made from the code by `npm run generate`; do not edit.';

/** The schema of the API in GraphQL’s own language, as the API serves it. Nothing listens and nothing is connected. */
export async function apiSchema(): Promise<string> {
  const settings = new ApiSettings();
  const admins = firmAdmins(settings.FIRM_ADMINS);
  const { ledger, close } = openLedger(settings.EVENTSTORE_URL);
  const keys = new Keys(':memory:');
  const feedback = new FeedbackQueue(':memory:', keys);
  const readModels = await openReadModels(':memory:');
  const pipeline = new CommandPipeline(ledger, keys, feedback, systemClock, admins, settings.RELAIS_ORIGIN);
  const { JWT_ISSUER, JWT_AUDIENCE } = settings;
  const tokens = Tokens.trusting({ JWT_ISSUER, JWT_AUDIENCE, JWT_JWKS_URL: JWT_ISSUER });
  const accounts = await Accounts.open(':memory:');
  const deliveries = await Deliveries.open(':memory:');
  const app = await createHttpServer(
    apiModule({
      ledger,
      readModels,
      advances: polled,
      pipeline,
      admins,
      tokens,
      accounts,
      notifying: { deliveries, reach: 'public', keyOf: (webhook) => keys.derived('webhooks', webhook) },
      clock: systemClock,
      introspection: true,
    }),
  );
  await app.init();
  const { schema } = app.get(GraphQLSchemaHost);
  await app.close();
  await close();
  await accounts.close();
  await deliveries.close();
  await readModels.destroy();
  feedback.close();
  keys.close();
  return `${HEADING}\n\n${printSchema(lexicographicSortSchema(schema))}\n`;
}
