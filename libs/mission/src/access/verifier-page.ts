import { verifyArchive } from './verify-archive.js';

/** What the page does with the file that somebody chooses; runs in a browser, beside `verifyArchive`. */
const SHOW = `
const words = navigator.language.startsWith('fr') ? 'fr' : 'en';
const file = document.getElementById('file');
const findings = document.getElementById('findings');
file.onchange = async () => {
  let found;
  try {
    const read = JSON.parse(await file.files[0].text());
    found = await verifyArchive(read.archive ?? read, crypto.subtle);
  } catch {
    found = [{ ok: false, fr: 'Ce fichier n’est pas une archive de Relais.', en: 'This file is no archive of Relais.' }];
  }
  findings.textContent = found.map((each) => (each.ok ? '✓ ' : '✗ ') + each[words]).join('\\n');
};
`;

/**
 * A page that verifies an archive in a browser, without a network: it may load nothing, and the file never leaves the
 * machine. To be kept beside the archive.
 */
export const VERIFIER_PAGE = `<!doctype html>
<html lang="fr">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'">
<title>Relais</title>
<style>body { font: 16px/1.5 system-ui, sans-serif; margin: 3em auto; max-width: 46em } pre { white-space: pre-wrap }</style>
<h1>Vérifier une archive · Verify an archive</h1>
<p>Choisissez le fichier de l’archive. Rien ne quitte cette machine. La clé du journal est à obtenir du cabinet par un
autre chemin que ce fichier, et à comparer à <code>log.key</code>.</p>
<p lang="en">Choose the file of the archive. Nothing leaves this machine. Have the log key from the firm by another way
than this file, and compare it with <code>log.key</code>.</p>
<p><input type="file" id="file" accept=".json"></p>
<pre id="findings"></pre>
<script>
${verifyArchive.toString()}
${SHOW}</script>
</html>
`;
