import { findStops, keep, openReadModels, type ReadDatabase } from '#read-models';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { emptyRecord, findRecord, saveRecord, WATCH, type WatchRecord } from './watch-record.js';

let folder: string;
let database: ReadDatabase;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'relais-record-'));
  database = await openReadModels(join(folder, 'read-models.sqlite'));
});
afterEach(async () => {
  await database.destroy();
  rmSync(folder, { recursive: true, force: true });
});

const record: WatchRecord = {
  day: '2026-05-04',
  running: new Set(['M2', 'M1']),
  disarmed: new Map([['M1', ['silence|']]]),
  stopped: new Map([
    ['M1', { from: 3, revision: 5, day: '2026-05-02', reason: 'line 5 is unknown' }],
    ['M3', { from: 0, revision: 0, reason: 'line 0 is unknown' }],
  ]),
  undone: new Map([['M2', new Map([['raise silence|', { revision: 9, reason: 'raiseSignal was refused: X' }]])]]),
  owed: new Map([['M2', { revision: 10, reason: 'no key' }]]),
};

describe('what the watch remembers', () => {
  it('is nothing before it has begun', async () => {
    expect(await findRecord(database)).toEqual({ record: emptyRecord(), position: undefined });
    expect((await findRecord(database)).record).not.toHaveProperty('day');
  });

  it('is found again as it was saved, with the position', async () => {
    await saveRecord(database, record, '4711');
    expect(await findRecord(database)).toEqual({ record, position: '4711' });
    expect([...(await findRecord(database)).record.running]).toEqual(['M1', 'M2']);
    await saveRecord(database, emptyRecord(), undefined);
    expect(await findRecord(database)).toEqual({ record: emptyRecord(), position: undefined });
  });

  it('is read though an earlier version saved less of it', async () => {
    await keep(database, WATCH, { state: { day: '2026-05-04', running: ['M1'] }, position: '7', stops: [] });
    expect(await findRecord(database)).toEqual({
      record: { ...emptyRecord(), day: '2026-05-04', running: new Set(['M1']) },
      position: '7',
    });
  });

  it('tells the operator of every mission where something was not done, at its line', async () => {
    await saveRecord(database, record, '4711');
    expect(await findStops(database)).toEqual([
      { of: WATCH, stream: 'mission-M1', revision: 5, reason: 'line 5 is unknown' },
      { of: WATCH, stream: 'mission-M3', revision: 0, reason: 'line 0 is unknown' },
      { of: WATCH, stream: 'mission-M2', revision: 9, reason: 'raiseSignal was refused: X' },
      { of: WATCH, stream: 'mission-M2', revision: 10, reason: 'no key' },
    ]);
  });
});
