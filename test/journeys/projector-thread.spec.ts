import { startNode, type EmbeddedNode } from '#embedded-node';
import { NO_REVISION } from '#ledger';
import { missionStream, openLedger, projections, type OpenLedger } from '#mission';
import type { ProjectorPlaces } from '#projector';
import { generations, hasReached, openReadModels } from '#read-models';
import { recorded, startedCedre } from '#specs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { built } from './support/built.js';

/** Starts the thread, waits until the watch has reached a position, and ends it, or lets it break when it runs. */
const PROGRAM = `
const [threadAt, places, position, end] = process.argv.slice(2);
const { ProjectorThread } = await import(threadAt);
let advances = 0;
const report = { advanced: () => advances++, log: { log: console.log, warn: console.log, error: console.log } };
const thread = new ProjectorThread(JSON.parse(places), undefined, report);
await thread.start();
await thread.reached(position);
console.log('It has reached', position);
if (end === 'break') thread.worker.postMessage({ id: 0, act: 'nothing that it can do' });
else await thread.close();
console.log('advances', advances);
`;

interface Ended {
  readonly code: number | null;
  readonly said: string;
}

const folder = mkdtempSync(join(tmpdir(), 'relais-thread-'));
const program = join(folder, 'program.mjs');
let node: EmbeddedNode;
let opened: OpenLedger;
let thread: string;
let position: string;

const placesIn = (name: string): ProjectorPlaces => {
  const file = (kind: string) => join(folder, name, `${kind}.sqlite`);
  mkdirSync(join(folder, name));
  const files = {
    readModels: file('read-models'),
    keys: file('keys'),
    feedback: file('feedback'),
    deliveries: file('deliveries'),
  };
  return { eventStore: node.connectionString, ...files, webhookAddresses: 'public', admins: {} };
};

function run(places: ProjectorPlaces, end: 'close' | 'break'): Promise<Ended> {
  const args = [pathToFileURL(thread).href, JSON.stringify(places), position, end];
  const child = spawn(process.execPath, [program, ...args]);
  let said = '';
  const listen = (text: Buffer) => void (said += text.toString());
  child.stdout.on('data', listen);
  child.stderr.on('data', listen);
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, said })));
}

beforeAll(async () => {
  writeFileSync(program, PROGRAM);
  thread = await built('apps/standalone/src/projector/projector-thread.js');
  node = await startNode({ path: ':memory:' });
  opened = openLedger(node.connectionString);
  const events = recorded(startedCedre).map(({ type, data, metadata }) => ({
    ...{ eventId: randomUUID(), type, data },
    metadata: { ...metadata, commandId: randomUUID() },
  }));
  await opened.ledger.append(missionStream('M1'), events, NO_REVISION);
  position = (await opened.ledger.head())?.position ?? '';
});

afterAll(async () => {
  await opened.close();
  await node.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('The projector in a thread of its own', () => {
  it('tells that there is something new, and ends in order with everything saved', async () => {
    const places = placesIn('in-order');
    const { code, said } = await run(places, 'close');
    expect({ code, said }).toEqual({ code: 0, said: expect.stringMatching(/It has reached \d+\nadvances [1-9]/) });
    const database = await openReadModels(places.readModels);
    const made = await generations(database);
    await database.destroy();
    expect(made).toHaveLength(projections.length);
    expect(made.filter((each) => !hasReached(each.position, position))).toEqual([]);
  });

  it('ends the program with its error when it breaks', async () => {
    const { code, said } = await run(placesIn('broken'), 'break');
    expect(code).not.toBe(0);
    expect(said).toMatch(/It has reached \d+/);
    expect(said).toMatch(/projecting\[act\] is not a function/);
  });

  it('cannot start over a file that it may not write, and says which', async () => {
    const places = placesIn('unwritable');
    const { code, said } = await run({ ...places, keys: folder }, 'close');
    expect(code).not.toBe(0);
    expect(said).toContain('UnwritableFileError');
    expect(said).not.toContain('It has reached');
  });
});
