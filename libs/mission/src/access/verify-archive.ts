import type { Archive, ProvenLine, StatedLine } from './archive.js';
import { canonicalText, sealText } from './archive-seal.js';

/** ✓ proven, ! true as far as it is proven, ✗ altered. */
export type Mark = '✓' | '!' | '✗';

/** One thing that was looked at. */
export interface Finding {
  readonly mark: Mark;
  readonly fr: string;
  readonly en: string;
}

/** What a person is shown of an archive. */
export interface Verification {
  readonly verdict: Finding;
  readonly key: string;
  /** SHA-256 of the key, in groups that can be read out. */
  readonly fingerprint: string;
  readonly findings: readonly Finding[];
  /** Decoded from the bytes that were hashed. */
  readonly lines: readonly Finding[];
  /** What the exporter says and no hash proves. */
  readonly stated: readonly Finding[];
}

/** What a checker computes with. */
export interface Primitives {
  sha256(bytes: Uint8Array): Promise<Uint8Array>;
  /** Ed25519. */
  verify(signature: Uint8Array, message: Uint8Array, publicKey: Uint8Array): Promise<boolean>;
}

interface Key {
  readonly name: string;
  readonly id: Uint8Array;
  readonly publicKey: Uint8Array;
}

/**
 * Verifies an archive with nothing but itself: the seal over all of it, every line against its leaf, all leaves against
 * every root that was signed, every signature. `given` is the key or its fingerprint as the reader has it from elsewhere.
 *
 * The text of this function and of all below it is put into a page, so they reach for nothing outside.
 */
export async function verifyArchive(archive: Archive, given: string, primitives: Primitives): Promise<Verification> {
  try {
    return await verifySound(archive, given, primitives);
  } catch {
    const damaged: Finding = {
      mark: '✗',
      fr: 'L’archive est abîmée : une partie manque ou n’est pas ce qu’elle doit être.',
      en: 'The archive is damaged: a part is missing or is not what it has to be.',
    };
    return {
      verdict: verdictOf([damaged], true),
      key: '',
      fingerprint: '',
      findings: [damaged],
      lines: [],
      stated: [],
    };
  }
}

async function verifySound(archive: Archive, given: string, primitives: Primitives): Promise<Verification> {
  const { log, tree, leaves, lines, checkpoints } = archive;
  const logKey = await readKey(log.key, 1, primitives);
  const wrong = await wrongLines(archive, primitives);
  const roots = await rootsOf(leaves, [tree.size, ...checkpoints.map(({ note }) => sizeOf(note))], primitives);
  const whole = lines.filter(isProven);
  const heads = [];
  for (const checkpoint of checkpoints)
    heads.push(await checkCheckpoint(checkpoint, archive, logKey, roots, primitives));
  const signed = Math.max(0, ...heads.map(({ covers }) => covers));
  const fingerprint = grouped(hex(await primitives.sha256(utf8(log.key))));
  const findings = [
    linesFinding(whole.length, lines.length - whole.length, wrong),
    rootFinding(tree.size === leaves.length && roots.get(tree.size) === tree.root, tree.size),
    ...heads.flatMap((head) => head.findings),
    countsFinding(archive),
    await sealFinding(archive, logKey, primitives),
    ...(leaves.length > signed ? [tailFinding(leaves.length - signed)] : []),
    ...keyFinding(given, log.key, fingerprint),
  ];
  return {
    verdict: verdictOf(findings, given !== ''),
    key: printable(log.key),
    fingerprint,
    findings,
    lines: whole.map((line) =>
      shownLine(line, wrong.includes(line.revision) ? '✗' : line.revision < signed ? '✓' : '!'),
    ),
    stated: [
      exportFinding(archive),
      ...lines.flatMap(statedLine),
      ...checkpoints.flatMap(({ checkpoint, witnesses }) =>
        witnesses.flatMap((witness) => statedWitness(checkpoint, witness)),
      ),
    ],
  };
}

function isProven(line: ProvenLine | StatedLine): line is ProvenLine {
  return !('stated' in line);
}

/** Revisions of lines whose bytes do not give their leaf. */
async function wrongLines({ lines, leaves }: Archive, { sha256 }: Primitives): Promise<readonly number[]> {
  const wrong: number[] = [];
  for (const { revision, streamId, type, data, metadata } of lines.filter(isProven)) {
    const parts = isBase64(data) && isBase64(metadata) ? [bytes(data), bytes(metadata)] : [];
    const leaf = [utf8(streamId), utf8(type), ...parts].map(prefixed);
    if (base64(await sha256(joined(Uint8Array.of(0, 1), ...leaf))) !== leaves[revision]) wrong.push(revision);
  }
  return wrong;
}

/** The root of the first n leaves for some n. RFC 9162, 2.1: complete subtrees from left to right, the smallest last. */
async function rootsOf(
  leaves: readonly string[],
  sizes: readonly number[],
  { sha256 }: Primitives,
): Promise<ReadonlyMap<number, string>> {
  const node = (left: Uint8Array, right: Uint8Array) => sha256(joined(Uint8Array.of(1), left, right));
  const wanted = new Set(sizes);
  const roots = new Map([[0, base64(await sha256(new Uint8Array()))]]);
  const subtrees: { readonly height: number; readonly hash: Uint8Array }[] = [];
  for (const [index, leaf] of leaves.entries()) {
    let grown = { height: 0, hash: bytes(leaf) };
    for (let left = subtrees.at(-1); left?.height === grown.height; left = subtrees.at(-1)) {
      subtrees.pop();
      grown = { height: grown.height + 1, hash: await node(left.hash, grown.hash) };
    }
    subtrees.push(grown);
    if (!wanted.has(index + 1)) continue;
    let root = grown.hash;
    for (const { hash } of subtrees.slice(0, -1).reverse()) root = await node(hash, root);
    roots.set(index + 1, base64(root));
  }
  return roots;
}

/** The number of lines that a checkpoint's note states; -1 when it states none. */
function sizeOf(note: string): number {
  const counted = note.split('\n')[1] ?? '';
  return /^(0|[1-9]\d{0,14})$/.test(counted) ? Number(counted) : -1;
}

/** A checkpoint with its witnesses, and how many lines it covers when all of it holds. */
async function checkCheckpoint(
  { checkpoint, note, witnesses }: Archive['checkpoints'][number],
  { log }: Archive,
  key: Key | undefined,
  roots: ReadonlyMap<number, string>,
  primitives: Primitives,
): Promise<{ readonly covers: number; readonly findings: readonly Finding[] }> {
  const [origin, , root = ''] = note.split('\n');
  const size = sizeOf(note);
  const end = note.lastIndexOf('\n\n');
  const text = note.slice(0, end + 1);
  const says = origin === log.origin && text === `${origin}\n${size}\n${root}\n` && roots.get(size) === root;
  const holds = says && key?.name === log.origin && (await isSigned(note, key, primitives));
  const name = printable(checkpoint);
  const findings: Finding[] = [
    holds
      ? {
          mark: '✓',
          fr: `${name} signe les ${size} premières lignes, et elles n’ont pas changé depuis.`,
          en: `${name} signs the first ${size} lines, and they have not changed since.`,
        }
      : {
          mark: '✗',
          fr: `${name} ne signe pas les ${size} premières lignes telles qu’elles sont ici.`,
          en: `${name} does not sign the first ${size} lines as they are here.`,
        },
  ];
  for (const { cosignature } of witnesses) {
    if (cosignature !== null) findings.push(await witnessFinding(name, text, cosignature, primitives));
  }
  return { covers: holds ? size : 0, findings };
}

/** The cosignature of a witness: their key and, on a second line, their signature. C2SP tlog-cosignature. */
async function witnessFinding(
  checkpoint: string,
  text: string,
  cosignature: string,
  primitives: Primitives,
): Promise<Finding> {
  const [encoded = '', line = '', ...more] = cosignature.split(/\r?\n/);
  const key = await readKey(encoded, 4, primitives);
  const signature = signatureOf(line, key);
  const time = signature.length === 72 ? new DataView(signature.buffer, signature.byteOffset).getBigUint64(0) : -1n;
  const message = utf8(`cosignature/v1\ntime ${time}\n${text}`);
  const holds =
    key && time >= 0n && more.length === 0 && (await verified(signature.slice(8), message, key, primitives));
  const name = printable(key?.name ?? '?');
  if (!holds) {
    return {
      mark: '✗',
      fr: `La signature de ${name} sous ${checkpoint} n’est pas d’un témoin qui l’a vue.`,
      en: `The signature of ${name} under ${checkpoint} is not that of a witness who saw it.`,
    };
  }
  const at = new Date(Number(time) * 1000).toISOString();
  return {
    mark: '✓',
    fr: `${name} a contresigné ${checkpoint}, vue le ${at} (clé ${encoded}).`,
    en: `${name} cosigned ${checkpoint}, seen at ${at} (key ${encoded}).`,
  };
}

/** A public key as text: name, id and base64(type ‖ key), the id being the hash of both. C2SP signed-note. */
async function readKey(text: string, type: number, { sha256 }: Primitives): Promise<Key | undefined> {
  const [, name = '', id = '', material = ''] = /^([^+\s]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]{44})$/.exec(text) ?? [];
  const signer = bytes(material);
  const hashed = (await sha256(joined(utf8(`${name}\n`), signer))).slice(0, 4);
  if (signer.length !== 33 || signer[0] !== type || hex(hashed) !== id) return undefined;
  return { name, id: hashed, publicKey: signer.slice(1) };
}

/** Is a note signed by this key, and every signature under its name good? C2SP signed-note. */
async function isSigned(note: string, key: Key, primitives: Primitives): Promise<boolean> {
  const end = note.lastIndexOf('\n\n');
  const text = note.slice(0, end + 1);
  const lines = note.slice(end + 2).split('\n');
  if (end < 0 || lines.pop() !== '') return false;
  const own = lines.map((line) => signatureOf(line, key)).filter(({ length }) => length > 0);
  for (const signature of own) if (!(await verified(signature, utf8(text), key, primitives))) return false;
  return own.length > 0;
}

/** What follows the key's id in a line that it signed; nothing for a line that it did not. */
function signatureOf(line: string, key: Key | undefined): Uint8Array {
  const start = `— ${key?.name ?? ''} `;
  if (!key || !line.startsWith(start)) return new Uint8Array();
  const signature = bytes(line.slice(start.length));
  return hex(signature.slice(0, 4)) === hex(key.id) ? signature.slice(4) : new Uint8Array();
}

async function verified(
  signature: Uint8Array,
  message: Uint8Array,
  key: Key,
  primitives: Primitives,
): Promise<boolean> {
  return signature.length === 64 && primitives.verify(signature, message, key.publicKey);
}

/** The seal over all of the archive: whatever no leaf covers is as it was exported. */
async function sealFinding(archive: Archive, key: Key | undefined, primitives: Primitives): Promise<Finding> {
  const { seal, ...rest } = archive;
  const digest = base64(await primitives.sha256(utf8(canonicalText(rest))));
  const said = seal.startsWith(`${sealText(archive.format, archive.log.origin, digest)}\n`);
  const holds = said && key?.name === archive.log.origin && (await isSigned(seal, key, primitives));
  return holds
    ? {
        mark: '✓',
        fr: 'Tout dans ce fichier est tel que le journal l’a exporté et scellé.',
        en: 'Everything in this file is as the log exported and sealed it.',
      }
    : {
        mark: '✗',
        fr: 'Ce fichier n’est pas tel que le journal l’a exporté et scellé : quelque chose y a été changé, ajouté ou retiré.',
        en: 'This file is not as the log exported and sealed it: something was changed, added or removed.',
      };
}

function linesFinding(whole: number, hidden: number, wrong: readonly number[]): Finding {
  return wrong.length === 0
    ? {
        mark: '✓',
        fr: `${whole} lignes sont telles qu’enregistrées ; ${hidden} ne sont données que par leur empreinte.`,
        en: `${whole} lines are as they were recorded; ${hidden} are given by their hash alone.`,
      }
    : {
        mark: '✗',
        fr: `Ces lignes ne sont pas celles qui ont été enregistrées : ${printable(wrong.join(', '))}.`,
        en: `These lines are not what was recorded: ${printable(wrong.join(', '))}.`,
      };
}

function rootFinding(holds: boolean, size: number): Finding {
  return holds
    ? {
        mark: '✓',
        fr: `Les ${size} empreintes donnent la racine annoncée.`,
        en: `The ${size} hashes give the root that is stated.`,
      }
    : {
        mark: '✗',
        fr: 'Les empreintes ne donnent pas la racine annoncée.',
        en: 'The hashes do not give the root that is stated.',
      };
}

/** As many of everything as were exported, each line once and in order. */
function countsFinding({ asOf, counts, leaves, lines, checkpoints }: Archive): Finding {
  const expected = [asOf.revision + 1, counts.lines, counts.withheld, counts.checkpoints, counts.witnesses];
  const withheld = lines.filter((line) => !isProven(line)).length;
  const found = [
    leaves.length,
    lines.length,
    withheld,
    checkpoints.length,
    checkpoints.flatMap((each) => each.witnesses).length,
  ];
  const inOrder = lines.every(({ revision }, at) => at === 0 || revision > (lines[at - 1]?.revision ?? revision));
  const holds = inOrder && expected.every((count, at) => count === found[at]);
  const told = ([all, seen, hashes, heads, witnesses]: readonly number[]) => ({
    fr: `${all} empreintes, ${seen} lignes dont ${hashes} par leur empreinte, ${heads} têtes d’arbre, ${witnesses} témoins`,
    en: `${all} hashes, ${seen} lines of which ${hashes} by their hash, ${heads} checkpoints, ${witnesses} witnesses`,
  });
  const [should, does] = [told(expected), told(found)];
  return holds
    ? { mark: '✓', fr: `Rien ne manque : ${does.fr}.`, en: `Nothing is missing: ${does.en}.` }
    : {
        mark: '✗',
        fr: printable(`Attendu : ${should.fr}. Trouvé : ${does.fr}${inOrder ? '' : ', dans le désordre'}.`),
        en: printable(`Expected: ${should.en}. Found: ${does.en}${inOrder ? '' : ', out of order'}.`),
      };
}

function tailFinding(lines: number): Finding {
  return {
    mark: '!',
    fr: `Les ${lines} dernières lignes ne sont pas encore signées par une tête d’arbre.`,
    en: `The last ${lines} lines are not signed by a checkpoint yet.`,
  };
}

function keyFinding(given: string, key: string, fingerprint: string): readonly Finding[] {
  const plain = given.replaceAll(/\s/g, '');
  if (plain === '') return [];
  return plain === key || plain.toLowerCase() === fingerprint.replaceAll(' ', '')
    ? [{ mark: '✓', fr: 'La clé est celle que vous avez donnée.', en: 'The key is the one that you gave.' }]
    : [{ mark: '✗', fr: 'La clé n’est pas celle que vous avez donnée.', en: 'The key is not the one that you gave.' }];
}

function verdictOf(findings: readonly Finding[], compared: boolean): Finding {
  if (findings.some(({ mark }) => mark === '✗')) {
    return {
      mark: '✗',
      fr: 'Altérée : ne vous fiez pas à cette archive.',
      en: 'Altered: do not rely on this archive.',
    };
  }
  const condition = compared
    ? { fr: '.', en: '.' }
    : { fr: ', si la clé ci-dessous est bien celle du cabinet.', en: ', if the key below is the firm’s.' };
  return findings.some(({ mark }) => mark === '!')
    ? {
        mark: '!',
        fr: `Rien n’est altéré, mais la fin n’est pas encore signée${condition.fr}`,
        en: `Nothing is altered, but the end is not signed yet${condition.en}`,
      }
    : { mark: '✓', fr: `Rien n’est altéré${condition.fr}`, en: `Nothing is altered${condition.en}` };
}

/** A line as its own bytes tell it. One that is not what was recorded tells nothing. */
function shownLine({ revision, type, data, metadata }: ProvenLine, mark: Mark): Finding {
  const head = printable(`${revision} ${type}`);
  if (mark === '✗') return { mark, fr: `${head} : altérée, non montrée.`, en: `${head}: altered, not shown.` };
  const fields = [...fieldsOf(data), ...fieldsOf(metadata)].map(
    ([name, value]) => `\n    ${printable(name)}: ${printable(JSON.stringify(value))}`,
  );
  const text = head + fields.join('');
  return { mark, fr: text, en: text };
}

/** The fields of a JSON text in base64. */
function fieldsOf(text: string): readonly (readonly [string, unknown])[] {
  const percent = [...bytes(text)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
  return Object.entries(JSON.parse(decodeURIComponent(percent)) as Record<string, unknown>);
}

function exportFinding({ mission, asOf, scope }: Archive): Finding {
  const head = `${mission}, ${asOf.revision}, ${asOf.recordedAt}, ${asOf.day}: ${scope.join(', ')}`;
  return {
    mark: '!',
    fr: printable(`Mission, dernière ligne, enregistrée à, jour de l’export, périmètre : ${head}`),
    en: printable(`Mission, last line, recorded at, day of the export, scope: ${head}`),
  };
}

function statedLine(line: ProvenLine | StatedLine): readonly Finding[] {
  if (isProven(line)) return [];
  const { type, recordedOn, sentence } = line.stated;
  const head = `${line.revision} ${type} ${recordedOn}`;
  return [{ mark: '!', fr: printable(`${head}: ${sentence.fr}`), en: printable(`${head}: ${sentence.en}`) }];
}

function statedWitness(
  checkpoint: string,
  { by, on, channel, cosignature }: Archive['checkpoints'][number]['witnesses'][number],
): readonly Finding[] {
  const kind = cosignature === null ? { fr: 'sans signature', en: 'unsigned' } : { fr: 'signé', en: 'signed' };
  const head = `${checkpoint}: ${by}, ${on}, ${channel}`;
  return [{ mark: '!', fr: printable(`${head} (${kind.fr})`), en: printable(`${head} (${kind.en})`) }];
}

/** A text in which nothing hides: what shows nothing, breaks lines or turns their direction is written by its number. */
function printable(text: string): string {
  return text.replaceAll(
    /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\p{Zl}\p{Zp}\u115F\u1160\u2800\u3164\uFFA0\u034F]/gu,
    (hidden) => `\\u{${(hidden.codePointAt(0) ?? 0).toString(16)}}`,
  );
}

/** Base64 that is written in the one way that it can be; anything else is an error. */
function bytes(text: string): Uint8Array {
  const decoded = Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
  if (base64(decoded) !== text) throw new Error('not base64');
  return decoded;
}

function isBase64(text: string): boolean {
  try {
    return bytes(text).length >= 0;
  } catch {
    return false;
  }
}

function utf8(text: string): Uint8Array {
  return Uint8Array.from(new TextEncoder().encode(text));
}

function base64(data: Uint8Array): string {
  return btoa(Array.from(data, (byte) => String.fromCharCode(byte)).join(''));
}

function hex(data: Uint8Array): string {
  return [...data].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function grouped(digits: string): string {
  return (digits.match(/.{1,4}/g) ?? []).join(' ');
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

function prefixed(part: Uint8Array): Uint8Array {
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, part.length);
  return joined(length, part);
}

/** Every function that a page needs to verify an archive, as it is written. */
export const VERIFYING = [
  ...[
    verifyArchive,
    verifySound,
    isProven,
    wrongLines,
    rootsOf,
    sizeOf,
    checkCheckpoint,
    witnessFinding,
    readKey,
    isSigned,
  ],
  ...[signatureOf, verified, sealFinding, linesFinding, rootFinding, countsFinding, tailFinding, keyFinding, verdictOf],
  ...[
    shownLine,
    fieldsOf,
    exportFinding,
    statedLine,
    statedWitness,
    printable,
    bytes,
    isBase64,
    utf8,
    base64,
    hex,
    grouped,
  ],
  ...[joined, prefixed, canonicalText, sealText],
].map(String);
