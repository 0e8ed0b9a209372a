import { cpSync, rmSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { Measured } from '../measuring/load.js';
import { measureTravel } from '../read/time-travel.js';
import type { Lived } from './living.js';
import { MovedClock } from './moved-clock.js';
import type { Looked } from './probed-process.js';
import { Product } from './product.js';
import { read, type Readings } from './readers.js';
import { MISSION } from './story.js';
import type { Recording } from './telling.js';
import { Writers } from './writers.js';

/** What people recorded in one step, and what that took. */
export interface Step extends Measured {
  /** Lines of the trail before and after. */
  readonly from: number;
  readonly to: number;
  readonly bytesALine: number;
  /** Time on a processor, all threads; with what was read meanwhile. */
  readonly cpuMsALine: number;
  readonly residentMb: number;
  /** By how much the loop that answers HTTP was late, p99. */
  readonly loopLateMs: number;
  /** Lines that were sent again, because others wrote first. */
  readonly overtaken: number;
}

/** One length of the mission. */
export interface AtLength {
  readonly lived: Lived;
  readonly secondStartMs: number;
  readonly idleMb: number;
  readonly alone: Step;
  /** The same when each waits until the views tell what they recorded. */
  readonly readable: Step;
  readonly beside: Step;
  readonly readings: Readings;
  readonly travel: Measured;
}

/** So many people at once. */
export interface AtOnce {
  readonly clients: number;
  readonly alone: Step;
  readonly beside: Step;
  readonly readings: Readings;
}

/** Memory while the load lasts. */
export interface Soaked {
  readonly seconds: number;
  readonly lines: number;
  readonly residentMb: number;
  readonly loopLateMs: number;
}

const WARM_MS = 1_500;
const REST_MS = 1_000;
/** Lines before the last one at which the past is looked at. */
const AGO = 100;
const SOAKING = { clients: 8, restMs: 250 };
const LOOKS = 10;

/** Starts the product on a lived mission for the first time: it makes its read models. */
export async function prepare(lived: Lived): Promise<void> {
  await over(lived, async ({ product }) => product.caughtUp());
}

/** One person who records, alone and beside twelve readers, and one who looks back, on a mission of this length. */
export async function measureLength(lived: Lived, forMs: number): Promise<AtLength> {
  return onCopy(lived, async (running) => {
    const { product, writers } = running;
    await pause(REST_MS);
    const { residentMb: idleMb } = await product.look();
    const one: Recording = { clients: 1, forMs };
    await writers.measure({ ...one, forMs: Math.min(WARM_MS, forMs) });
    const alone = await step(running, () => writers.measure(one));
    const readable = await step(running, () => writers.measure(one, true));
    const { beside, readings } = await besideReaders(running, one);
    const travel = await measureTravel(product, MISSION, Math.max(1, lived.lines - AGO), forMs / 2);
    return { lived, secondStartMs: product.startMs, idleMb, alone, readable, beside, readings, travel };
  });
}

/** So many people who record at once, alone and beside twelve readers, each time on a mission of the same length. */
export async function measureAtOnce(lived: Lived, clients: number, forMs: number): Promise<AtOnce> {
  return onCopy(lived, async (running) => {
    const { writers } = running;
    await writers.measure({ clients, forMs: Math.min(WARM_MS, forMs) });
    const alone = await step(running, () => writers.measure({ clients, forMs }));
    return { clients, alone, ...(await besideReaders(running, { clients, forMs })) };
  });
}

/** Twelve readers while no one records. */
export async function measureReaders(lived: Lived, forMs: number): Promise<Readings> {
  return onCopy(lived, async ({ product }) => {
    await read(product, Math.min(WARM_MS, forMs));
    return read(product, forMs);
  });
}

/** Eight people who record, with a rest after each line, beside twelve readers, for a long time. */
export async function soak(lived: Lived, seconds: number): Promise<readonly Soaked[]> {
  return onCopy(lived, async (running) => {
    const { product, writers } = running;
    const forMs = seconds * 1000;
    const begun = performance.now();
    const load = Promise.all([writers.measure({ ...SOAKING, forMs }), read(product, forMs)]);
    const soaked: Soaked[] = [];
    for (let look = 0; look < LOOKS; look++) {
      await Promise.race([pause(forMs / LOOKS), load]);
      const { residentMb, loopDelayMs } = await product.look();
      soaked.push({
        seconds: (performance.now() - begun) / 1000,
        lines: await linesOf(product),
        residentMb,
        loopLateMs: loopDelayMs.p99,
      });
    }
    await load;
    return soaked;
  });
}

interface Running {
  readonly product: Product;
  readonly writers: Writers;
}

async function besideReaders(running: Running, recording: Recording) {
  let readings: Promise<Readings> | undefined;
  const beside = await step(running, async () => {
    readings = read(running.product, recording.forMs);
    const [measured] = await Promise.all([running.writers.measure(recording), readings]);
    return measured;
  });
  if (!readings) throw new Error('No one has read.');
  return { beside, readings: await readings };
}

/** Does something and looks at what it took, until all that was recorded can be read. */
async function step({ product, writers }: Running, work: () => Promise<Measured>): Promise<Step> {
  await product.caughtUp();
  const [from, before, overtaken] = [await linesOf(product), await product.look(), writers.overtaken];
  const measured = await work();
  const during = await product.look();
  await product.caughtUp();
  const [to, after] = [await linesOf(product), await product.look()];
  const costs = cost(before, during, after, Math.max(1, to - from));
  return { ...measured, from, to, ...costs, overtaken: writers.overtaken - overtaken };
}

const cost = (before: Looked, during: Looked, after: Looked, lines: number) => ({
  bytesALine: (after.writtenBytes - before.writtenBytes) / lines,
  cpuMsALine: (after.cpuMs - before.cpuMs) / lines,
  residentMb: during.residentMb,
  loopLateMs: during.loopDelayMs.p99,
});

async function linesOf(product: Product): Promise<number> {
  const query = `{ auditTrail(mission: "${MISSION}", first: 1) { totalCount } }`;
  const { auditTrail } = await product.ask<{ readonly auditTrail: { readonly totalCount: number } }>('DIR', query);
  return auditTrail.totalCount;
}

async function onCopy<Result>(lived: Lived, work: (running: Running) => Promise<Result>): Promise<Result> {
  const folder = `${lived.folder}-copy`;
  cpSync(lived.folder, folder, { recursive: true });
  try {
    return await over({ ...lived, folder }, work);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Runs the product over a lived mission, from the instant at which that was left. */
async function over<Result>(lived: Lived, work: (running: Running) => Promise<Result>): Promise<Result> {
  const clock = new MovedClock(`${lived.folder}.clock`, lived.at);
  const product = await Product.start(lived.folder, clock);
  try {
    await product.caughtUp();
    return await work({ product, writers: new Writers(product, clock, lived.told) });
  } finally {
    await product.stop();
    clock.close();
  }
}
