import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startNode } from './node.js';

const DEFAULT_PORT = 2113;
const FILE_NAME = 'events.db';

/** The command line first, then PORT and DB_PATH, then the defaults. */
function optionsFrom(args: string[], env: NodeJS.ProcessEnv): { path: string; host: string; port: number } {
  const { values } = parseArgs({
    args,
    options: {
      port: { type: 'string' },
      host: { type: 'string' },
      data: { type: 'string' },
      memory: { type: 'boolean' },
    },
  });
  const port = Number(values.port ?? env['PORT'] ?? DEFAULT_PORT);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error('The port must be a number up to 65535.');
  const file = values.data === undefined ? env['DB_PATH'] : join(values.data, FILE_NAME);
  const path = values.memory === true ? ':memory:' : (file ?? join('data', FILE_NAME));
  return { path, host: values.host ?? '127.0.0.1', port };
}

try {
  const options = optionsFrom(process.argv.slice(2), process.env);
  const node = await startNode(options);
  const place = options.path === ':memory:' ? 'memory' : options.path;
  process.stdout.write(`Listening on ${node.connectionString}, events in ${place}\n`);
  const stop = (): void => {
    node.close().catch((error: unknown) => complain(error));
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
} catch (error) {
  complain(error);
}

/** One sentence, and an exit code that says it went wrong. What was acknowledged is on the disk all the same. */
function complain(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
