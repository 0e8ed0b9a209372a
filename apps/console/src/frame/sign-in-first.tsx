import { useWords, words } from '../words/language.js';

const WORDS = words({
  en: { title: 'Sign in', about: 'Relais opens once you are signed in.', go: 'Sign in' },
  fr: { title: 'Se connecter', about: 'Relais s’ouvre une fois connecté.', go: 'Se connecter' },
});

/** Whoever is not signed in, or no longer, comes back to the page that they wanted. */
export function SignInFirst() {
  const said = useWords(WORDS);
  const to = location.pathname + location.search;
  return (
    <main class="alone">
      <h1>{said.title}</h1>
      <p>{said.about}</p>
      <p>
        <a class="button first" href={`/auth/sign-in?to=${encodeURIComponent(to)}`}>
          {said.go}
        </a>
      </p>
    </main>
  );
}
