import 'reflect-metadata';
import { requireFreePort, runProcess } from '#process';
import { progressBar } from '#progress';
import { readSettings, StandaloneSettings } from '#settings';
import { startStandalone } from './standalone.js';
import { welcome } from './welcome.js';

/** Everything in one process on one's own machine: `npm start`. */
await runProcess(async () => {
  const settings = readSettings(StandaloneSettings, process.env);
  await requireFreePort(settings.HOST, settings.PORT);
  const bar = progressBar('Loading the demo mission {bar} {value}/{total} lines');
  const standalone = await startStandalone(settings, { inThreads: true, progress: bar.show });
  bar.end();
  console.log(await welcome(standalone, settings));
  return () => standalone.stop();
});
