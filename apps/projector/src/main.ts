import 'reflect-metadata';
import { createHttpServer, HTTP_LIMITS, OWN_SURFACE, TrustedProxies } from '#api';
import { healthModule } from '#health';
import { projections, systemClock } from '#mission/core';
import { requireFreePort, runProcess } from '#process';
import { openProjector } from '#projector';
import { Logger } from '@nestjs/common';
import { firmAdmins, hostNames, mailSettings, ProjectorSettings, readSettings } from '#settings';

/** Follows the log: keeps the read models, and raises and closes signals. Run one of it. */
await runProcess(async () => {
  const settings = readSettings(ProjectorSettings, process.env);
  await requireFreePort(settings.HOST, settings.PORT);
  const places = {
    eventStore: settings.EVENTSTORE_URL,
    readModels: settings.READ_MODELS_PATH,
    keys: settings.KEYS_PATH,
    feedback: settings.FEEDBACK_PATH,
    deliveries: settings.DELIVERIES_PATH,
    webhookAddresses: settings.WEBHOOK_ADDRESSES,
    mail: mailSettings(settings),
    admins: firmAdmins(settings.FIRM_ADMINS),
    origin: settings.RELAIS_ORIGIN,
  };
  const { projector, ledger, readModels, deliveries, close } = await openProjector(
    places,
    systemClock,
    new Logger('Projector'),
  );

  const app = await createHttpServer(
    healthModule({
      ledger,
      readModels,
      webhooks: deliveries.webhooks,
      projections: projections.map(({ name }) => name),
      bearableLagMs: settings.READY_LAG_MS,
    }),
    HTTP_LIMITS,
    new TrustedProxies(),
    { ...OWN_SURFACE, names: hostNames(settings.HOST_NAMES) },
  );
  await projector.start();
  await app.listen(settings.PORT, settings.HOST);
  console.log(`The projector is running; health on ${await app.getUrl()}/health/ready`);

  return async () => {
    await app.close();
    await close();
  };
});
