import { createTransport } from 'nodemailer';
import type { WaitingLetter } from './letters.js';

/** A mail server, from whom letters come, and where their links lead. */
export interface MailSettings {
  /** smtp:// or smtps:// */
  readonly server: string;
  readonly from: string;
  readonly publicUrl: string;
}

/** Sends a letter. */
export type SendLetter = (letter: WaitingLetter) => Promise<void>;

const PATIENCE_MS = 30_000;
const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/** Sends by SMTP: over TLS, which is required but on this very machine. A letter sent again has the same Message-ID. */
export function mailBy({ server, from, publicUrl }: MailSettings): SendLetter {
  const { protocol, hostname, port, username, password } = new URL(server.replace(/^smtp/, 'http'));
  const secure = protocol === 'https:';
  const transport = createTransport({
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port === '' ? (secure ? 465 : 587) : Number(port),
    secure,
    requireTLS: !LOOPBACK.test(hostname),
    ignoreTLS: !secure && LOOPBACK.test(hostname),
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
    ...(username !== '' && { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
  });
  const host = new URL(publicUrl).hostname;
  return async ({ id, address, content: { subject, text, html, stop } }) => {
    await transport.sendMail({
      ...{ from, to: { name: '', address }, subject, text, html },
      messageId: `<${id}@${host}>`,
      headers: {
        'Auto-Submitted': 'auto-generated',
        ...(stop !== undefined && {
          'List-Unsubscribe': `<${stop}>`,
          'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
        }),
      },
    });
  };
}

/** Why a letter was not sent, and whether the address itself was refused for good. */
export function whyNotSent(error: unknown): { readonly reason: string; readonly isForGood: boolean } {
  const { responseCode, code } = error as { readonly responseCode?: number; readonly code?: string };
  if (responseCode === undefined) return { reason: code ?? 'FAILED', isForGood: false };
  const isAboutTheLetter = code === 'EENVELOPE' || code === 'EMESSAGE';
  return { reason: `SMTP_${responseCode}`, isForGood: isAboutTheLetter && responseCode >= 500 };
}
