import { createHash } from 'node:crypto';

const INLINE_SCRIPT = /<script>(?<code>[^]*?)<\/script>/g;

/**
 * What a browser may do with the page: run its own files and the very scripts that it was sent with, speak to this
 * server, and nothing else. The editor puts its styles into the page itself.
 */
export function contentPolicyOf(html: string): string {
  const codes = [...html.matchAll(INLINE_SCRIPT)].map(({ groups }) => groups?.['code'] ?? '');
  const scripts = codes.map((code) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`);
  return [
    "default-src 'none'",
    `script-src 'self' ${scripts.join(' ')}`,
    "style-src 'self' 'unsafe-inline'",
    "connect-src 'self'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "worker-src 'self' blob:",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join(';');
}
