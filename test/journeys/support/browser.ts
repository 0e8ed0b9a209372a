import { webcrypto } from 'node:crypto';
import { createContext, runInContext } from 'node:vm';

/** Opens a page that verifies an archive in a browser without a network, and reads what each part shows of a file. */
export async function shownOf(page: string, archive: object) {
  const script = /<script>([^]*)<\/script>/.exec(page)?.[1] ?? '';
  const parts: Record<string, { textContent: string; files?: unknown; onchange?: () => Promise<void> }> = {};
  const part = (id: string) => (parts[id] ??= { textContent: '' });
  part('file').files = [{ text: () => Promise.resolve(JSON.stringify(archive)) }];
  const document = { getElementById: part };
  const browser = { document, navigator: { language: 'en' }, crypto: webcrypto, atob, btoa, TextEncoder };
  runInContext(script, createContext(browser));
  await part('file').onchange?.();
  const [verdict, findings, lines] = ['verdict', 'findings', 'lines'].map((id) => part(id).textContent);
  return { verdict, findings: (findings ?? '').split('\n'), lines: (lines ?? '').split('\n') };
}
