import 'reflect-metadata';
import { requireFreePort, runProcess } from '#process';
import { readSettings, StandaloneSettings } from '#settings';
import { progressBar } from './demo/progress-bar.js';
import { startStandalone } from './standalone.js';
import { welcome } from './welcome.js';

/** Everything in one process on one's own machine: `npm start`. */
await runProcess(async () => {
  const settings = readSettings(StandaloneSettings, process.env);
  await requireFreePort(settings.HOST, settings.PORT);
  const bar = progressBar();
  const standalone = await startStandalone(settings, { inThreads: true, progress: bar.show });
  bar.end();
  console.log(await welcome(standalone, settings));
  return () => standalone.stop();
});
