// Prints Jest's counts, `N passed, N failed`, from its JSON results. A file of specs that could not run counts as one
// failure; so does a run that left no results.
import { existsSync, readFileSync } from 'node:fs';

const path = process.argv[2];
const results = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
const failed = results ? results.numFailedTests + results.numRuntimeErrorTestSuites : 1;
console.log(`${results?.numPassedTests ?? 0} passed, ${failed} failed`);
