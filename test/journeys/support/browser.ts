import { webcrypto } from 'node:crypto';
import { createContext, runInContext } from 'node:vm';

/** Opens a page that verifies an archive in a browser without a network, and reads what it shows about a file. */
export async function shownOf(page: string, archive: object): Promise<readonly string[]> {
  const script = /<script>([^]*)<\/script>/.exec(page)?.[1] ?? '';
  const chosen = { text: () => Promise.resolve(JSON.stringify(archive)) };
  const file = { files: [chosen], onchange: () => Promise.resolve() };
  const findings = { textContent: '' };
  const document = { getElementById: (id: string) => (id === 'file' ? file : findings) };
  const browser = { document, navigator: { language: 'en' }, crypto: webcrypto, atob, btoa, TextEncoder };
  runInContext(script, createContext(browser));
  await file.onchange();
  return findings.textContent.split('\n');
}
