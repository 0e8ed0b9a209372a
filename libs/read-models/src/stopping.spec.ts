import type { Fold, Recorded } from '#decider';
import { counting, note, Noting, noteCount, textOf, type NoteCount } from '#specs';
import { jsonEvent, binaryEvent } from '@eventstore/db-client';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { findDocument } from './documents.js';
import { findForeign } from './foreign-streams.js';
import { beginGeneration, generations } from './generations.js';
import type { DocumentProjection } from './projection.js';
import { findStops } from './stops.js';

const POISON = 'poison';

/** Cannot fold a note that says so, and has half changed the state when it finds out. */
const fragile: Fold<NoteCount> = {
  ...noteCount,
  on: {
    Noted(state: NoteCount, event: Recorded) {
      state.notes++;
      if (textOf(event) === POISON) throw new Error('no idea what this means');
      state.last = textOf(event);
    },
  },
};

const sturdy = counting('notes');
const notes = counting('notes', 1, fragile);
const others = counting('others');
const besides: DocumentProjection<NoteCount> = {
  ...counting('besides'),
  keyOf: ({ stream }) => /^refusals-(.*)/.exec(stream)?.[1],
};

let at: Noting;

beforeEach(async () => {
  at = await Noting.start();
});
afterEach(() => at.stop());

const metadata = note('').metadata as unknown as Record<string, unknown>;
const data = { occurredOn: '2026-02-02', text: 'x' };

/** Puts something into a stream that this version cannot take in. */
type Poisoning = (stream: string) => Promise<unknown>;

const foreign =
  (event: () => Parameters<Noting['client']['appendToStream']>[1]): Poisoning =>
  (stream) =>
    at.client.appendToStream(stream, event());

/** What cannot be read, and what this projection alone cannot fold or its database will not store. */
const UNREADABLE: Readonly<Record<string, Poisoning>> = {
  'an event of an unknown type': foreign(() => jsonEvent({ type: 'FromTheFuture', data, metadata })),
  'an event named like something that every object has': foreign(() =>
    jsonEvent({ type: 'constructor', data, metadata }),
  ),
  'an event without metadata': foreign(() => jsonEvent({ type: 'Noted', data })),
  'an event without an actor': foreign(() => jsonEvent({ type: 'Noted', data, metadata: { ...metadata, actor: {} } })),
  'an event recorded at no instant': foreign(() =>
    jsonEvent({ type: 'Noted', data, metadata: { ...metadata, recordedAt: 'yesterday' } }),
  ),
  'an event of a newer schema': foreign(() => jsonEvent({ type: 'Noted', data, metadata: { ...metadata, schema: 2 } })),
  'an event whose data names no day': foreign(() => jsonEvent({ type: 'Noted', data: { text: 'x' }, metadata })),
  'an event whose data is a list': foreign(() => jsonEvent({ type: 'Noted', data: [1] as never, metadata })),
  'an event that is no JSON': foreign(() =>
    binaryEvent({ type: 'Noted', data: Buffer.from('{"oops'), metadata: Buffer.from('{') }),
  ),
};
const UNFOLDABLE: Readonly<Record<string, Poisoning>> = {
  'an event that cannot be folded': async (stream) => {
    const revisions: number[] = [];
    for await (const { revision } of at.ledger.read(stream)) revisions.push(revision);
    return at.ledger.append(stream, [note(POISON)], revisions.length - 1);
  },
};

describe('What cannot be taken in', () => {
  describe.each(Object.entries({ ...UNREADABLE, ...UNFOLDABLE }))('%s', (_, poison) => {
    it('stops the documents of its stream before it; everything else goes on, in the same batch and after', async () => {
      await at.append('mission-M1', 0, 2);
      await at.append('mission-M2', 0, 1);
      await poison('mission-M1');
      await at.client.appendToStream(
        'mission-M1',
        [note('after')].map((event) => at.ledger.codec.encode(event)),
      );
      await at.append('mission-M2', 2, 3);
      await at.run(notes, besides);
      await at.settle('notes', 'besides');
      await at.append('mission-M2', 4, 4);
      await at.append('mission-M3', 0, 0);
      await at.append('refusals-M1', 0, 1);
      await at.settle('notes', 'besides');

      expect(await findDocument(at.database, notes, 'M1')).toMatchObject({
        state: { notes: 3, last: '2' },
        revision: 2,
        stoppedAt: 3,
      });
      expect(await at.tallyOf(notes, 'M2')).toEqual({ notes: 5, last: '4' });
      expect(await at.tallyOf(notes, 'M3')).toEqual({ notes: 1, last: '0' });
      expect(await at.tallyOf(besides, 'M1')).toEqual({ notes: 2, last: '1' });
      expect(await findStops(at.database)).toEqual([
        { of: 'notes', stream: 'mission-M1', revision: 3, reason: expect.stringMatching(/event 3 of mission-M1/i) },
      ]);
      expect(at.told.stopped).toEqual([expect.stringMatching(/^notes: .*event 3 of mission-M1/i)]);
      expect(at.told.interrupted).toEqual([]);
    });
  });

  it('stops its stream with the first event, twice, and while the log is followed', async () => {
    await at.run(notes, others);
    await at.client.appendToStream('mission-M1', jsonEvent({ type: 'Noted', data: {} }));
    await at.client.appendToStream('mission-M1', jsonEvent({ type: 'FromTheFuture', data: {} }));
    await at.append('mission-M2', 0, 1);
    await at.settle('notes', 'others');
    expect(await at.tallyOf(notes, 'M1')).toBeUndefined();
    expect(await at.tallyOf(notes, 'M2')).toEqual({ notes: 2, last: '1' });
    expect((await findStops(at.database)).map(({ of, revision }) => [of, revision])).toEqual([
      ['notes', 0],
      ['others', 0],
    ]);
    expect(at.told.stopped).toEqual([expect.stringMatching(/^notes,others: /)]);
  });

  it('stops the projection that cannot fold it, and no other projection of the same stream', async () => {
    await at.append('mission-M1', 0, 0);
    await at.ledger.append('mission-M1', [note(POISON), note('on')], 0);
    await at.run(notes, others);
    await at.settle('notes', 'others');
    expect(await at.tallyOf(notes, 'M1')).toEqual({ notes: 1, last: '0' });
    expect(await at.tallyOf(others, 'M1')).toEqual({ notes: 3, last: 'on' });
  });

  it('stops what the database will not store, before the event that makes it so', async () => {
    await sql`create trigger refusing before insert on piece when new.body like '%poison%'
      begin select raise(abort, 'the database will not have it'); end`.execute(at.database);
    await at.append('mission-M1', 0, 1);
    await at.append('mission-M2', 0, 0);
    await at.ledger.append('mission-M1', [note('fine'), note(POISON), note(`${POISON} too`)], 1);
    await at.append('mission-M2', 1, 2);
    await at.run(sturdy, others);
    await at.settle('notes', 'others');
    await at.append('mission-M2', 3, 3);
    await at.settle('notes', 'others');
    for (const projection of [sturdy, others]) {
      expect(await at.tallyOf(projection, 'M1')).toEqual({ notes: 3, last: 'fine' });
      expect(await at.tallyOf(projection, 'M2')).toEqual({ notes: 4, last: '3' });
    }
    const reason = expect.stringMatching(
      /cannot take event 3 of mission-M1 .*the database will not have it/,
    ) as unknown;
    expect(await findStops(at.database)).toEqual([
      { of: 'notes', stream: 'mission-M1', revision: 3, reason },
      { of: 'others', stream: 'mission-M1', revision: 3, reason },
    ]);
    expect(at.told.interrupted).toEqual([]);
  });

  it('goes on from where it stopped once it can be taken in, each event once, also those that came meanwhile', async () => {
    await at.append('mission-M1', 0, 6);
    await at.ledger.append('mission-M1', [note(POISON)], 6);
    await at.append('mission-M1', 8, 9);
    await at.append('mission-M2', 0, 0);
    const first = await at.run(notes);
    await at.settle('notes');
    await at.append('mission-M1', 10, 11);
    await at.settle('notes');
    await first.stop();
    expect(await at.tallyOf(notes, 'M1')).toEqual({ notes: 7, last: '6' });

    const second = await at.run(notes);
    await at.append('mission-M2', 1, 1);
    await at.settle('notes');
    expect(await at.tallyOf(notes, 'M1')).toEqual({ notes: 7, last: '6' });
    expect((await findStops(at.database)).map(({ revision }) => revision)).toEqual([7]);
    await second.stop();

    await at.append('mission-M1', 12, 12);
    await at.run(sturdy);
    await at.settle('notes');
    expect(await findDocument(at.database, sturdy, 'M1')).toMatchObject({ state: { notes: 13, last: '12' } });
    expect(await at.tallyOf(sturdy, 'M2')).toEqual({ notes: 2, last: '1' });
    expect(await findStops(at.database)).toEqual([]);
  });

  it('goes on from where each projection stopped, when they stopped at different events of a stream', async () => {
    const early: Fold<NoteCount> = {
      ...noteCount,
      on: {
        Noted(state: NoteCount, event: Recorded) {
          if (event.revision > 1) throw new Error('no idea what this means');
          state.notes++;
          state.last = textOf(event);
        },
      },
    };
    await at.append('mission-M1', 0, 4);
    await at.ledger.append('mission-M1', [note(POISON)], 4);
    const first = await at.run(notes, counting('others', 1, early));
    await at.settle('notes', 'others');
    await first.stop();
    expect((await findStops(at.database)).map(({ of, revision }) => [of, revision])).toEqual([
      ['others', 2],
      ['notes', 5],
    ]);
    await at.run(sturdy, others);
    await at.append('mission-M1', 6, 6);
    await at.settle('notes', 'others');
    for (const projection of [sturdy, others])
      expect(await at.tallyOf(projection, 'M1')).toEqual({ notes: 7, last: '6' });
  });

  it('stops again where the next thing is that cannot be taken in', async () => {
    await at.append('mission-M1', 0, 1);
    await at.ledger.append('mission-M1', [note(POISON), note('3')], 1);
    await at.client.appendToStream('mission-M1', jsonEvent({ type: 'FromTheFuture', data: {} }));
    const first = await at.run(notes);
    await at.settle('notes');
    await first.stop();
    await at.run(sturdy);
    await at.until(async () => (await findStops(at.database))[0]?.revision === 4);
    expect(await at.tallyOf(sturdy, 'M1')).toEqual({ notes: 4, last: '3' });
  });

  it('stops the new making of a projection too, which is complete and served all the same', async () => {
    await at.append('mission-M1', 0, 2);
    await at.client.appendToStream('mission-M1', jsonEvent({ type: 'FromTheFuture', data: {} }));
    await at.append('mission-M2', 0, 3);
    await at.run(notes, others);
    await at.settle('notes', 'others');
    await beginGeneration(at.database, notes);
    await at.until(() => at.told.switched.length > 0);
    await at.until(async () => (await generations(at.database)).length === 2);
    await at.append('mission-M2', 4, 4);
    await at.settle('notes', 'others');
    expect(await at.tallyOf(notes, 'M1')).toEqual({ notes: 3, last: '2' });
    expect(await at.tallyOf(notes, 'M2')).toEqual({ notes: 5, last: '4' });
    expect((await findStops(at.database)).map(({ of, revision }) => [of, revision])).toEqual([
      ['notes', 3],
      ['others', 3],
    ]);
  });

  it('is of no concern when the stream never began as ours: that is passed over, and said', async () => {
    await at.client.appendToStream('mission-control-1', jsonEvent({ type: 'LaunchScheduled', data: {} }));
    await at.client.appendToStream('mission-control-1', at.ledger.codec.encode(note('ours?')));
    await at.client.appendToStream(`mission-${'x'.repeat(3_000)}`, at.ledger.codec.encode(note('too long')));
    await at.append('mission-M1', 0, 1);
    await at.run(notes);
    await at.settle('notes');
    expect(await at.tallyOf(notes, 'control-1')).toBeUndefined();
    expect(await at.tallyOf(notes, 'M1')).toEqual({ notes: 2, last: '1' });
    expect(await findStops(at.database)).toEqual([]);
    const { count, names } = await findForeign(at.database);
    expect([count, names[0]]).toEqual([2, 'mission-control-1']);
  });

  it('is taken in once though it stops and goes on with two projectors', async () => {
    await at.append('mission-M1', 0, 1);
    await at.ledger.append('mission-M1', [note(POISON)], 1);
    const first = await at.run(notes);
    await at.settle('notes');
    await first.stop();
    await Promise.all([at.run(sturdy), at.run(sturdy)]);
    for (let from = 3; from < 60; from += 3) await at.append('mission-M1', from, from + 2);
    await at.settle('notes');
    await at.until(async () => (await at.tallyOf(sturdy, 'M1'))?.notes === 60);
    expect(await at.tallyOf(sturdy, 'M1')).toEqual({ notes: 60, last: '59' });
  });
});
