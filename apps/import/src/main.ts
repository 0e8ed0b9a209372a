import 'reflect-metadata';
import { progressBar } from '#progress';
import { ImportSettings, InvalidSettings, readSettings } from '#settings';
import { readFile } from 'node:fs/promises';
import { asked, USAGE, type Asked } from './asked.js';
import { Report } from './report.js';
import { bringIn, NotReached } from './sender.js';

/** All rows are in; some are not, or the sheet is refused as a whole; the service was not reached. */
const EXIT = { allIn: 0, someRefused: 1, notReached: 2 };

const wanted = asked(process.argv.slice(2));
if (!wanted) {
  console.error(USAGE);
  process.exitCode = EXIT.notReached;
} else {
  try {
    process.exitCode = await run(wanted);
  } catch (error) {
    if (!(error instanceof NotReached || error instanceof InvalidSettings)) throw error;
    console.error(error.message);
    process.exitCode = EXIT.notReached;
  }
}

async function run(wanted: Asked): Promise<number> {
  const settings = readSettings(ImportSettings, process.env);
  const url = new URL('/graphql', settings.PUBLIC_URL ?? `http://localhost:${settings.PORT}`);
  const bytes = await readFile(wanted.file).catch(() => {
    throw new NotReached(`${wanted.file} cannot be read.`);
  });
  const report = new Report();
  const bar = progressBar('{bar} {value}/{total} rows');
  try {
    for await (const window of bringIn({ url, token: settings.RELAIS_TOKEN }, bytes, wanted)) {
      report.add(window);
      bar.show(report.done, window.total);
    }
  } finally {
    bar.end();
    for (const line of report.lines()) console.log(line);
  }
  return report.isAllIn ? EXIT.allIn : EXIT.someRefused;
}
