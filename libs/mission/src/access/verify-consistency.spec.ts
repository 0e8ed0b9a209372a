import { leafHash, MerkleTree } from '#proof';
import { given, startedCedre, told } from '#specs';
import { describe, it } from '@jest/globals';
import { verifyConsistency } from './verify-consistency.command.js';

/** The tree over lines of text. */
function treeOf(lines: readonly string[]): MerkleTree {
  const tree = new MerkleTree();
  for (const line of lines) tree.append(leafHash(Buffer.from(line)));
  return tree;
}

const lines = Array.from({ length: 14 }, (_, index) => `line ${index}`);
const tree = treeOf(lines);

const published = (checkpoint: string, size: number, over = tree) => ({
  checkpoint,
  size,
  root: Buffer.from(over.root(BigInt(size))).toString('base64'),
  note: '',
  publishedOn: `2026-0${size < 10 ? 6 : 9}-28`,
});

const signed = [published('CP3', 5), published('CP4', 8), published('CP5', 13), published('CP6', 13)];
const granted = told(
  'AuditAccessGranted',
  { to: 'ACQ', scope: ['kpis'], until: '2026-10-31', nda: 'EV-27', cleanTeam: true },
  { on: '2026-07-27', by: 'SPO', role: 'SPONSOR' },
);
const verifying = given(startedCedre, granted)
  .by('ACQ')
  .on('2026-09-28')
  .signedAs({ published: signed })
  .hashedAs(tree);

describe('verifyConsistency', () => {
  const pair = { from: 'CP3', to: 'CP5' };
  const found = (result: string) => ({ type: 'ConsistencyVerified', data: { ...pair, result, by: 'ACQ' } }) as const;

  it('finds that what was signed later only adds to what was signed before', () => {
    verifying.when(verifyConsistency, pair).then(found('VALID'));
    for (const [from, to] of [
      ['CP4', 'CP5'],
      ['CP3', 'CP4'],
      ['CP5', 'CP6'],
      ['CP5', 'CP5'],
    ]) {
      verifying.when(verifyConsistency, { from, to }).then({ type: 'ConsistencyVerified', data: { result: 'VALID' } });
    }
  });

  it('finds that a line was rewritten between two checkpoints', () => {
    const rewritten = treeOf(lines.map((line, index) => (index === 2 ? 'another past' : line)));
    const forked = [signed[0]!, published('CP5', 13, rewritten)];
    for (const now of [tree, rewritten]) {
      verifying.signedAs({ published: forked }).hashedAs(now).when(verifyConsistency, pair).then(found('INVALID'));
    }
    const twice = [signed[2]!, { ...forked[1]!, checkpoint: 'CP7' }];
    verifying
      .signedAs({ published: twice })
      .when(verifyConsistency, { from: 'CP5', to: 'CP7' })
      .then({ type: 'ConsistencyVerified', data: { result: 'INVALID' } });
  });

  it('finds that the lines which were signed are not there any more', () => {
    verifying
      .hashedAs(treeOf(lines.slice(0, 12)))
      .when(verifyConsistency, pair)
      .then(found('INVALID'));
    verifying
      .hashedAs(treeOf(lines.slice(0, 13)))
      .when(verifyConsistency, pair)
      .then(found('VALID'));
  });

  it('finds nothing proven by a checkpoint of no line', () => {
    const empty = { ...published('CP3', 0), publishedOn: '2026-06-28' };
    verifying
      .signedAs({ published: [empty, signed[2]!] })
      .when(verifyConsistency, pair)
      .then(found('INVALID'));
  });

  it('goes from the smaller to the larger', () => {
    verifying.when(verifyConsistency, { from: 'CP5', to: 'CP4' }).thenRefused('DATES_REVERSED', {
      start: '2026-09-28',
      end: '2026-06-28',
      fromSize: 13,
      toSize: 8,
    });
  });

  it('is about checkpoints that were published', () => {
    const unknown = (ref: string) => ({ kind: 'checkpoint', ref });
    verifying.when(verifyConsistency, { from: 'CP1', to: 'CP9' }).thenRefused('UNKNOWN_REF', unknown('CP1'));
    verifying.when(verifyConsistency, { ...pair, to: 'CP9' }).thenRefused('UNKNOWN_REF', unknown('CP9'));
  });

  it('is for the acquirer, before the closing too, the sponsor and the management', () => {
    verifying.by('SPO').when(verifyConsistency, pair).thenActed('SPONSOR');
    verifying.by('DIR').when(verifyConsistency, pair).thenActed('LEADERSHIP');
    verifying.by('COO').when(verifyConsistency, pair).thenRefused('ROLE_FORBIDDEN');
  });
});
