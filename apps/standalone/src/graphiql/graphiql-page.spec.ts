import { describe, expect, it } from '@jest/globals';
import { ForbiddenException, NotFoundException } from '@nestjs/common';
import { createContext, runInContext } from 'node:vm';
import { demoExamples } from './examples.js';
import { firstSteps } from './first-steps.js';
import { GraphiqlController } from './graphiql.controller.js';
import { GraphiqlPage } from './graphiql-page.js';

const SECRET = 'eyJhbGciOi.secret';
const demo = new GraphiqlPage(
  (person) => Promise.resolve(`${SECRET}.${person}`),
  () => demoExamples,
);
const empty = new GraphiqlPage(undefined, () => firstSteps('CAB-OPS', 'ADM', '2026-03-02'));

type Headers = Readonly<Record<string, string | undefined>>;
interface Props {
  readonly fetcher: (request: { readonly query: string }, options?: object) => Promise<{ readonly headers: Headers }>;
  readonly defaultTabs: readonly { readonly query: string }[];
}

/** Opens the page in a browser without a window, and gives what it hands to GraphiQL. */
function opened(page: GraphiqlPage, pasted = ''): Props {
  const script = /<script>([^]*)<\/script>/.exec(page.html())?.[1] ?? '';
  const controller = new GraphiqlController(page);
  const fetch = async (path: string, { headers }: { readonly headers: Headers }) => {
    const person = path.split('/').at(-1) ?? '';
    const answer = await controller.token(person, { host: 'localhost:3000', ...headers });
    return { ok: true, json: () => Promise.resolve(answer) };
  };
  let given: Props | undefined;
  const browser = {
    GraphiQL: { createFetcher: () => (_: unknown, options: object) => Promise.resolve(options) },
    React: { createElement: (_: unknown, props: Props) => (given = props) },
    ReactDOM: { createRoot: () => ({ render: () => undefined }) },
    document: { getElementById: () => ({ value: '' }) },
    sessionStorage: { getItem: () => pasted, setItem: () => undefined },
    location: { origin: 'http://localhost:3000' },
    fetch,
  };
  runInContext(script, createContext(browser));
  return given!;
}

describe('the page with GraphiQL', () => {
  it('holds no token', () => {
    for (const page of [demo, empty]) expect(page.html()).not.toMatch(/eyJ|secret|Bearer [^']/);
  });

  it('asks each example of the demo as the person it names, also when it is opened again', async () => {
    for (let time = 0; time < 2; time += 1) {
      const { fetcher, defaultTabs } = opened(demo);
      expect(defaultTabs.length).toBeGreaterThan(3);
      for (const { query } of defaultTabs) {
        const person = /^# As (\w+):/.exec(query)?.[1] ?? 'none';
        const { headers } = await fetcher({ query });
        expect(headers['Authorization']).toBe(`Bearer ${SECRET}.${person}`);
      }
      expect((await fetcher({ query: '{ __typename }' })).headers['Authorization']).toBe(`Bearer ${SECRET}.COO`);
    }
  });

  it('uses the pasted token, and none on an empty ledger', async () => {
    for (const page of [demo, empty]) {
      expect((await opened(page, 'mine').fetcher({ query: '{ a }' })).headers['Authorization']).toBe('Bearer mine');
    }
    expect((await opened(empty).fetcher({ query: '{ a }' })).headers).not.toHaveProperty('Authorization');
  });

  it('shows examples of readiness and of the acquirer, and none of the demo on an empty ledger', () => {
    expect(demo.html()).toContain('exitReadiness');
    expect(demo.html()).toContain('As ACQ:');
    expect(empty.html()).not.toContain('As ACQ:');
    expect(empty.html()).toContain('draftMission');
  });

  it('gives a token to its own script alone, and only of people of the demo', async () => {
    const controller = new GraphiqlController(demo);
    const own = { host: 'localhost:3000', 'x-relais-page': 'graphiql' };
    await expect(controller.token('COO', own)).resolves.toEqual({ token: `${SECRET}.COO` });
    await expect(controller.token('COO', { ...own, origin: 'http://localhost:3000' })).resolves.toBeDefined();
    for (const foreign of [
      { host: 'localhost:3000' },
      { ...own, origin: 'https://evil.example' },
      { ...own, origin: 'null' },
      { ...own, 'sec-fetch-site': 'cross-site' },
      { ...own, 'sec-fetch-site': 'same-site' },
    ]) {
      await expect(controller.token('COO', foreign)).rejects.toThrow(ForbiddenException);
    }
    for (const person of ['ADM', 'SYSTEM', '__proto__', '']) {
      await expect(controller.token(person, own)).rejects.toThrow(NotFoundException);
    }
    await expect(new GraphiqlController(empty).token('COO', own)).rejects.toThrow(NotFoundException);
  });
});
