import { describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const SMALLEST = ['--lines', '120,140', '--at', '120', '--clients', '1,4', '--ms', '150', '--soak', '1'];

/** `npm test` builds before it runs, so what is started here is what was changed. */
describe('npm run bench -- whole', () => {
  it('measures every step over HTTP, beside peers, and says what it did not', async () => {
    const args = ['dist/apps/bench/src/main.js', 'whole', ...SMALLEST, '--without-emmett'];
    const { stdout } = await promisify(execFile)(process.execPath, args);
    const section = (title: string) => stdout.split('\n\n').find((each) => each.startsWith(title)) ?? '';
    for (const title of ['One client records', 'One client records, and waits', 'One client records beside']) {
      const row = /1\d\d to \d+( +[\d,.]+){8}\n/g;
      expect(section(title).match(row)).toHaveLength(2);
      expect(section(title)).toMatch(/growth exponent( +-?\d+\.\d\d){4}/);
    }
    for (const title of ['Clients at once', 'The same beside twelve readers'])
      expect(section(title)).toMatch(/ 4( +[\d,.]+){8}/);
    expect(section('Beside it')).toMatch(/1\d\d( +[\d,.]+){6}( +–){3}/);
    expect(section('Memory under load')).toMatch(/\d s +\d+ +\d+ +[\d.]+/);
    expect(section('Targets')).toMatch(/command, p50 at 140 .* ≤ 1\.20 +\d+\.\d\d +(?:NOT )?reached/);
    expect(section('Targets')).toMatch(/16 clients \/ 1 client +≥ 6\.00 +– +not measured/);
  }, 600_000);
});
