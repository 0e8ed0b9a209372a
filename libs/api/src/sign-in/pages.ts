import { PASSWORD_LENGTH, type Invitation, type Session } from '#accounts';
import type { Language } from '#mission';
import { html, type Markup } from '#html';
import { hidden, page, type Setting } from './page.js';
import { moment, WORDS } from './words.js';

/** A person of the demo as whom one may sign in. */
export interface DemoPerson {
  readonly person: string;
  /** As what one does. */
  readonly label: Readonly<Record<Language, string>>;
}

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

/** A field for a password: one that is known, or a new one. */
function passwordField(label: string, { name, isNew }: { readonly name: string; readonly isNew: boolean }): Markup {
  const { least, most } = PASSWORD_LENGTH;
  return html`<label
    >${label}<input
      name="${name}"
      type="password"
      required
      autocomplete="${isNew ? 'new-password' : 'current-password'}"
      ${isNew ? html`minlength="${least}"` : undefined}
      maxlength="${most}"
  /></label>`;
}

export interface SignInPage extends Setting {
  /** Whose code was typed before. */
  readonly person?: string;
  readonly to: string;
  readonly ways: { readonly provider: boolean; readonly accounts: boolean; readonly passkeys: boolean };
  readonly demo: readonly DemoPerson[];
}

export function signInPage({ person: typed = '', to, ways, demo, ...setting }: SignInPage): Markup {
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
        value="${typed}"
        required
        autocomplete="username"
        autocapitalize="characters"
        spellcheck="false"
        maxlength="32"
    /></label>
    ${passwordField(words.password, { name: 'password', isNew: false })}
    <button class="first">${words.signIn}</button>
  </form>`;
  const people = demo.map(
    ({ person, label }) =>
      html`<form method="post" action="/auth/demo">
        ${hidden('to', to)}${hidden('person', person)}
        <button>${person} – ${label[language]}</button>
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
  const byPassword = html`<form method="post" action="/auth/invitation">
    ${hidden('invitation', secret)}
    <input type="hidden" name="person" value="${invitation.person}" autocomplete="username" />
    ${passwordField(words.newPassword, { name: 'password', isNew: true })}
    ${passwordField(words.again, { name: 'again', isNew: true })}
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
  /** Whether there is a console to go to. */
  readonly console: boolean;
}

export function homePage({ session, places, passkeys, graphiql, console, ...setting }: HomePage): Markup {
  const { language } = setting;
  const words = WORDS[language];
  const body = [
    html`<p>${words.signedInUntil(places, moment(session.endsAt, language))}</p>`,
    ...(console ? [html`<p><a class="button first" href="/console/">${words.open}</a></p>`] : []),
    ...(graphiql ? [html`<p><a class="button" href="/graphiql">${words.ask}</a></p>`] : []),
    ...(passkeys ? [passkeyButton(language, words.addPasskey, '/auth/passkey/new', { to: '/auth' })] : []),
    html`<form method="post" action="/auth/sign-out"><button>${words.signOut}</button></form>`,
    html`<form method="post" action="/auth/sign-out">
      ${hidden('everywhere', 'yes')}<button>${words.signOutEverywhere}</button>
    </form>`,
  ];
  return page({ ...setting, heading: words.signedInAs(session.person), body, scripts: passkeys });
}
