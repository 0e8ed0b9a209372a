import { html, type Markup } from '#html';
import { page, type Setting } from './page.js';
import { WORDS, type Said } from './words.js';

/** A page that says what went wrong, and leads back. */
export const alertPage = (setting: Setting & { readonly alert: Said }): Markup =>
  page({
    ...setting,
    heading: WORDS[setting.language].signIn,
    body: html`<p><a class="button" href="/auth/sign-in">${WORDS[setting.language].signIn}</a></p>`,
  });

/** The provider is away: said in both languages, as who reads it may ask another person about it. */
export const awayPage = ({ language }: Setting): Markup =>
  page({
    language,
    alert: 'away',
    heading: WORDS[language].signIn,
    body: [
      html`<p lang="${language === 'fr' ? 'en' : 'fr'}">${WORDS[language === 'fr' ? 'en' : 'fr'].away}</p>`,
      html`<p><a class="button" href="/auth/sign-in">${WORDS[language].signIn}</a></p>`,
    ],
  });

/**
 * Leads on by a page instead of a redirect: what a page of ours asks for, a browser sends with our strict cookie, and
 * forms may lead to this server alone.
 */
export const onwardPage = ({ language }: Setting, next: string): Markup =>
  page({
    language,
    heading: WORDS[language].title,
    body: html`<p><a class="button first" href="${next}">${WORDS[language].go}</a></p>`,
    next,
  });
