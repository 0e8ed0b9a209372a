import type { Language, LineProof } from '#mission';
import type { Block } from '#paper';
import type { Selection } from '../plan.js';
import { column, heading, paragraph } from './blocks.js';
import { formatsIn } from './formats.js';
import { sayAgain, type StandsAt, type Standing } from './standing.js';
import { wordsOf } from './words.js';

const WORDS = wordsOf({
  fr: {
    title: 'Vérifier sans nous croire',
    why:
      'Une tête d’arbre signée couvre toutes les lignes de la mission. Gardez-en une : dès lors, personne, pas même ' +
      'nous, ne change une ligne antérieure sans que vous le voyiez.',
    item: 'Ce document',
    value: 'Valeur',
    mission: 'Mission',
    day: 'Âges et délais comptés au',
    revision: 'Dernière ligne prise en compte',
    recorded: 'Enregistrée le',
    checkpoint: 'Dernière tête d’arbre signée',
    published: (name: string, day: string, witnesses: number) =>
      `${name}, publiée le ${day}, ${witnesses === 0 ? 'sans témoin' : `attestée par ${witnesses === 1 ? 'un témoin' : `${witnesses} témoins`}`}`,
    none: 'aucune : l’administration du cabinet peut en publier une',
    covers: 'Lignes qu’elle signe',
    from0: (last: number) => `0 à ${last}`,
    root: 'Racine de l’arbre (base64)',
    key: 'Clé du journal',
    keyId: 'Identifiant de la clé',
    fingerprint: 'Empreinte de la clé (SHA-256)',
    address: 'Adresse de ce document',
    unsigned: (from: number, to: number) =>
      `Aucune tête d’arbre ne signe encore les lignes ${from} à ${to} : celles-là, rien ne les prouve pour l’instant.`,
    how: 'Les étapes',
    steps: (mission: string, revision: number) => [
      'Demandez la clé du journal ou son empreinte à l’entreprise, par un autre chemin que ce document (téléphone, ' +
        'papier), et comparez-la à celle du tableau.',
      `Demandez l’archive de la mission ${mission} à la ligne ${revision} (exportDossier, pour la direction, le sponsor et ` +
        'l’acquéreur) : ce que vous pouvez lire, avec une page qui le vérifie dans votre navigateur, sans réseau. Chaque ' +
        'ligne est comparée à l’arbre, l’arbre aux têtes signées ; la page dit aussi ce qu’elle ne peut pas vérifier.',
      'Comparez le nombre de lignes et la racine de la tête signée dans l’archive à ceux du tableau. S’ils diffèrent, la ' +
        'piste a été réécrite.',
      'Cherchez dans l’archive les lignes que ce document cite par leur numéro. La preuve d’une seule ligne est la vue ' +
        'proof, avec son numéro.',
      'Gardez ce fichier. La même adresse redonne les mêmes octets, pour un lecteur qui a les mêmes droits.',
    ],
  },
  en: {
    title: 'Verify without trusting us',
    why:
      'A checkpoint is a signed head of a Merkle tree over all lines of the mission. Keep one: from then on no one, ' +
      'ourselves included, can change a line before it without your seeing it.',
    item: 'This document',
    value: 'Value',
    mission: 'Mission',
    day: 'Ages and delays counted on',
    revision: 'Last line taken in',
    recorded: 'Recorded on',
    checkpoint: 'Last signed checkpoint',
    published: (name: string, day: string, witnesses: number) =>
      `${name}, published on ${day}, ${witnesses === 0 ? 'without a witness' : `with ${witnesses === 1 ? 'one witness' : `${witnesses} witnesses`}`}`,
    none: 'none: the firm’s administration can publish one',
    covers: 'Lines that it signs',
    from0: (last: number) => `0 to ${last}`,
    root: 'Root of the tree (base64)',
    key: 'Key of the log',
    keyId: 'Key id',
    fingerprint: 'Fingerprint of the key (SHA-256)',
    address: 'Address of this document',
    unsigned: (from: number, to: number) =>
      `No checkpoint signs lines ${from} to ${to} yet: nothing proves those for now.`,
    how: 'The steps',
    steps: (mission: string, revision: number) => [
      'Ask the company for the key of the log or its fingerprint, by another way than this document (telephone, paper), and ' +
        'compare it with the one in the table.',
      `Ask for the archive of mission ${mission} at line ${revision} (exportDossier, for leadership, the sponsor and the ` +
        'acquirer): what you may read, with a page that verifies it in your browser, without any network. Each line is held ' +
        'against the tree, the tree against the signed checkpoints; the page also says what it cannot verify.',
      'Compare the number of lines and the root of the signed checkpoint in the archive with those in the table. If they ' +
        'differ, the trail was rewritten.',
      'Look up in the archive the lines that this document cites by their numbers. The proof of a single line is the view ' +
        'proof, with its number.',
      'Keep this file. The same address gives the same bytes again, to a reader with the same rights.',
    ],
  },
});

/** What is proven of a mission, to whoever may see a line of it. */
export type OfProof = Pick<LineProof, 'lastCheckpoint' | 'logKey' | 'fingerprint'>;

const OF_PROOF: Selection = {
  logKey: {},
  fingerprint: {},
  lastCheckpoint: { checkpoint: {}, size: {}, root: {}, publishedOn: {}, witnesses: { by: {} } },
};

/** Reads what the last page says; nothing where its reader may see no line. */
export async function readProof({ ask, firstLine }: Standing): Promise<OfProof | undefined> {
  return firstLine === undefined ? undefined : ask<OfProof>('proof', OF_PROOF, { revision: firstLine });
}

export interface Stated {
  readonly mission: string;
  readonly asOf: StandsAt;
  /** The path of the paper, and what its address says besides the moment. */
  readonly path: string;
  readonly said: Readonly<Record<string, string>>;
}

/** The last page: what the paper stands at, and how whoever has it can hold it against what was signed. */
export function proofBlocks(
  { mission, asOf, path, said }: Stated,
  proof: OfProof | undefined,
  language: Language,
): readonly Block[] {
  const words = WORDS(language);
  const formats = formatsIn(language);
  const { revision, day, recordedAt } = asOf;
  const address = `${path}?${[sayAgain(asOf), new URLSearchParams(said).toString()].filter((part) => part !== '').join('&')}`;
  const last = proof?.lastCheckpoint;
  const ofCheckpoint = last
    ? [
        [words.checkpoint, words.published(last.checkpoint, formats.day(last.publishedOn), last.witnesses.length)],
        [words.covers, words.from0(last.size - 1)],
        [words.root, last.root],
      ]
    : [[words.checkpoint, words.none]];
  const ofKey = proof
    ? [
        [words.key, proof.logKey],
        [words.keyId, keyIdOf(proof.logKey)],
        [words.fingerprint, proof.fingerprint],
      ]
    : [];
  const signed = last?.size ?? 0;
  return [
    { is: 'new page' },
    heading(2, words.title),
    paragraph(words.why),
    {
      is: 'table',
      columns: [column(words.item), column(words.value)],
      rows: [
        [words.mission, mission],
        [words.day, formats.day(day)],
        [words.revision, String(revision)],
        [words.recorded, formats.instant(recordedAt)],
        ...(proof ? ofCheckpoint : []),
        ...ofKey,
        [words.address, address],
      ],
    },
    ...(proof && signed <= revision ? [paragraph(words.unsigned(signed, revision))] : []),
    heading(3, words.how),
    { is: 'list', numbered: true, items: words.steps(mission, revision) },
  ];
}

/** The id of a verifier key: name, id and key stand between plus signs (C2SP signed-note). */
const keyIdOf = (logKey: string): string => logKey.split('+')[1] ?? '';
