import 'reflect-metadata';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { apiSchema } from './api-schema.js';
import { consoleOperations } from './console/operations.js';
import { drift } from './drift.js';
import { eventsDocument } from './events/events-document.js';

/** Files that are made from the code, by path, each with what makes it; what is made of the schema comes after it. */
const GENERATED: Readonly<Record<string, () => string | Promise<string>>> = {
  'apps/api/schema.gql': apiSchema,
  'libs/mission/EVENTS.md': eventsDocument,
  ...consoleOperations(),
};

/** Writes the generated files; with `--check` it writes nothing, and fails when one of them is not up to date. */
const check = process.argv.includes('--check');
for (const [path, make] of Object.entries(GENERATED)) {
  const expected = await make();
  const differs = drift(existsSync(path) ? readFileSync(path, 'utf8') : '', expected);
  if (differs === undefined) {
    console.log(`${path} is up to date.`);
  } else if (check) {
    console.error(`${path} is not what the code says; run \`npm run generate\` and commit it.\n${differs}`);
    process.exitCode = 1;
  } else {
    writeFileSync(path, expected);
    console.log(`${path} is written.`);
  }
}
