import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Api, nextMessage } from './support/api.js';

let api: Api;

beforeAll(async () => {
  api = await Api.start();
});
afterAll(() => api.stop());

async function ask(query: string, variables: object = {}, person?: string): Promise<string> {
  const headers = new Headers({ 'content-type': 'application/json' });
  if (person !== undefined) headers.set('authorization', `Bearer ${await api.tokenFor(person)}`);
  return (await fetch(api.url, { method: 'POST', headers, body: JSON.stringify({ query, variables }) })).text();
}

/** Questions with a mistake of each kind that GraphQL likes to help with. */
const MISTAKES: readonly (readonly [string, string, object?])[] = [
  ['a field', '{ mision(mission: "M1") { asOf { revision } } }'],
  ['a field further down', '{ mission(mission: "M1") { asOff { revision } } }'],
  ['a command', 'mutation { reportIritant(input: {}) { __typename } }'],
  ['an argument', '{ mission(mision: "M1") { asOf { revision } } }'],
  ['a type', 'query($i: ReportIrritantInpt) { __typename }'],
  ['a fragment on a type', '{ ...F } fragment F on Qery { __typename }'],
  ['a field of an input', 'mutation { reportIrritant(input: { misson: "M1" }) { __typename } }'],
  [
    'a field of an input in a variable',
    'mutation($input: ReportIrritantInput!) { reportIrritant(input: $input) { __typename } }',
    { input: { misson: 'M1', commandId: '5f0c8f7e-3f1e-4c5b-9b61-0f1a2b3c4d5e' } },
  ],
  ['a value of an enumeration', '{ decisionRegister(mission: "M1", state: PROPOSD) { totalCount } }'],
  [
    'a value of an enumeration in a variable',
    'query($s: RegisterState) { decisionRegister(mission: "M1", state: $s) { totalCount } }',
    { s: 'PROPOSD' },
  ],
  ['a selection on a union', 'mutation { reportIrritant(input: {}) { code } }'],
  ['a selection without fields', '{ mission(mission: "M1") }'],
];

describe('A schema that is not told', () => {
  it.each(MISTAKES)('is told to no one without a token by a mistake in %s', async (...[, query, variables]) => {
    expect(JSON.parse(await ask(query, variables))).toEqual({
      errors: [{ message: 'A bearer token is required.', extensions: { code: 'UNAUTHENTICATED' } }],
      data: null,
    });
  });

  it.each(MISTAKES)('is not told by suggestions either, after a mistake in %s', async (...[, query, variables]) => {
    const answer = await ask(query, variables, 'ANA');
    expect(answer).toContain('"errors"');
    expect(answer).not.toMatch(/did you mean/i);
    for (const untold of ['RegisterState!', '"Receipt"', 'PROPOSED', '"asOf"'])
      if (!query.includes(untold.replaceAll('"', ''))) expect(answer).not.toContain(untold);
  });

  it('is not told when asked', async () => {
    const answer = await ask('{ __schema { types { name } } }', {}, 'ANA');
    expect(answer).not.toContain('"name"');
    expect(await ask('{ __type(name: "Query") { name } }', {}, 'ANA')).not.toContain('"__type":');
  });

  it('is not told over WebSocket', async () => {
    const socket = await api.webSocket();
    const acknowledged = nextMessage(socket);
    const payload = { Authorization: `Bearer ${await api.tokenFor('ANA')}` };
    socket.send(JSON.stringify({ type: 'connection_init', payload }));
    await acknowledged;
    for (const query of [
      'subscription { misionChanged(mission: "M1") { revision } }',
      'subscription { missionChanged(mission: "M1") { revison } }',
      'subscription { missionChanged(mision: "M1") { revision } }',
    ]) {
      const answer = nextMessage(socket);
      socket.send(JSON.stringify({ id: query, type: 'subscribe', payload: { query } }));
      const text = JSON.stringify(await answer);
      expect(text).toContain('"type":"error"');
      expect(text).not.toMatch(/did you mean/i);
    }
    socket.terminate();
  });
});
