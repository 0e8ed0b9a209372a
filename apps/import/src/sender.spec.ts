import { afterEach, describe, expect, it } from '@jest/globals';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Report } from './report.js';
import { bringIn, NotReached, type SheetWindow } from './sender.js';

const asked = { file: 'kpis.csv', mission: 'M1', kind: 'KPI_VALUES', preview: false, newNames: false, mapping: [] };

const window = (rows: number, next: number | null): SheetWindow => ({
  refusal: null,
  headings: [
    { heading: 'KPI', field: 'kpi' },
    { heading: 'Note', field: null },
    { heading: ' ', field: null },
  ],
  total: 3,
  next,
  counts: { recorded: rows, wouldBeRecorded: 0, alreadyThere: 0, refused: 0 },
  rows: Array.from({ length: rows }, (_, at) => ({ line: at + 2, column: null, refusal: null })),
});

const answered = (importSheet: SheetWindow) => ({ data: { importSheet } });
const failed = (code: string) => ({ data: null, errors: [{ message: `It is ${code}.`, extensions: { code } }] });

interface Sent {
  readonly authorization: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
}

let server: Server | undefined;
afterEach(() => new Promise((resolve) => (server ? server.close(resolve) : resolve(undefined))));

/** A service that gives these answers one after the other, and what it was sent. */
async function service(...answers: readonly unknown[]) {
  const left = [...answers];
  const sent: Sent[] = [];
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (text: Buffer) => (body += text.toString()));
    request.on('end', () => {
      const { variables } = JSON.parse(body) as Sent;
      sent.push({ authorization: request.headers.authorization, variables });
      response.end(JSON.stringify(left.shift()));
    });
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server?.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  return { at: { url: new URL(`http://127.0.0.1:${port}/graphql`), token: 'secret' }, sent };
}

async function report(at: { readonly url: URL; readonly token: string }, bytes: Buffer): Promise<Report> {
  const made = new Report();
  for await (const each of bringIn(at, bytes, asked)) made.add(each);
  return made;
}

describe('npm run import', () => {
  it('sends the sheet for each window, until there is none left', async () => {
    const { at, sent } = await service(answered(window(2, 2)), answered(window(1, null)));
    const told = await report(at, Buffer.from('KPI;Période\nK1;mai 2025'));
    expect(sent.map(({ variables }) => variables['after'])).toEqual([0, 2]);
    expect(sent[0]).toMatchObject({
      authorization: 'Bearer secret',
      variables: {
        csvBase64: Buffer.from('KPI;Période\nK1;mai 2025').toString('base64'),
        mission: 'M1',
        kind: 'KPI_VALUES',
        first: 500,
      },
    });
    expect(told.isAllIn).toBe(true);
    expect([...told.lines()]).toEqual(['Passed over: Note', '3 of 3 rows: 3 recorded.']);
  });

  it('sends a window again after what passes', async () => {
    const { at, sent } = await service(failed('UNAVAILABLE'), answered(window(3, null)));
    await report(at, Buffer.from('KPI'));
    expect(sent.map(({ variables }) => variables['after'])).toEqual([0, 0]);
  });

  it('gives up after what does not pass, and says why', async () => {
    const { at, sent } = await service(failed('BAD_USER_INPUT'));
    await expect(report(at, Buffer.from('KPI'))).rejects.toThrow(/^It is BAD_USER_INPUT\.\nSend the sheet again/);
    expect(sent).toHaveLength(1);
  });

  it('sends no sheet that is too large for a request', async () => {
    const { at, sent } = await service();
    const large = report(at, Buffer.alloc(3 * 1024 * 1024, 'x'));
    await expect(large).rejects.toThrow(NotReached);
    expect(sent).toEqual([]);
  });

  it('tells rows that are refused with their line and column, and a sheet that is', async () => {
    const refusal = { sentence: { text: 'Non.' }, next: { text: 'Corriger.' } };
    const counts = { recorded: 0, wouldBeRecorded: 1, alreadyThere: 1, refused: 2 };
    const rows = [
      { line: 2, column: 'Valeur', refusal },
      { line: 3, column: null, refusal },
      { line: 4, column: null, refusal: null },
    ];
    const told = new Report();
    told.add({ ...window(0, null), counts, rows });
    expect([told.isAllIn, ...told.lines()]).toEqual([
      false,
      'Passed over: Note',
      'Line 2, Valeur: Non. Corriger.',
      'Line 3: Non. Corriger.',
      '3 of 3 rows: 1 would be recorded, 1 already there, 2 refused.',
    ]);
    const shut = new Report();
    shut.add({ ...window(0, null), refusal });
    expect([shut.isAllIn, ...shut.lines()]).toEqual([false, 'Passed over: Note', 'Non. Corriger.']);
  });
});
