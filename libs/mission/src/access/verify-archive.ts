/** What an archive holds, as far as it is verified. Texts that end in base64 are marked so. */
export interface Archive {
  readonly log: { readonly origin: string; readonly key: string };
  readonly tree: { readonly size: number; readonly root: string };
  /** Base64. */
  readonly leaves: readonly string[];
  /** `data` and `metadata` are base64; left out where something is hidden. */
  readonly lines: readonly {
    readonly revision: number;
    readonly type: string;
    readonly streamId?: string;
    readonly data?: string;
    readonly metadata?: string;
  }[];
  readonly checkpoints: readonly {
    readonly checkpoint: string;
    readonly size: number;
    readonly root: string;
    readonly note: string;
  }[];
}

/** One thing that was looked at. */
export interface ArchiveFinding {
  readonly ok: boolean;
  readonly fr: string;
  readonly en: string;
}

type Subtle = Pick<typeof crypto.subtle, 'digest' | 'importKey' | 'verify'>;

/**
 * Verifies an archive with nothing but itself: every line against its leaf, all leaves against every root that was
 * signed, every signature against the key of the log. Its own text is put into a page, so it reaches for nothing outside.
 */
export async function verifyArchive(archive: Archive, subtle: Subtle): Promise<readonly ArchiveFinding[]> {
  const { log, tree, leaves, lines, checkpoints } = archive;
  const bytes = (base64: string) => Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
  const utf8 = (text: string) => Uint8Array.from(new TextEncoder().encode(text));
  const base64 = (data: Uint8Array) => btoa(String.fromCharCode(...data));
  const joined = (...parts: readonly Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]));
  const sha256 = async (...parts: readonly Uint8Array[]) =>
    new Uint8Array(await subtle.digest('SHA-256', joined(...parts)));
  const prefixed = (part: Uint8Array) => {
    const length = new Uint8Array(4);
    new DataView(length.buffer).setUint32(0, part.length);
    return joined(length, part);
  };
  const one = Uint8Array.of(1);
  const node = (left: Uint8Array, right: Uint8Array) => sha256(one, left, right);

  const whole = lines.filter(({ data, metadata }) => data !== undefined && metadata !== undefined);
  const wrong: number[] = [];
  for (const { revision, streamId = '', type, data = '', metadata = '' } of whole) {
    const parts = [utf8(streamId), utf8(type), bytes(data), bytes(metadata)].map(prefixed);
    const leaf = await sha256(Uint8Array.of(0), one, ...parts);
    if (base64(leaf) !== leaves[revision]) wrong.push(revision);
  }

  // RFC 9162, 2.1: complete subtrees from left to right, the smallest last.
  const sizes = new Set([tree.size, ...checkpoints.map(({ size }) => size)]);
  const roots = new Map<number, string>([[0, base64(await sha256())]]);
  const subtrees: { readonly height: number; readonly hash: Uint8Array }[] = [];
  for (const [index, leaf] of leaves.entries()) {
    let grown = { height: 0, hash: bytes(leaf) };
    for (let left = subtrees.at(-1); left?.height === grown.height; left = subtrees.at(-1)) {
      subtrees.pop();
      grown = { height: grown.height + 1, hash: await node(left.hash, grown.hash) };
    }
    subtrees.push(grown);
    if (!sizes.has(index + 1)) continue;
    let root = grown.hash;
    for (const { hash } of subtrees.slice(0, -1).reverse()) root = await node(hash, root);
    roots.set(index + 1, base64(root));
  }

  const [name = '', id = '', material = ''] = log.key.split('+', 2).concat(log.key.split('+').slice(2).join('+'));
  const signer = bytes(material);
  const hashed = await sha256(utf8(`${name}\n`), signer);
  const ownId = [...hashed.subarray(0, 4)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const isKey = signer.length === 33 && signer[0] === 1 && ownId === id && name === log.origin;
  const isSigned = async (note: string) => {
    const end = note.lastIndexOf('\n\n');
    const text = note.slice(0, end + 1);
    const line =
      note
        .slice(end + 2)
        .split('\n')
        .find((each) => each.startsWith(`— ${name} `)) ?? '';
    const signature = bytes(line.slice(`— ${name} `.length));
    if (!isKey || end < 0 || base64(signature.subarray(0, 4)) !== base64(hashed.subarray(0, 4))) return false;
    const key = await subtle.importKey('raw', signer.subarray(1), 'Ed25519', false, ['verify']);
    return subtle.verify('Ed25519', key, signature.subarray(4), utf8(text));
  };

  const hidden = lines.length - whole.length;
  const findings: ArchiveFinding[] = [
    wrong.length === 0
      ? {
          ok: true,
          fr: `${whole.length} lignes sont telles qu’enregistrées ; ${hidden} ne sont données que par leur empreinte.`,
          en: `${whole.length} lines are as they were recorded; ${hidden} are given by their hash alone.`,
        }
      : {
          ok: false,
          fr: `Ces lignes ne sont pas celles qui ont été enregistrées : ${wrong.join(', ')}.`,
          en: `These lines are not what was recorded: ${wrong.join(', ')}.`,
        },
    tree.size === leaves.length && roots.get(tree.size) === tree.root
      ? {
          ok: true,
          fr: `Les ${tree.size} empreintes donnent la racine annoncée.`,
          en: `The ${tree.size} hashes give the root that is stated.`,
        }
      : {
          ok: false,
          fr: 'Les empreintes ne donnent pas la racine annoncée.',
          en: 'The hashes do not give the root that is stated.',
        },
  ];
  for (const { checkpoint, size, root, note } of checkpoints) {
    const [origin, counted, signed] = note.split('\n');
    const isSaid = origin === log.origin && counted === String(size) && signed === root;
    const isRoot = roots.get(size) === root;
    findings.push(
      isSaid && isRoot && (await isSigned(note))
        ? {
            ok: true,
            fr: `${checkpoint} signe les ${size} premières lignes, et elles n’ont pas changé depuis.`,
            en: `${checkpoint} signs the first ${size} lines, and they have not changed since.`,
          }
        : {
            ok: false,
            fr: `${checkpoint} ne signe pas les ${size} premières lignes telles qu’elles sont ici.`,
            en: `${checkpoint} does not sign the first ${size} lines as they are here.`,
          },
    );
  }
  const last = Math.max(0, ...checkpoints.map(({ size }) => size));
  if (tree.size > last) {
    findings.push({
      ok: true,
      fr: `Les ${tree.size - last} dernières lignes ne sont pas encore signées.`,
      en: `The last ${tree.size - last} lines are not signed yet.`,
    });
  }
  return findings;
}
