import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Listener } from '../journeys/support/listener.js';
import type { Person, Relais, Response } from '../journeys/support/relais.js';
import { startedRelais } from '../journeys/support/started-mission.js';

let relais: Relais;
let DIR: Person;
let COO: Person;
let PROD: Person;

beforeAll(async () => {
  ({
    relais,
    people: [DIR, COO, PROD],
  } = await startedRelais('2026-03-02T09:00:00.000Z', ['DIR', 'COO', 'PROD']));
});

afterAll(() => relais.stop());

const FOREIGN = ['\u0000', '\u0007', '\u001b', '\u007f', '\u0085', '\ud83d', '\udc00', '\ue000'] as const;

/** Sends a command as it is typed, and tells which fields were refused. */
async function sends(who: Person, command: string, input: object): Promise<readonly string[]> {
  const type = `${command.charAt(0).toUpperCase()}${command.slice(1)}Input`;
  const query = `mutation($input: ${type}!) { ${command}(input: $input) { __typename } }`;
  return fieldsOf(await who.ask(query, { input: { mission: 'M1', ...input } }));
}

const fieldsOf = ({ errors }: Response): readonly string[] =>
  (errors ?? []).flatMap(({ extensions: { code, fields } }) =>
    (fields ?? []).map(({ field, rule }) => `${code} ${field} ${rule}`),
  );

describe('a text that cannot be kept everywhere', () => {
  it.each(FOREIGN)('is refused with its field: %j', async (foreign) => {
    expect(await sends(PROD, 'reportIrritant', { topic: `pièces${foreign} manquantes`, severity: 2 })).toEqual([
      'BAD_USER_INPUT input.topic isStorable',
    ]);
  });

  it('is refused in names, lists and groups', async () => {
    const options = [{ name: 'attendre' }, { name: 'agir', consequence: 'un\u0000deux' }];
    expect(
      await sends(COO, 'proposeDecision', {
        domain: 'achats\u0000',
        title: 'Seuil\ud83d',
        options,
      }),
    ).toEqual([
      'BAD_USER_INPUT input.domain isStorable',
      'BAD_USER_INPUT input.options.1.consequence isStorable',
      'BAD_USER_INPUT input.title isStorable',
    ]);
    expect(await sends(DIR, 'amendScope', { included: ['achats', 'ven\u0001te'], reason: 'élargi' })).toEqual([
      'BAD_USER_INPUT input.included isStorable',
    ]);
  });

  it('is refused where a person is registered, whose data is sealed', async () => {
    const ADM = await relais.as('ADM');
    expect(await sends(ADM, 'registerPerson', { person: 'NEW', name: 'Ann\u0000e' })).toEqual([
      'BAD_USER_INPUT input.name isStorable',
    ]);
  });

  it.each([
    ['auditTrail(mission: "M1", about: $text) { totalCount }', 'about'],
    ['kpiSeries(mission: "M1", kpi: "K-DEL", site: $text) { __typename }', 'site'],
    ['operationsBoard(mission: "M1", site: $text) { __typename }', 'site'],
    ['feedbackThemes(mission: "M1", site: $text) { __typename }', 'site'],
    ['decisionRegister(mission: "M1", domain: $text) { totalCount }', 'domain'],
    ['calibration(firm: $text) { __typename }', 'firm'],
    ['missions(after: $text) { totalCount }', 'after'],
    [
      'valueSimulation(mission: "M1", hypothesis: { ebitdaCents: 1, multiple: 1, source: $text }) { __typename }',
      'hypothesis.source',
    ],
  ])('is refused in a question: %s', async (question, field) => {
    const answer = await DIR.ask(`query($text: String!) { ${question} }`, { text: 'a\u0000b' });
    expect(fieldsOf(answer)).toEqual([`BAD_USER_INPUT input.${field} isStorable`]);
  });

  it('is refused over a WebSocket', async () => {
    const listener = new Listener(DIR);
    const question = 'subscription($text: String!) { missionChanged(mission: $text) { mission } }';
    await expect(listener.ask(question, { text: 'M1\ud83d' })).rejects.toThrow('isStorable');
    await listener.stop();
  });

  it('may have lines and tabs, in one form', async () => {
    await PROD.does('reportIrritant', { irritant: 'LINES', topic: ' un\r\nde\u0301ux\ttrois ', severity: 1 });
    const trail = '{ auditTrail(mission: "M1", about: "LINES") { edges { node { data } } } }';
    expect(await DIR.read(trail)).toMatchObject({
      auditTrail: { edges: [{ node: { data: { topic: 'un\ndéux\ttrois' } } }] },
    });
  });

  it('makes no name of several lines', async () => {
    expect(await sends(DIR, 'amendScope', { included: ['achats\nventes'], reason: 'élargi' })).toEqual([
      'BAD_USER_INPUT input.included isOneLine',
    ]);
  });
});

describe('a text that no one can read', () => {
  const SILENT = [
    '\u200b',
    '\u2800',
    '\u3164',
    '\u115f\u1160',
    '\uffa0',
    '\u034f',
    '\u0301\u0302',
    '…',
    '. . .',
    '👍',
    '\u2066\u2069',
  ];

  it.each(SILENT)('is no reason: %j', async (reason) => {
    await expect(DIR.send('suspendMission', { reason })).resolves.toMatchObject({
      code: 'REASON_REQUIRED',
      facts: { field: 'reason' },
    });
  });

  it.each(SILENT)('is no required text, and no item of a list: %j', async (silent) => {
    expect(await sends(PROD, 'reportIrritant', { topic: silent, severity: 2 })).toHaveLength(1);
    expect(await sends(DIR, 'amendScope', { included: [silent], reason: 'élargi' })).toHaveLength(1);
    expect(
      await sends(DIR, 'replaceSponsor', { sponsor: 'SPO', commitments: ['oui', silent], reason: 'x' }),
    ).toHaveLength(1);
  });
});
