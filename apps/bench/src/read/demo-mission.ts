import { startNodeInWorker } from '#embedded-node';
import type { Recorded } from '#decider';
import { missionStream, openLedger } from '#mission';
import { spawn } from 'node:child_process';
import { join } from 'node:path';

const LONGEST_LOAD_MS = 180_000;
/** In the standalone's greeting, which it says when the demo is loaded. */
const GREETING = /authorization/;

/** The whole demo mission as the product records it: every event of its stream, in order. */
export async function recordDemoMission(folder: string): Promise<readonly Recorded[]> {
  await loadDemo(folder);
  const node = await startNodeInWorker({ path: join(folder, 'events.sqlite') });
  const { ledger, close } = openLedger(node.connectionString);
  const events: Recorded[] = [];
  for await (const event of ledger.read(missionStream('M1'))) events.push(event);
  await close();
  await node.close();
  return events;
}

/** Starts the standalone on an empty folder and ends it when it says hello: by then it has loaded the demo. */
async function loadDemo(folder: string): Promise<void> {
  const env = { ...process.env, DATA_DIR: folder, DEMO: 'on', PORT: '0' };
  const child = spawn(process.execPath, ['dist/apps/standalone/src/main.js'], { env });
  const timer = setTimeout(() => child.kill('SIGKILL'), LONGEST_LOAD_MS);
  const ended = new Promise<void>((resolve, reject) => {
    let complaint = '';
    child.stderr.on('data', (text) => (complaint += String(text)));
    // It may end before it listens to signals; what it recorded is stored either way.
    child.once('exit', (code, signal) => {
      if (code === 0 || signal === 'SIGTERM') resolve();
      else reject(new Error(`The demo was not loaded: ${complaint}`));
    });
  });
  let said = '';
  child.stdout.on('data', (text) => {
    if (GREETING.test(said)) return;
    said += String(text);
    if (GREETING.test(said)) child.kill('SIGTERM');
  });
  await ended.finally(() => clearTimeout(timer));
}
