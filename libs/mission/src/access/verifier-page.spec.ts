import { isRefusal } from '#decider';
import { inStretches } from '#fairness';
import {
  cosignNote,
  formatVerifierKey,
  leafBytes,
  leafHash,
  MerkleTree,
  signCheckpoint,
  signingKey,
  signNote,
} from '#proof';
import { recorded, startedCedre, told, viewOn } from '#specs';
import { describe, expect, it } from '@jest/globals';
import { webcrypto } from 'node:crypto';
import { createContext, runInContext } from 'node:vm';
import { browserEd25519 } from '../reading/browser-ed25519.js';
import type { Archive } from './archive.js';
import { canonicalText } from './archive-seal.js';
import { readDossierExport } from './export-dossier.reader.js';
import { verifierPage } from './verifier-page.js';

const ORIGIN = 'relais.example/missions/M1';
const log = signingKey(ORIGIN, 'LOG', Buffer.alloc(32, 7));
const witness = signingKey('lawyer.example', 'WITNESS', Buffer.alloc(32, 9));
const PAGE = verifierPage(browserEd25519());

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');

const facts = [
  ...startedCedre.slice(0, 6),
  told('PersonRegistered', {
    person: 'TEC',
    sealed: { subject: 'TEC', fields: ['name'], iv: 'a', tag: 'b', text: 'c' },
  }),
];
const events = recorded(facts);
const tree = new MerkleTree();
const lines = events.map((event, at) => {
  const { stream, type, data, metadata } = event;
  const bytes = (value: unknown) => Buffer.from(JSON.stringify(value));
  const stored = { streamId: stream, type, data: bytes(data), metadata: bytes(metadata) };
  const hash = leafHash(leafBytes(stored));
  tree.append(hash);
  return { event, slice: 'mission', leafHash: hash, visible: at !== 1, ...(at !== 2 && { stored }) };
});
const LAST = events.length - 1;

function checkpoint(size: number) {
  const root = tree.root(BigInt(size));
  const note = signCheckpoint({ origin: ORIGIN, size: BigInt(size), root }, log) ?? '';
  return { checkpoint: `CP${size}`, size, root: base64(root), note, publishedOn: '2026-01-09' };
}

/** As an export makes it: line 1 is hidden, line 2 given by its hash; two checkpoints, one cosigned, and an unsigned tail. */
async function exported(sizes: readonly number[] = [3, 6], key = log): Promise<Archive> {
  const published = sizes.map(checkpoint);
  const [first] = published;
  const signature = first && cosignNote(first.note, witness, 1_780_000_000n).split('\n').at(-2);
  const seen = { checkpoint: first?.checkpoint ?? '', by: 'NOT', on: '2026-01-10', channel: 'courriel' };
  const witnessed = first ? [seen, { ...seen, cosignature: `${formatVerifierKey(witness)}\n${signature ?? ''}` }] : [];
  const answer = await readDossierExport({
    mission: 'M1',
    view: viewOn('2026-02-02', facts, { roles: ['SPONSOR'], keyAccounts: true }),
    log: { published, witnessed, verified: [] } as never,
    logKey: formatVerifierKey(key),
    sign: (text) => signNote(text, key),
    verifierPage: PAGE,
    erased: new Set(),
    lines,
    unhurried: inStretches,
  });
  if (isRefusal(answer)) throw new Error(answer.refused);
  return JSON.parse(JSON.stringify(answer.archive)) as Archive;
}

/** A browser without a network, whose WebCrypto knows no Ed25519. */
const CRYPTO = { subtle: { digest: webcrypto.subtle.digest.bind(webcrypto.subtle) } };

interface Options {
  readonly language?: string;
  readonly given?: string;
  readonly crypto?: object;
}

interface Part {
  textContent: string;
  value: string;
  files?: readonly { readonly text: () => Promise<string> }[];
  onchange?: () => Promise<void>;
}

/** Opens the page in a browser that has no files but those chosen; says what each part of it shows of them. */
function opened({ language = 'en', given = '', crypto = CRYPTO }: Options = {}) {
  const script = /<script>([^]*)<\/script>/.exec(PAGE)?.[1] ?? '';
  const parts: Record<string, Part> = {};
  const part = (id: string) => (parts[id] ??= { textContent: '', value: '' });
  const told = (id: string) => part(id).textContent;
  part('given').value = given;
  const browser = { document: { getElementById: part }, navigator: { language }, crypto, atob, btoa, TextEncoder };
  runInContext(script, createContext(browser));
  return async (text: string) => {
    part('file').files = [{ text: () => Promise.resolve(text) }];
    await part('file').onchange?.();
    return {
      ...{ verdict: told('verdict'), fingerprint: told('fingerprint'), key: told('key'), lines: told('lines') },
      ...{ findings: told('findings').split('\n'), stated: told('stated').split('\n') },
    };
  };
}
const inEnglish = opened();
const verify = (archive: object, options?: Options) => (options ? opened(options) : inEnglish)(JSON.stringify(archive));

const ARCHIVE = await exported();

describe('the page that verifies an archive', () => {
  it('finds every line, every root and every signature as they were, and says what no checkpoint signs yet', async () => {
    const { verdict, findings } = await verify(ARCHIVE);
    const witnessKey = formatVerifierKey(witness);
    expect(findings).toEqual([
      `✓ ${LAST - 1} lines are as they were recorded; 1 are given by their hash alone.`,
      `✓ The ${LAST + 1} hashes give the root that is stated.`,
      '✓ CP3 signs the first 3 lines, and they have not changed since.',
      `✓ lawyer.example cosigned CP3, seen at 2026-05-28T20:26:40.000Z (key ${witnessKey}).`,
      '✓ CP6 signs the first 6 lines, and they have not changed since.',
      `✓ Nothing is missing: ${LAST + 1} hashes, ${LAST} lines of which 1 by their hash, 2 checkpoints, 2 witnesses.`,
      '✓ Everything in this file is as the log exported and sealed it.',
      '! The last 1 lines are not signed by a checkpoint yet.',
    ]);
    expect(verdict).toBe('! Nothing is altered, but the end is not signed yet, if the key below is the firm’s.');
  });

  it('is green when a checkpoint signs everything, under the key that the reader gives', async () => {
    const signed = await exported([3, LAST + 1]);
    const { verdict, fingerprint, key } = await verify(signed);
    expect(verdict).toBe('✓ Nothing is altered, if the key below is the firm’s.');
    expect(key).toBe(formatVerifierKey(log));
    for (const given of [key, fingerprint, fingerprint.toUpperCase()]) {
      expect((await verify(signed, { given })).verdict).toBe('✓ Nothing is altered.');
    }
    const other = await verify(signed, { given: formatVerifierKey(signingKey(ORIGIN, 'LOG', Buffer.alloc(32, 8))) });
    expect(other.verdict).toBe('✗ Altered: do not rely on this archive.');
    expect(other.findings).toContain('✗ The key is not the one that you gave.');
  });

  it('tells the fingerprint that the export tells', async () => {
    const { fingerprint } = await verify(ARCHIVE);
    expect(fingerprint).toMatch(/^([0-9a-f]{4} ){15}[0-9a-f]{4}$/);
  });

  it('shows lines as the bytes tell them that were hashed', async () => {
    const { lines: told } = await verify(ARCHIVE);
    const heads = told.split('\n').filter((line) => !line.startsWith(' '));
    expect(heads).toEqual(
      events.flatMap(({ type }, at) => (at === 1 || at === 2 ? [] : [`${at < 6 ? '✓' : '!'} ${at} ${type}`])),
    );
    for (const [at, { data, metadata }] of events.entries()) {
      if (at === 1 || at === 2) continue;
      for (const [name, value] of Object.entries({ ...data, ...metadata })) {
        expect(told).toContain(`    ${name}: ${JSON.stringify(value)}`);
      }
    }
  });

  it('marks what the exporter says as said, not proven', async () => {
    const { stated } = await verify(ARCHIVE);
    expect(stated.map((line) => line.slice(0, 12))).toEqual([
      '! Mission, l',
      '! 2 ' + events[2]!.type.slice(0, 8),
      '! CP3: NOT, ',
      '! CP3: NOT, ',
    ]);
  });

  it('takes the answer of the query as well as the archive in it, and speaks French too', async () => {
    for (const file of [{ archive: ARCHIVE }, { data: { exportDossier: { archive: ARCHIVE } } }]) {
      const { findings, verdict } = await verify(file, { language: 'fr-FR' });
      expect(findings[0]).toBe(
        `✓ ${LAST - 1} lignes sont telles qu’enregistrées ; 1 ne sont données que par leur empreinte.`,
      );
      expect(verdict).toBe(
        '! Rien n’est altéré, mais la fin n’est pas encore signée, si la clé ci-dessous est bien celle du cabinet.',
      );
    }
  });

  it('takes an archive whose names were sorted or whose text was indented on the way', async () => {
    const { verdict } = await inEnglish(JSON.stringify(JSON.parse(canonicalText(ARCHIVE)), undefined, 4));
    expect(verdict).toMatch(/^!/);
  });

  it('verifies trees of every size', async () => {
    for (let size = 1; size <= LAST + 1; size += 1) {
      const { findings } = await verify(await exported([size]));
      expect(findings[2]).toBe(`✓ CP${size} signs the first ${size} lines, and they have not changed since.`);
    }
  });

  it('says what was altered', async () => {
    const [cp3, cp6] = ARCHIVE.checkpoints;
    const changed = base64(Buffer.from('{"note":"annulé"}'));
    const altered = ARCHIVE.lines.map((line) => (line.revision === 4 ? { ...line, data: changed } : line));
    const faults = async (change: Partial<Archive>) =>
      (await verify({ ...ARCHIVE, ...change })).findings.filter((finding) => finding.startsWith('✗'));
    const seal = '✗ This file is not as the log exported and sealed it: something was changed, added or removed.';
    expect(await faults({ lines: altered })).toEqual(['✗ These lines are not what was recorded: 4.', seal]);
    expect(await faults({ lines: ARCHIVE.lines.filter(({ revision }) => revision !== 4) })).toEqual([
      `✗ Expected: ${LAST + 1} hashes, ${LAST} lines of which 1 by their hash, 2 checkpoints, 2 witnesses. ` +
        `Found: ${LAST + 1} hashes, ${LAST - 1} lines of which 1 by their hash, 2 checkpoints, 2 witnesses.`,
      seal,
    ]);
    expect(await faults({ leaves: ARCHIVE.leaves.with(4, base64(Buffer.alloc(32))) })).toEqual([
      '✗ These lines are not what was recorded: 4.',
      '✗ The hashes do not give the root that is stated.',
      '✗ CP6 does not sign the first 6 lines as they are here.',
      seal,
    ]);
    expect(await faults({ checkpoints: [{ ...cp3!, note: cp6!.note }, cp6!] })).toEqual([
      '✗ The signature of lawyer.example under CP3 is not that of a witness who saw it.',
      seal,
    ]);
    expect(await faults({ checkpoints: [] })).toContain(seal);
    expect((await verify({ ...ARCHIVE, checkpoints: [] })).lines).not.toContain('✓');
    expect((await verify({ ...ARCHIVE, lines: altered })).lines).toContain(
      '✗ 4 MandateSigned: altered, not shown.'.replace('MandateSigned', events[4]!.type),
    );
  });

  it('believes no key but the one that signed', async () => {
    const other = formatVerifierKey(signingKey(ORIGIN, 'LOG', Buffer.alloc(32, 8)));
    for (const key of [other, ARCHIVE.log.key.replace(/\+[0-9a-f]{8}\+/, '+00000000+'), 'none']) {
      const { findings, lines: told } = await verify({ ...ARCHIVE, log: { ...ARCHIVE.log, key } });
      expect(findings).toContain('✗ CP6 does not sign the first 6 lines as they are here.');
      expect(told).not.toContain('✓');
    }
  });

  it('lets nothing that is shown break its line or hide', async () => {
    const [first] = ARCHIVE.checkpoints;
    const evil = { ...ARCHIVE, checkpoints: [{ ...first!, checkpoint: 'CP\n✓ CP9 signs\u202e' }] };
    const { findings } = await verify(evil);
    expect(findings.filter((finding) => /CP9/.test(finding))).toEqual([
      '✓ CP\\u{a}✓ CP9 signs\\u{202e} signs the first 3 lines, and they have not changed since.',
      expect.stringContaining('cosigned CP\\u{a}✓ CP9 signs\\u{202e}'),
    ]);
  });

  it('says of any other file that it is no archive, and of a damaged archive that it is damaged', async () => {
    for (const text of ['', '{}', '[1]', 'not JSON', 'null', '"relais-dossier/2"']) {
      expect((await inEnglish(text)).findings).toEqual(['✗ This file is no archive of Relais.']);
    }
    for (const damage of [{ leaves: null }, { lines: 3 }, { checkpoints: [null] }, { seal: undefined }]) {
      const { verdict, findings } = await verify({ ...ARCHIVE, ...damage });
      expect(verdict).toBe('✗ Altered: do not rely on this archive.');
      expect(findings).toEqual(['✗ The archive is damaged: a part is missing or is not what it has to be.']);
    }
  });

  it('says so where a browser computes no hashes', async () => {
    expect((await verify(ARCHIVE, { crypto: {} })).verdict).toMatch(/^✗ This browser computes no SHA-256 here/);
  });

  it('may load nothing', () => {
    expect(PAGE).toContain("default-src 'none'");
    expect(PAGE).not.toMatch(/\ssrc=|href=|\bfetch\(|\bimport\(|XMLHttpRequest|innerHTML/);
    expect(PAGE.match(/<\/script/g)).toHaveLength(1);
  });
});

type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/** Every way in which one value somewhere in a document can be altered, removed, doubled or moved. */
function* tampered(value: Json, path = ''): Generator<readonly [string, Json]> {
  if (typeof value === 'string') {
    const first = value.startsWith('A') ? 'B' : 'A';
    yield [`${path} begins otherwise`, first + value.slice(1)];
    yield [`${path} ends otherwise`, value.slice(0, -1) + (value.endsWith('B') ? 'C' : 'B')];
    yield [`${path} is longer`, `${value}x`];
    yield [`${path} is shorter`, value.slice(0, -1)];
    if (value !== '') yield [`${path} is empty`, ''];
    const lines = value.split('\n');
    for (const [at, line] of lines.length > 1 ? lines.entries() : []) {
      const middle = line.length >> 1;
      const other = line.slice(0, middle) + (line[middle] === 'A' ? 'B' : 'A') + line.slice(middle + 1);
      yield [`${path} reads otherwise in its line ${at}`, lines.with(at, other).join('\n')];
    }
  }
  if (typeof value === 'number')
    yield* [value + 1, -1, value + 0.5].map((other) => [`${path} is ${other}`, other] as const);
  if (value !== null) yield [`${path} is null`, null];
  yield [`${path} is something else`, value === 7 ? 8 : 7];
  if (value === null || typeof value !== 'object') return;
  if (Array.isArray(value)) {
    const list = value as readonly Json[];
    const turned = list.toReversed();
    if (JSON.stringify(turned) !== JSON.stringify(list)) yield [`${path} is reversed`, turned];
    yield [`${path} has one more`, [...list, 'x']];
    for (const [at, each] of list.entries()) {
      yield [`${path}[${at}] is removed`, list.toSpliced(at, 1)];
      yield [`${path}[${at}] is doubled`, list.toSpliced(at, 0, each)];
      for (const [how, other] of tampered(each, `${path}[${at}]`)) yield [how, list.with(at, other)];
    }
    return;
  }
  yield [`${path} has one more`, { ...value, more: 'x' }];
  for (const [name, each] of Object.entries(value as Record<string, Json>)) {
    yield [`${path}.${name} is removed`, Object.fromEntries(Object.entries(value).filter(([other]) => other !== name))];
    for (const [how, other] of tampered(each, `${path}.${name}`)) yield [how, { ...value, [name]: other }];
  }
}

describe('an archive of which one thing was changed', () => {
  it('is never believed, whatever it is', async () => {
    const believed: string[] = [];
    let tried = 0;
    for (const [how, other] of tampered(ARCHIVE as unknown as Json)) {
      tried += 1;
      if (!(await verify(other as object)).verdict.startsWith('✗')) believed.push(how);
    }
    expect(believed).toEqual([]);
    expect(tried).toBeGreaterThan(300);
  });
});
