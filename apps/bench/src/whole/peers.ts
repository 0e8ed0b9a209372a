import { randomUUID } from 'node:crypto';
import { cpSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Measured } from '../measuring/load.js';
import { openEmmettMission } from './emmett-mission.js';
import type { Lived } from './living.js';
import { ProbedProcess } from './probed-process.js';
import { Story, type StoryLine } from './story.js';
import { Telling } from './telling.js';
import { openWriteSide } from './write-side.js';

/** What others do with the same lines: one client, and several at once. */
export type Peer = (lived: Lived, clients: readonly number[], forMs: number) => Promise<readonly Measured[]>;

const WARM_MS = 500;
const GREETING = /Listening on (?<url>\S+)\n/;
const SERVER = fileURLToPath(new URL('./emmett.server.js', import.meta.url));

/** The product's own pipeline, called in this process: no HTTP, no GraphQL, no read models, no watch. */
export const pipelineAlone: Peer = async ({ folder, told }, clients, forMs) => {
  const copy = `${folder}-pipeline`;
  cpSync(folder, copy, { recursive: true });
  const side = await openWriteSide(copy, { watched: false });
  const telling = new Telling(told);
  const record = (line: StoryLine) => side.record(line);
  const found = await inTurn(clients, forMs, (recording) => telling.measure(recording, record));
  await side.close();
  rmSync(copy, { recursive: true });
  return found;
};

/** emmett-sqlite with an inline projection over plain Fastify, in a process of its own, on as many lines. */
export const emmettOverFastify: Peer = async ({ folder, lines, told }, clients, forMs) => {
  const file = `${folder}-emmett.sqlite`;
  const mission = await openEmmettMission(file);
  const story = new Story();
  await mission.prolong(Array.from({ length: lines }, () => sent(story.take())));
  mission.close();
  const server = await ProbedProcess.start({ file: SERVER, args: [file], greeting: GREETING });
  const url = GREETING.exec(server.said)?.groups?.['url'] ?? '';
  const telling = new Telling(told);
  const record = async (line: StoryLine) => {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(sent(line)) });
    const text = await response.text();
    if (!response.ok) throw new Error(`emmett-sqlite answered ${text}`);
  };
  const found = await inTurn(clients, forMs, (recording) => telling.measure(recording, record));
  await server.stop();
  return found;
};

const sent = ({ actor, command, input }: StoryLine) => ({ commandId: randomUUID(), actor, command, input });

async function inTurn(
  clients: readonly number[],
  forMs: number,
  measure: (recording: { readonly clients: number; readonly forMs: number }) => Promise<Measured>,
): Promise<readonly Measured[]> {
  await measure({ clients: 1, forMs: Math.min(WARM_MS, forMs) });
  const found: Measured[] = [];
  for (const each of clients) found.push(await measure({ clients: each, forMs }));
  return found;
}
