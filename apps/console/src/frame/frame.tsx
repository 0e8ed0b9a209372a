import type { ComponentChildren } from 'preact';
import { lazy, Suspense } from 'preact/compat';
import { useEffect, useRef } from 'preact/hooks';
import { Icon } from '../parts/icon.js';
import { useWords, words } from '../words/language.js';
import { To, useAddress } from './address.js';
import { rememberLanguage } from './language-choice.js';
import { Navigation } from './navigation.js';
import { TimeBar } from './time-bar.js';
import { useMe } from './who.js';

const WORDS = words({
  en: {
    skip: 'Skip to the content',
    missions: 'All missions',
    other: 'Français',
    signOut: 'Sign out',
    signedInAs: 'Signed in as',
    theme: 'Light or dark',
  },
  fr: {
    skip: 'Aller au contenu',
    missions: 'Toutes les missions',
    other: 'English',
    signOut: 'Se déconnecter',
    signedInAs: 'Connecté en tant que',
    theme: 'Clair ou sombre',
  },
});

/** Looked for only by whoever is going to record something. */
const Palette = lazy(() => import('../recording/palette.js').then(({ Palette }) => ({ default: Palette })));
const Recording = lazy(() => import('../recording/recording.js'));

/** What surrounds every page: who is here, where one can go, and which day one looks at. */
export function Frame({ mission, children }: { readonly mission?: string; readonly children: ComponentChildren }) {
  const said = useWords(WORDS);
  const address = useAddress();
  const other = said.other === 'English' ? 'en' : 'fr';
  const { person, name } = useMe();
  const content = useRef<HTMLElement>(null);
  const { path } = address;
  const first = useRef(path);
  // Whoever comes to another page hears its heading first.
  useEffect(() => {
    if (first.current === path) return;
    first.current = path;
    content.current?.focus();
    scrollTo(0, 0);
  }, [path]);
  return (
    <>
      <a class="skip" href="#content">
        {said.skip}
      </a>
      <header class="bar">
        <To to="/" class="home">
          Relais
        </To>
        <nav aria-label={said.missions}>
          <To to="/">{said.missions}</To>
        </nav>
        <div class="tools">
          <Suspense fallback={null}>
            <Palette mission={mission} />
          </Suspense>
          <button
            type="button"
            lang={other}
            onClick={() => {
              rememberLanguage(other);
              address.set({ language: other }, true);
            }}
          >
            {said.other}
          </button>
          <form method="post" action="/auth/sign-out">
            <span class="who" title={`${said.signedInAs} ${name ?? person}`}>
              <Icon name="person" />
              {name ?? person}
            </span>
            <button>{said.signOut}</button>
          </form>
        </div>
      </header>
      {mission === undefined ? (
        <main id="content" ref={content} tabIndex={-1}>
          {children}
        </main>
      ) : (
        <div class="mission">
          <Navigation mission={mission} />
          <div>
            <TimeBar mission={mission} />
            <main id="content" ref={content} tabIndex={-1}>
              {children}
            </main>
          </div>
        </div>
      )}
      {address.get('act') !== undefined && (
        <Suspense fallback={null}>
          <Recording mission={mission} />
        </Suspense>
      )}
    </>
  );
}
