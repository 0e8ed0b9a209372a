import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DatabaseSync } from '@photostructure/sqlite';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FeedbackQueue } from './feedback-queue.js';
import { Keys } from './keys.js';

const folder = mkdtempSync(join(tmpdir(), 'relais-feedback-'));
const week = { mission: 'M1', week: '2026-W21' };
const entry = {
  theme: 'outil imposé trop vite',
  text: 'Personne ne nous a demandé.',
  site: 'Valence',
  quotable: false,
};

let file: string;
let keys: Keys;
let queue: FeedbackQueue;

const giver = (person: string, more: object = {}) => ({ ...week, person, commandId: randomUUID() as string, ...more });
const put = (person: string, more: object = {}) => queue.put(giver(person), { ...entry, ...more });
const bytes = () => readFileSync(file);

/** Ids of the entries in the order in which their bytes lie in the file. */
function idsAsTheyLie(): readonly string[] {
  const database = new DatabaseSync(file, { readOnly: true });
  const rows = database.prepare('SELECT id FROM entry').all() as unknown as { id: Uint8Array }[];
  database.close();
  const ids = rows.map(({ id }) => Buffer.from(id));
  const places = new Map(ids.map((id) => [id.toString('hex'), bytes().indexOf(id)]));
  return [...places].toSorted(([, a], [, b]) => a - b).map(([id]) => id);
}

/** Pearson's correlation of two series of ranks. */
function correlation(pairs: readonly (readonly [number, number])[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [x, y] = [mean(pairs.map(([a]) => a)), mean(pairs.map(([, b]) => b))];
  const [xx, yy] = [mean(pairs.map(([a]) => (a - x) ** 2)), mean(pairs.map(([, b]) => (b - y) ** 2))];
  return mean(pairs.map(([a, b]) => (a - x) * (b - y))) / Math.sqrt(xx * yy);
}

beforeEach(() => {
  file = join(folder, `${randomUUID()}.sqlite`);
  keys = new Keys(':memory:');
  queue = new FeedbackQueue(file, keys);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the feedback queue', () => {
  it('gives back what was put, and nothing of who put it', () => {
    put('PROD');
    put('CE1', { theme: 'charge', site: undefined, quotable: true });
    expect(queue.entries(week).toSorted((a, b) => (a.theme < b.theme ? -1 : 1))).toEqual([
      { theme: 'charge', text: entry.text, quotable: true },
      entry,
    ]);
  });

  it('takes one entry of a person in a week of a mission', () => {
    expect(put('PROD')).toBe(true);
    expect(queue.hasAnswered(giver('PROD'))).toBe(true);
    expect(put('PROD', { theme: 'charge' })).toBe(false);
    expect(queue.entries(week)).toEqual([entry]);
    expect(queue.hasAnswered(giver('CE1'))).toBe(false);
    expect(queue.put(giver('PROD', { week: '2026-W22' }), entry)).toBe(true);
    expect(queue.put(giver('PROD', { mission: 'M2' }), entry)).toBe(true);
  });

  it('takes a repeated command for done, and the same id of another person for another command', () => {
    const first = giver('PROD');
    expect([queue.put(first, entry), queue.put(first, entry)]).toEqual([true, true]);
    expect(queue.hasAnswered(first)).toBe(false);
    expect(queue.entries(week)).toHaveLength(1);
    expect(queue.put({ ...first, person: 'CE1' }, entry)).toBe(true);
    expect(queue.entries(week)).toHaveLength(2);
  });

  it('waits across restarts, week by week', () => {
    put('PROD');
    queue.put(giver('CE1', { week: '2026-W20' }), entry);
    queue.close();
    queue = new FeedbackQueue(file, keys);
    expect(queue.waiting()).toEqual([{ ...week, week: '2026-W20' }, week]);
    expect(queue.entries(week)).toEqual([entry]);
    expect(put('PROD')).toBe(false);
  });

  it('keeps no byte of a person, of a command or of what was said', () => {
    const people = ['PROD-LINE-2', 'CHIEF-BUYER', 'QUALITY-LEAD'];
    const givers = people.map((person) => giver(person));
    for (const each of givers) queue.put(each, entry);
    const commands = givers.flatMap(({ commandId }) => [commandId, Buffer.from(commandId.replaceAll('-', ''), 'hex')]);
    const hidden = [...people, ...commands, entry.theme, entry.text];
    expect(hidden.filter((each) => bytes().includes(each))).toEqual([]);
    expect(bytes().includes('Valence')).toBe(true);
  });

  it('keeps no journal beside the file, which would tell the order of arrival', () => {
    put('PROD');
    expect(readdirSync(folder).filter((name) => join(folder, name).startsWith(file))).toEqual([
      file.slice(folder.length + 1),
    ]);
  });

  it('tells nothing without the keys, which are in another file', () => {
    put('PROD');
    const stolen = new FeedbackQueue(file, new Keys(':memory:'));
    expect(stolen.entries(week)).toEqual([]);
    expect(stolen.hasAnswered(giver('PROD'))).toBe(false);
    stolen.close();
  });

  it('lays entries in its file in an order that has nothing to do with their arrival', () => {
    const pairs: [number, number][] = [];
    for (let batch = 0; batch < 20; batch++) {
      const known = new Set<string>();
      const arrived: string[] = [];
      for (let person = 0; person < 8; person++) {
        put(`P${person}`);
        const fresh = idsAsTheyLie().find((id) => !known.has(id)) ?? '';
        known.add(fresh);
        arrived.push(fresh);
      }
      const lie = idsAsTheyLie();
      arrived.forEach((id, rank) => pairs.push([rank, lie.indexOf(id)]));
      queue.destroy(week);
    }
    expect(Math.abs(correlation(pairs))).toBeLessThan(0.4);
  });

  it('releases entries in an order that has nothing to do with their arrival', () => {
    const pairs: [number, number][] = [];
    for (let person = 0; person < 10; person++) put(`P${person}`, { text: String(person) });
    for (let release = 0; release < 400; release++) {
      queue.entries(week).forEach(({ text }, rank) => pairs.push([Number(text), rank]));
    }
    expect(Math.abs(correlation(pairs))).toBeLessThan(0.08);
  });

  it('destroys a week to the last byte, and leaves the others alone', () => {
    put('PROD');
    queue.put(giver('CE1', { week: '2026-W22', site: 'Chambéry' }), { ...entry, site: 'Chambéry' });
    queue.destroy(week);
    expect(queue.waiting()).toEqual([{ ...week, week: '2026-W22' }]);
    expect(queue.entries(week)).toEqual([]);
    expect(bytes().includes('Valence')).toBe(false);
    expect(bytes().includes('2026-W21')).toBe(false);
    expect(queue.entries({ ...week, week: '2026-W22' })).toHaveLength(1);
    expect(queue.hasAnswered(giver('PROD'))).toBe(false);
  });
});
