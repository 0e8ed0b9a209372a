import 'reflect-metadata';
import { Accounts } from '#accounts';
import {
  apiModule,
  builtConsole,
  createHttpServer,
  HTTP_LIMITS,
  providerOf,
  sealerOf,
  sessionLimitsOf,
  Tokens,
  TrustedProxies,
  type SignIn,
  type Surface,
} from '#api';
import { Deliveries, LetterLinks } from '#deliveries';
import { healthModule } from '#health';
import { CommandPipeline, FeedbackQueue, Keys, openLedger, projections, systemClock } from '#mission';
import { requireFreePort, runProcess } from '#process';
import { openReadModels, polled } from '#read-models';
import { ApiSettings, firmAdmins, servedNames, origins, readSettings, trustedAddresses } from '#settings';
import { Module } from '@nestjs/common';

/** The GraphQL API: commands to EventStoreDB, queries from the read models that the projector keeps. */
await runProcess(async () => {
  const settings = readSettings(ApiSettings, process.env);
  await requireFreePort(settings.HOST, settings.PORT);
  const admins = firmAdmins(settings.FIRM_ADMINS);
  const { ledger, close } = openLedger(settings.EVENTSTORE_URL);
  const keys = new Keys(settings.KEYS_PATH);
  const feedback = new FeedbackQueue(settings.FEEDBACK_PATH, keys);
  const readModels = await openReadModels(settings.READ_MODELS_PATH);
  const pipeline = new CommandPipeline(ledger, keys, feedback, systemClock, admins, settings.RELAIS_ORIGIN, readModels);
  const tokens = Tokens.trusting(settings);
  const accounts = await Accounts.open(settings.ACCOUNTS_PATH, sessionLimitsOf(settings));
  const deliveries = await Deliveries.open(settings.DELIVERIES_PATH);
  const { SESSION_KEYS: sealing, PUBLIC_URL: publicUrl } = settings;
  const signIn: SignIn | undefined =
    sealing === undefined ? undefined : { sealer: sealerOf(sealing), publicUrl, provider: providerOf(settings) };
  const proxies = new TrustedProxies(trustedAddresses(settings.TRUST_PROXY));

  const surface: Surface = {
    origins: origins(settings.CORS_ORIGINS),
    names: servedNames(settings),
    hostsChecked: 'loopback',
  };

  @Module({
    imports: [
      apiModule({
        ledger,
        readModels,
        advances: polled,
        pipeline,
        admins,
        tokens,
        accounts,
        signIn,
        notifying: {
          deliveries,
          reach: settings.WEBHOOK_ADDRESSES,
          keyOf: (webhook) => keys.derived('webhooks', webhook),
          ...(settings.SMTP_URL !== undefined && {
            letters: { links: new LetterLinks(keys.derived('letters', 'links')), now: Date.now },
          }),
        },
        console: builtConsole(),
        clock: systemClock,
        proxies,
        surface,
        introspection: settings.GRAPHQL_INTROSPECTION === 'on',
      }),
      healthModule({
        ledger,
        readModels,
        webhooks: deliveries.webhooks,
        projections: projections.map(({ name }) => name),
        bearableLagMs: settings.READY_LAG_MS,
      }),
    ],
  })
  class Api {}

  const app = await createHttpServer({ module: Api }, HTTP_LIMITS, proxies, surface);
  await app.listen(settings.PORT, settings.HOST);
  console.log(`The API listens on ${await app.getUrl()}/graphql`);

  return async () => {
    await app.close();
    await close();
    await readModels.destroy();
    await accounts.close();
    await deliveries.close();
    feedback.close();
    keys.close();
  };
});
