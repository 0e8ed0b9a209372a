import type { Language } from '#mission';
import { html, type Markup } from '#html';
import { WORDS, type Said } from './words.js';

/** What a page is about, besides its language. */
export interface Setting {
  readonly language: Language;
  /** What went wrong. */
  readonly alert?: Said;
  /** What was done. */
  readonly notice?: Said;
}

export interface Page extends Setting {
  readonly heading: string;
  readonly body: Markup | readonly Markup[];
  readonly scripts?: boolean;
  /** Where the browser goes by itself. */
  readonly next?: string;
}

/** A whole page: it works by keyboard and without script; passkeys alone need one. */
export function page({ language, alert, notice, heading, body, scripts = false, next }: Page): Markup {
  const words = WORDS[language];
  const refresh = next === undefined ? undefined : html`<meta http-equiv="refresh" content="0;url=${next}" />`;
  const run = html`<script src="/auth/assets/webauthn.js" defer></script>
    <script src="/auth/assets/passkey.js" defer></script>`;
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${heading} – ${words.title}</title>
        ${refresh}
        <link rel="stylesheet" href="/auth/assets/style.css" />
        ${scripts ? run : undefined}
      </head>
      <body>
        <header>${words.title}</header>
        <main>
          <h1>${heading}</h1>
          ${alert ? html`<p role="alert">${words[alert]}</p>` : html`<p role="alert" hidden></p>`}
          ${notice ? html`<p role="status">${words[notice]}</p>` : undefined} ${body}
        </main>
      </body>
    </html> `;
}

/** What a form sends besides what is typed into it. */
export const hidden = (name: string, value: string): Markup =>
  html`<input type="hidden" name="${name}" value="${value}" />`;
