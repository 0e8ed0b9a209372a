import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

const STYLE = `
:root { color-scheme: light dark; font: 100%/1.5 system-ui, sans-serif; }
body { margin: 0; padding: clamp(1.5rem, 8vh, 6rem) 1rem 2rem; background: light-dark(#f4f6f8, #10161b); color: light-dark(#14202a, #e8eef2); }
header, main { max-width: 26rem; margin: 0 auto; }
header { font-weight: 700; letter-spacing: 0.04em; margin-bottom: 0.75rem; color: light-dark(#1b4965, #bee3f8); }
main { background: light-dark(#fff, #18222a); border: 1px solid light-dark(#d5dce2, #2c3a45); border-radius: 0.5rem; padding: 1.25rem; box-sizing: border-box; overflow-wrap: anywhere; }
h1 { font-size: 1.4rem; line-height: 1.25; margin: 0 0 1rem; }
h2 { font-size: 1.1rem; margin: 1.5rem 0 0.5rem; }
main > :last-child { margin-bottom: 0; }
form { display: grid; gap: 0.75rem; margin: 1rem 0; }
label { display: grid; gap: 0.25rem; }
input, button, a.button { font: inherit; padding: 0.55rem 0.75rem; border: 1px solid light-dark(#6b7884, #8496a5); border-radius: 0.3rem; min-width: 0; background: transparent; color: inherit; }
button, a.button { cursor: pointer; text-align: center; text-decoration: none; display: block; width: 100%; box-sizing: border-box; }
button.first, a.first { background: light-dark(#1b4965, #bee3f8); color: light-dark(#fff, #102a3a); border-color: transparent; }
:focus-visible { outline: 3px solid light-dark(#b45309, #fbbf24); outline-offset: 2px; }
[role='alert'] { border-left: 0.3rem solid light-dark(#b91c1c, #f87171); padding: 0.25rem 0.75rem; margin: 1rem 0; }
[role='status'] { border-left: 0.3rem solid light-dark(#15803d, #4ade80); padding: 0.25rem 0.75rem; margin: 1rem 0; }
[hidden] { display: none; }
`;

/** Runs in the browser, for the buttons of passkeys: they are hidden where nothing could be done with them. */
const SCRIPT = `
const { browserSupportsWebAuthn, startAuthentication, startRegistration } = SimpleWebAuthnBrowser;
const post = async (path, body) => {
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(path, { method: 'POST', headers, body: JSON.stringify(body) });
  const said = await answer.json();
  if (!answer.ok) throw new Error(said.sentence);
  return said;
};
for (const button of document.querySelectorAll('button[data-passkey]')) {
  if (!browserSupportsWebAuthn()) continue;
  const { passkey: path, invitation, to } = button.dataset;
  const start = path.endsWith('/new') ? startRegistration : startAuthentication;
  button.hidden = false;
  button.addEventListener('click', async () => {
    const alert = document.querySelector('[role=alert]');
    try {
      const { options } = await post(path + '/options', { invitation });
      const said = await post(path, { invitation, to, response: await start({ optionsJSON: options }) });
      location.assign(said.to);
    } catch (error) {
      alert.textContent = error instanceof DOMException || error.name !== 'Error' ? button.dataset.failed : error.message;
      alert.hidden = false;
    }
  });
}
`;

interface Asset {
  readonly type: string;
  readonly text: string;
}

const browserLibrary = (): string => {
  const entry = require.resolve('@simplewebauthn/browser');
  return readFileSync(join(dirname(entry), '..', 'dist', 'bundle', 'index.umd.min.js'), 'utf8');
};

/** What the pages load, from this server alone. */
export const ASSETS: ReadonlyMap<string, Asset> = new Map([
  ['style.css', { type: 'text/css', text: STYLE }],
  ['passkey.js', { type: 'text/javascript', text: SCRIPT }],
  ['webauthn.js', { type: 'text/javascript', text: browserLibrary() }],
]);
