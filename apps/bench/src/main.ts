import { suites } from './suites.js';

const [name = '', ...args] = process.argv.slice(2);
const suite = Object.hasOwn(suites, name) ? suites[name as keyof typeof suites] : undefined;

if (suite === undefined) {
  console.error(`Usage: npm run bench -- <${Object.keys(suites).join(' | ')}> [options]`);
  process.exitCode = 1;
} else {
  const { run } = await suite();
  await run(args);
}
