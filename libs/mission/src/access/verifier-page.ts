import { VERIFYING } from './verify-archive.js';

/** What the page does with the file that was chosen; runs in a browser, below the functions that verify. */
const SHOW = `
const language = navigator.language.startsWith('fr') ? 'fr' : 'en';
const part = (id) => document.getElementById(id);
const file = part('file');
const given = part('given');
const digest = async (name, data) => new Uint8Array(await crypto.subtle.digest(name, data));
ed25519.etc.sha512Async = (...parts) => digest('SHA-512', ed25519.etc.concatBytes(...parts));
const primitives = {
  sha256: (data) => digest('SHA-256', data),
  verify: (signature, message, key) => ed25519.verifyAsync(signature, message, key, { zip215: false }).catch(() => false),
};
const NO_ARCHIVE = { mark: '✗', fr: 'Ce fichier n’est pas une archive de Relais.', en: 'This file is no archive of Relais.' };
const NO_HASHES = {
  mark: '✗',
  fr: 'Ce navigateur ne calcule pas de SHA-256 ici : ouvrez cette page depuis votre disque, avec un navigateur récent.',
  en: 'This browser computes no SHA-256 here: open this page from your disk, with a recent browser.',
};
const archiveIn = (text) => {
  try {
    const read = JSON.parse(text);
    const archive = read.data?.exportDossier?.archive ?? read.archive ?? read;
    return String(archive.format).startsWith('relais-dossier/') || (archive.leaves && archive.lines) ? archive : undefined;
  } catch {
    return undefined;
  }
};
const only = (finding) => ({ verdict: finding, key: '', fingerprint: '', findings: [finding], lines: [], stated: [] });
const verification = async (archive) => {
  if (!archive) return only(NO_ARCHIVE);
  if (!globalThis.crypto?.subtle) return only(NO_HASHES);
  return verifyArchive(archive, String(given.value ?? '').trim(), primitives);
};
const told = (findings) => findings.map((each) => each.mark + ' ' + each[language]).join('\\n');
const show = ({ verdict, key, fingerprint, findings, lines, stated }) => {
  part('lines').textContent = told(lines);
  part('stated').textContent = told(stated);
  part('key').textContent = key;
  part('fingerprint').textContent = fingerprint;
  part('verdict').textContent = told([verdict]);
  part('findings').textContent = told(findings);
};
file.onchange = async () => {
  if (file.files[0]) show(await verification(archiveIn(await file.files[0].text())));
};
given.oninput = () => file.onchange();
`;

/**
 * A page that verifies an archive in a browser, without a network: it may load nothing, and the file never leaves the
 * machine. To be kept beside the archive. `ed25519` is the script that verifies signatures, as not every browser does.
 */
export const verifierPage = (ed25519: string): string => `<!doctype html>
<html lang="fr">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'">
<title>Relais</title>
<style>
body { font: 16px/1.5 system-ui, sans-serif; margin: 3em auto; max-width: 60em; padding: 0 1em }
pre { white-space: pre-wrap; overflow-wrap: anywhere }
#verdict { font-size: 1.6em; font-weight: bold }
#fingerprint { font: 1.4em/1.6 ui-monospace, monospace }
#key { font: 0.9em ui-monospace, monospace; overflow-wrap: anywhere }
input#given { width: 100%; font: inherit }
</style>
<h1>Vérifier une archive · Verify an archive</h1>
<p>Choisissez le fichier de l’archive. Rien ne quitte cette machine.<br>
<span lang="en">Choose the file of the archive. Nothing leaves this machine.</span></p>
<p><input type="file" id="file" accept=".json"></p>
<p id="verdict" role="status"></p>
<h2>Clé du journal · Key of the log</h2>
<p id="fingerprint"></p>
<p id="key"></p>
<p>Demandez cette clé ou son empreinte au cabinet ou au commanditaire par un autre chemin que ce fichier (téléphone,
papier, <code>logKey</code> dans Relais), ou à un témoin, et collez-la ici.<br>
<span lang="en">Ask the firm or the sponsor for this key or its fingerprint by another way than this file (telephone, paper,
<code>logKey</code> in Relais), or ask a witness, and paste it here.</span></p>
<p><input id="given" autocomplete="off" spellcheck="false" aria-label="Clé ou empreinte · Key or fingerprint"></p>
<h2>Constats · Findings</h2>
<pre id="findings"></pre>
<h2>Lignes, décodées de ce qui est prouvé · Lines, decoded from what is proven</h2>
<p>✓ signée · signed &nbsp; ! pas encore signée · not signed yet &nbsp; ✗ altérée · altered</p>
<pre id="lines"></pre>
<h2>Dit par l’exportateur, non prouvé · Said by the exporter, not proven</h2>
<pre id="stated"></pre>
<script>
${ed25519}
${VERIFYING.join('\n')}
${SHOW}</script>
</html>
`;
