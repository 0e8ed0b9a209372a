import { cosignNote, formatVerifierKey, signCheckpoint, signingKey, signNote } from '#proof';
import { given, startedCedre } from '#specs';
import { describe, it } from '@jest/globals';
import { witnessCheckpoint } from './witness-checkpoint.command.js';

const origin = 'relais.example/missions/M1';
const log = signingKey(origin, 'LOG', Buffer.alloc(32, 1));
const lawyer = signingKey('notaire.example', 'WITNESS', Buffer.alloc(32, 2));

/** A checkpoint as it is published. */
function published(checkpoint: string, size: number) {
  const root = Buffer.alloc(32, size);
  const note = signCheckpoint({ origin, size: BigInt(size), root }, log) ?? '';
  return { checkpoint, size, root: root.toString('base64'), note, publishedOn: '2026-06-30' };
}

const [second, third] = [published('CP2', 9), published('CP3', 12)];

/** The signature line that a witness adds to a note. */
const lineOver = (note: string, key = lawyer): string =>
  cosignNote(note, key, 1_782_807_600n).slice(note.length).trim();
const cosignature = `${formatVerifierKey(lawyer)}\n${lineOver(third.note)}`;

const witnessing = given(startedCedre)
  .by('SPO')
  .on('2026-06-30')
  .signedAs({ published: [second, third] });

describe('witnessCheckpoint', () => {
  const seen = { checkpoint: 'CP3', channel: 'courriel signé' };

  it('states that a person outside the firm has seen a checkpoint', () => {
    witnessing
      .when(witnessCheckpoint, seen)
      .then({ type: 'CheckpointWitnessed', data: { ...seen, cosignature: undefined, by: 'SPO' } });
    witnessing.by('DIR').when(witnessCheckpoint, seen).thenActed('LEADERSHIP');
  });

  it('is about a checkpoint that was published', () => {
    witnessing
      .when(witnessCheckpoint, { ...seen, checkpoint: 'CP4' })
      .thenRefused('UNKNOWN_REF', { kind: 'checkpoint', ref: 'CP4' });
    given(startedCedre).by('SPO').when(witnessCheckpoint, seen).thenRefused('UNKNOWN_REF', { ref: 'CP3' });
  });

  it('keeps the cosignature of a witness with their key', () => {
    const signed = { ...seen, cosignature };
    witnessing.when(witnessCheckpoint, signed).then({ type: 'CheckpointWitnessed', data: { ...signed, by: 'SPO' } });
    witnessing
      .when(witnessCheckpoint, { ...signed, cosignature: cosignature.replace('\n', '\r\n') })
      .thenActed('SPONSOR');
  });

  it.each<[string, string]>([
    ['over another checkpoint', `${formatVerifierKey(lawyer)}\n${lineOver(second.note)}`],
    [
      'by another key',
      `${formatVerifierKey(signingKey(lawyer.name, 'WITNESS', Buffer.alloc(32, 3)))}\n${lineOver(third.note)}`,
    ],
    ['changed by one letter', cosignature.replace(/.(?=..$)/, (letter) => (letter === 'A' ? 'B' : 'A'))],
    ['without its key', lineOver(third.note)],
    ['without a signature', formatVerifierKey(lawyer)],
    ['with another line', `${cosignature}\n${lineOver(third.note)}`],
    ['that is a log’s', `${formatVerifierKey(log)}\n${signNote('x\n', log).split('\n')[2] ?? ''}`],
    ['that repeats the log’s own', `${formatVerifierKey(log)}\n${third.note.trim().split('\n').at(-1) ?? ''}`],
    ['that is no key at all', `lawyer\n${lineOver(third.note)}`],
  ])('takes no cosignature %s', (_, wrong) => {
    witnessing
      .when(witnessCheckpoint, { ...seen, cosignature: wrong })
      .thenRefused('INVALID_INPUT', { field: 'cosignature' });
  });

  it('is not for the firm', () => {
    for (const actor of ['COO', 'ADM', 'PROD']) {
      witnessing.by(actor).when(witnessCheckpoint, seen).thenRefused('ROLE_FORBIDDEN');
    }
  });
});
