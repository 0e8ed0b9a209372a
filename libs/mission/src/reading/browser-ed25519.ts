import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const EXPORTS = /^export \{[^}]*\};?\s*$/m;

let read: string | undefined;

/** The text of an audited Ed25519 that needs nothing else, as a script that makes `ed25519`, its `verifyAsync` and `etc`. */
export function browserEd25519(): string {
  read ??= scriptOf(readFileSync(createRequire(import.meta.url).resolve('@noble/ed25519'), 'utf8'));
  return read;
}

function scriptOf(module: string): string {
  if (!EXPORTS.test(module) || module.includes('</script')) throw new Error('@noble/ed25519 has another shape.');
  return `const ed25519 = (() => {\n${module.replace(EXPORTS, '')}\nreturn { verifyAsync, etc };\n})();`;
}
