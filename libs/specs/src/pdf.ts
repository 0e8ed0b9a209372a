import { getDocumentProxy } from 'unpdf';

/** A tag of a page that has content there: what it is called and what it says. */
export interface ReadTag {
  readonly tag: string;
  readonly text: string;
  /** Of a picture. */
  readonly alt?: string;
}

export interface ReadPage {
  /** In reading order. */
  readonly tags: readonly ReadTag[];
  /** What is drawn besides: heads and feet of pages, headings of a table that goes on. */
  readonly artifacts: readonly string[];
}

/** A PDF as a program for people who cannot see it reads it. */
export interface ReadPdf {
  readonly title: string;
  readonly language: string;
  readonly isTagged: boolean;
  readonly contents: readonly string[];
  readonly pages: readonly ReadPage[];
}

interface Node {
  readonly role?: string;
  readonly alt?: string;
  /** Of content: by which its text is found. */
  readonly id?: string;
  readonly children?: readonly Node[];
}

interface Item {
  readonly type?: string;
  readonly tag?: string;
  readonly id?: string | null;
  readonly str?: string;
  readonly hasEOL?: boolean;
}

/** Reads a PDF with the library of a browser. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const { Title: title, Language: language } = (await pdf.getMetadata()).info as Record<string, string>;
  const pages: ReadPage[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { items } = (await page.getTextContent({ includeMarkedContent: true })) as {
      readonly items: readonly Item[];
    };
    const { texts, artifacts } = contentOf(items);
    pages.push({ tags: tagsIn(await page.getStructTree(), texts), artifacts });
  }
  return {
    title: title ?? '',
    language: language ?? '',
    isTagged: (await pdf.getMarkInfo())?.Marked === true,
    contents: ((await pdf.getOutline()) ?? []).map(({ title }) => title),
    pages,
  };
}

/** All that it says to a reader. */
export const textInPdf = ({ pages }: Pick<ReadPdf, 'pages'>): string =>
  pages.map(({ tags, artifacts }) => [...tags.map(({ text }) => text), ...artifacts].join('\n')).join('\n');

/** The rows of its tables, page after page: of each cell what it says. */
export const rowsInPdf = ({ pages }: Pick<ReadPdf, 'pages'>): readonly (readonly string[])[] => {
  const rows: string[][] = [];
  for (const { tag, text } of pages.flatMap(({ tags }) => tags)) {
    if (tag === 'TR') rows.push([]);
    if (tag === 'TH' || tag === 'TD') rows.at(-1)?.push(text);
  }
  return rows;
};

function contentOf(items: readonly Item[]) {
  const texts = new Map<string, string>();
  const artifacts: string[] = [];
  let id: string | undefined;
  for (const item of items) {
    if (item.type?.startsWith('beginMarkedContent') === true) {
      id = item.id ?? undefined;
      if (item.tag === 'Artifact') artifacts.push('');
    } else if (item.str !== undefined) {
      const said = item.hasEOL === true ? `${item.str} ` : item.str;
      if (id !== undefined) texts.set(id, (texts.get(id) ?? '') + said);
      else artifacts.push((artifacts.pop() ?? '') + said);
    }
  }
  return { texts, artifacts: artifacts.filter((text) => text !== '') };
}

/** Tags that have content on a page, those around them first; of a row that has, every cell. */
function tagsIn(node: Node, texts: ReadonlyMap<string, string>): readonly ReadTag[] {
  const { role, alt, children = [] } = node;
  if (role === undefined || !hasContent(node)) return [];
  const below = children.flatMap((child) =>
    role === 'TR' && !hasContent(child) ? [{ tag: child.role ?? '', text: '' }] : tagsIn(child, texts),
  );
  if (role === 'Root') return below;
  const own = children.flatMap(({ role: inner, id }) =>
    inner === undefined && id !== undefined ? [texts.get(id)] : [],
  );
  const text = own.join(' ').replace(/ +/g, ' ').trim();
  return [{ tag: role, text, ...(alt !== undefined && { alt }) }, ...below];
}

const hasContent = ({ id, children = [] }: Node): boolean => id !== undefined || children.some(hasContent);
