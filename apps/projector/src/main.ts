import 'reflect-metadata';
import { createHttpServer } from '#api';
import { healthModule } from '#health';
import { CommandPipeline, FeedbackQueue, Keys, openLedger, projections, systemClock } from '#mission';
import { requireFreePort, runProcess } from '#process';
import { Projector } from '#projector';
import { openReadModels } from '#read-models';
import { firmAdmins, ProjectorSettings, readSettings } from '#settings';

/** Follows the log: keeps the read models, and raises and closes signals. Run one of it. */
await runProcess(async () => {
  const settings = readSettings(ProjectorSettings, process.env);
  await requireFreePort(settings.HOST, settings.PORT);
  const { ledger, close } = openLedger(settings.EVENTSTORE_URL);
  const keys = new Keys(settings.KEYS_PATH);
  const feedback = new FeedbackQueue(settings.FEEDBACK_PATH, keys);
  const readModels = await openReadModels(settings.READ_MODELS_PATH);
  const admins = firmAdmins(settings.FIRM_ADMINS);
  const pipeline = new CommandPipeline(ledger, keys, feedback, systemClock, admins, settings.RELAIS_ORIGIN);
  const projector = new Projector({ ledger, readModels, pipeline, feedback, clock: systemClock });

  const app = await createHttpServer(
    healthModule({
      ledger,
      readModels,
      projections: projections.map(({ name }) => name),
      bearableLagMs: settings.READY_LAG_MS,
    }),
  );
  await projector.start();
  await app.listen(settings.PORT, settings.HOST);
  console.log(`The projector is running; health on ${await app.getUrl()}/health/ready`);

  return async () => {
    await app.close();
    await projector.stop();
    await close();
    await readModels.destroy();
    feedback.close();
    keys.close();
  };
});
