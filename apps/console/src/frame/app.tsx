import { QueryClientProvider } from '@tanstack/react-query';
import { Suspense } from 'preact/compat';
import { useEffect, useMemo } from 'preact/hooks';
import { Route, Router, Switch, useRoute } from 'wouter';
import { createClient } from '../asking/client.js';
import { SignedOut } from '../asking/faults.js';
import { Fault } from '../asking/panel.js';
import { useAnswer } from '../asking/use-answer.js';
import { useLive } from '../asking/use-live.js';
import { Portfolio } from '../mission/portfolio.js';
import { LanguageOf, useWords, words } from '../words/language.js';
import { To, useAddress } from './address.js';
import { Comparison } from './comparison.js';
import { Frame } from './frame.js';
import { languageOf } from './language-choice.js';
import { me } from './me.operation.js';
import { PAGE_NAMES, type PageName } from './page.js';
import { PAGES } from './pages.js';
import { SignInFirst } from './sign-in-first.js';
import { useTitle } from './title.js';
import { WhoOf } from './who.js';

const WORDS = words({
  en: { lost: 'There is no such page.', home: 'To all missions', loading: 'Loading…' },
  fr: { lost: 'Cette page n’existe pas.', home: 'Vers toutes les missions', loading: 'Chargement…' },
});

export function App() {
  const answers = useMemo(createClient, []);
  return (
    <QueryClientProvider client={answers}>
      <Router base="/console">
        <Spoken />
      </Router>
    </QueryClientProvider>
  );
}

/** In the language of the address, for whoever is signed in. */
function Spoken() {
  const address = useAddress();
  const language = languageOf(address.get('language'));
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <LanguageOf language={language}>
      <SignedIn />
    </LanguageOf>
  );
}

function SignedIn() {
  const answer = useAnswer(me, {});
  const said = useWords(WORDS);
  if (answer.error instanceof SignedOut) return <SignInFirst />;
  if (answer.error) return <Fault error={answer.error} again={() => void answer.refetch()} />;
  const known = answer.data?.me;
  if (!known) return <p class="loading">{said.loading}</p>;
  return (
    <WhoOf.Provider value={known}>
      <Pages />
    </WhoOf.Provider>
  );
}

function Pages() {
  const [isInMission, params] = useRoute('/m/:mission/*?');
  const said = useWords(WORDS);
  if (isInMission) return <Mission mission={decodeURIComponent(params.mission)} />;
  return (
    <Frame>
      <Switch>
        <Route path="/">
          <Suspense fallback={<p class="loading">{said.loading}</p>}>
            <Portfolio />
          </Suspense>
        </Route>
        <Route>
          <Lost />
        </Route>
      </Switch>
    </Frame>
  );
}

/** What stays while one goes from page to page of a mission: the frame, and the connection over which changes come. */
function Mission({ mission }: { readonly mission: string }) {
  useLive(mission);
  return (
    <Frame mission={mission}>
      <Comparison mission={mission} />
      <Switch>
        {(Object.keys(PAGES) as PageName[]).map((name) => (
          <Route key={name} path={`/m/:mission${PAGES[name].path}`}>
            {({ thing }: Record<string, string>) => <MissionPage name={name} mission={mission} thing={thing} />}
          </Route>
        ))}
        <Route>
          <Lost />
        </Route>
      </Switch>
    </Frame>
  );
}

function MissionPage({
  name,
  mission,
  thing,
}: {
  readonly name: PageName;
  readonly mission: string;
  readonly thing: string | undefined;
}) {
  const { page: Page } = PAGES[name];
  const said = useWords(WORDS);
  const title = useWords(PAGE_NAMES)[name];
  useTitle(`${title} – ${mission}`);
  return (
    <Suspense fallback={<p class="loading">{said.loading}</p>}>
      <Page mission={mission} {...(thing !== undefined && { thing: decodeURIComponent(thing) })} />
    </Suspense>
  );
}

function Lost() {
  const said = useWords(WORDS);
  return (
    <>
      <h1>{said.lost}</h1>
      <p>
        <To to="/">{said.home}</To>
      </p>
    </>
  );
}
