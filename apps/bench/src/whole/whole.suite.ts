import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { CACHE } from '../store/emmett-package.js';
import type { Measured } from '../measuring/load.js';
import { live, type Lived } from './living.js';
import { optionsFrom, type Options } from './options.js';
import { emmettOverFastify, pipelineAlone, type Peer } from './peers.js';
import { printFindings, printSettings, type Beside, type Findings } from './report.js';
import { measureAtOnce, measureLength, measureReaders, prepare, soak } from './steps.js';

/** Measures the product as it runs while its mission grows, and while more and more people use it, in one run. */
export async function run(args: readonly string[]): Promise<void> {
  const options = optionsFrom(args);
  mkdirSync(CACHE, { recursive: true });
  const folder = mkdtempSync(join(CACHE, 'whole-'));
  printSettings(options);
  try {
    printFindings(await measure(folder, options), options);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function measure(folder: string, options: Options): Promise<Findings> {
  const lived = await live(folder, options.lines);
  for (const each of lived) await prepare(each);
  const growing = [];
  for (const each of lived) growing.push(await measureLength(each, options.ms));
  const usual = lived[options.lines.indexOf(options.at)];
  if (!usual) throw new Error(`No mission of ${options.at} lines has lived.`);
  const atOnce = [];
  for (const clients of options.clients) atOnce.push(await measureAtOnce(usual, clients, options.ms));
  const readers = await measureReaders(usual, options.ms);
  const pipeline = await beside(pipelineAlone, lived, usual, options);
  const emmett = options.emmett ? await competitor(lived, usual, options) : undefined;
  const soaked = await soak(usual, options.soak);
  return { growing, atOnce, readers, pipeline, emmett, soaked };
}

async function competitor(lived: readonly Lived[], usual: Lived, options: Options): Promise<Beside | undefined> {
  try {
    return await beside(emmettOverFastify, lived, usual, options);
  } catch (error) {
    console.log(`  emmett-sqlite is left out: ${(error as Error).message}`);
    return undefined;
  }
}

/** A peer with one client at every length, and with more at the usual one. */
async function beside(peer: Peer, lived: readonly Lived[], usual: Lived, { clients, ms }: Options): Promise<Beside> {
  const growing: Measured[] = [];
  const atOnce: Measured[] = [];
  for (const each of lived) {
    const [one, ...others] = await peer(each, each === usual ? [1, ...clients] : [1], ms);
    if (one) growing.push(one);
    atOnce.push(...others);
  }
  return { growing, atOnce };
}
