import { PASSWORD_LENGTH, type Invitation, type Session } from '#accounts';
import type { Language } from '#mission';
import { html, type Markup } from './html.js';
import { moment, WORDS, type Said } from './words.js';

/** A person of the demo as whom one may sign in. */
export interface DemoPerson {
  readonly person: string;
  readonly label: string;
}

/** What a page is about, besides its language. */
export interface Setting {
  readonly language: Language;
  /** What went wrong. */
  readonly alert?: Said;
}

interface Page extends Setting {
  readonly heading: string;
  readonly body: Markup | readonly Markup[];
  readonly scripts?: boolean;
  /** Where the browser goes by itself. */
  readonly next?: string;
}

/** A whole page: it works by keyboard and without script; passkeys alone need one. */
function page({ language, alert, heading, body, scripts = false, next }: Page): Markup {
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
        <main>
          <h1>${heading}</h1>
          ${alert ? html`<p role="alert">${words[alert]}</p>` : html`<p role="alert" hidden></p>`} ${body}
        </main>
      </body>
    </html> `;
}

const hidden = (name: string, value: string): Markup => html`<input type="hidden" name="${name}" value="${value}" />`;

/** A button for a passkey, which its script shows where it works. */
function passkeyButton(language: Language, label: string, path: string, data: { to?: string; invitation?: string }) {
  const { to = '', invitation } = data;
  const given = invitation === undefined ? undefined : html` data-invitation="${invitation}"`;
  return html`<button
    type="button"
    hidden
    data-passkey="${path}"
    data-to="${to}"
    ${given}
    data-failed="${WORDS[language].passkeyFailed}"
  >
    ${label}
  </button>`;
}

export interface SignInPage extends Setting {
  readonly to: string;
  readonly ways: { readonly provider: boolean; readonly accounts: boolean; readonly passkeys: boolean };
  readonly demo: readonly DemoPerson[];
}

export function signInPage({ to, ways, demo, ...setting }: SignInPage): Markup {
  const { language } = setting;
  const words = WORDS[language];
  const provider = html`<p>
    <a class="button first" href="/auth/provider?${new URLSearchParams({ to }).toString()}">${words.byProvider}</a>
  </p>`;
  const password = html`<form method="post" action="/auth/password">
    ${hidden('to', to)}
    <label
      >${words.person}<input
        name="person"
        required
        autocomplete="username"
        autocapitalize="characters"
        spellcheck="false"
        maxlength="32"
    /></label>
    <label
      >${words.password}<input
        name="password"
        type="password"
        required
        autocomplete="current-password"
        maxlength="${PASSWORD_LENGTH.most}"
    /></label>
    <button class="first">${words.signIn}</button>
  </form>`;
  const people = demo.map(
    ({ person, label }) =>
      html`<form method="post" action="/auth/demo">
        ${hidden('to', to)}${hidden('person', person)}
        <button>${person} – ${label}</button>
      </form>`,
  );
  const body = [
    ...(ways.provider ? [provider] : []),
    ...(ways.accounts ? [password] : []),
    ...(ways.passkeys ? [passkeyButton(language, words.byPasskey, '/auth/passkey', { to })] : []),
    ...(demo.length > 0
      ? [
          html`<h2>${words.demo}</h2>
            <p>${words.demoAbout}</p>`,
          ...people,
        ]
      : []),
  ];
  return page({ ...setting, heading: words.signIn, body, scripts: ways.passkeys });
}

export interface InvitationPage extends Setting {
  readonly secret: string;
  readonly invitation: Invitation;
  readonly ways: SignInPage['ways'];
}

export function invitationPage({ secret, invitation, ways, ...setting }: InvitationPage): Markup {
  const { language } = setting;
  const words = WORDS[language];
  const byProvider = html`<form method="post" action="/auth/invitation">
    ${hidden('invitation', secret)}
    <button class="first">${words.byProvider}</button>
  </form>`;
  const { least, most } = PASSWORD_LENGTH;
  const byPassword = html`<form method="post" action="/auth/invitation">
    ${hidden('invitation', secret)}
    <input type="hidden" name="person" value="${invitation.person}" autocomplete="username" />
    <label
      >${words.newPassword}<input
        name="password"
        type="password"
        required
        autocomplete="new-password"
        minlength="${least}"
        maxlength="${most}"
    /></label>
    <label
      >${words.again}<input
        name="again"
        type="password"
        required
        autocomplete="new-password"
        minlength="${least}"
        maxlength="${most}"
    /></label>
    <button class="first">${words.makeAccount}</button>
  </form>`;
  const body = [
    html`<p>${words.invitedUntil(moment(invitation.expiresAt, language))}</p>`,
    ...(ways.provider ? [byProvider] : []),
    ...(ways.accounts ? [byPassword] : []),
    ...(ways.passkeys ? [passkeyButton(language, words.makePasskey, '/auth/passkey/new', { invitation: secret })] : []),
  ];
  return page({ ...setting, heading: words.invited(invitation.person), body, scripts: ways.passkeys });
}

export interface HomePage extends Setting {
  readonly session: Session;
  readonly places: number;
  readonly passkeys: boolean;
  /** Whether there is a page to ask on. */
  readonly graphiql: boolean;
}

export function homePage({ session, places, passkeys, graphiql, ...setting }: HomePage): Markup {
  const { language } = setting;
  const words = WORDS[language];
  const body = [
    html`<p>${words.signedInUntil(places, moment(session.endsAt, language))}</p>`,
    ...(graphiql ? [html`<p><a class="button first" href="/graphiql">${words.ask}</a></p>`] : []),
    ...(passkeys ? [passkeyButton(language, words.addPasskey, '/auth/passkey/new', { to: '/auth' })] : []),
    html`<form method="post" action="/auth/sign-out"><button>${words.signOut}</button></form>`,
    html`<form method="post" action="/auth/sign-out">
      ${hidden('everywhere', 'yes')}<button>${words.signOutEverywhere}</button>
    </form>`,
  ];
  return page({ ...setting, heading: words.signedInAs(session.person), body, scripts: passkeys });
}

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
    heading: WORDS[language].signIn,
    body: html`<p><a class="button first" href="${next}">${WORDS[language].go}</a></p>`,
    next,
  });
