import type { UseQueryResult } from '@tanstack/react-query';
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { Icon } from '../parts/icon.js';
import { useLanguage, useWords, words } from '../words/language.js';
import { Busy, Failed, Refused, SignedOut } from './faults.js';
import type { Operation } from './operation.js';
import { useAnswer } from './use-answer.js';

const WORDS = words({
  en: {
    loading: 'Loading…',
    nothing: 'Nothing here yet.',
    failed: 'This could not be loaded.',
    unreachable: 'The server cannot be reached. Check the network.',
    busy: 'The server is busy just now.',
    signedOut: 'You are signed out.',
    again: 'Try again',
    reference: (id: string) => `Reference for support: ${id}`,
  },
  fr: {
    loading: 'Chargement…',
    nothing: 'Rien ici pour l’instant.',
    failed: 'Le chargement a échoué.',
    unreachable: 'Le serveur ne répond pas. Vérifiez le réseau.',
    busy: 'Le serveur est trop occupé pour l’instant.',
    signedOut: 'Vous êtes déconnecté.',
    again: 'Réessayer',
    reference: (id) => `Référence pour l’assistance : ${id}`,
  },
});

export interface PanelProps<Result, Variables> {
  readonly title: string;
  /** A sentence below the title, which says what the panel is for. */
  readonly about?: string;
  readonly query: Operation<Result, Variables>;
  readonly variables: Variables;
  /** Whether an answer has nothing to show. */
  readonly isEmpty?: (result: Result) => boolean;
  /** What is said then. */
  readonly empty?: ComponentChildren;
  /** Stands on the right of the title. */
  readonly aside?: ComponentChildren;
  readonly wide?: boolean;
  readonly children: (result: Result) => ComponentChildren;
}

/** A question of its own with its answer: loading, empty, refused and failed are said here, and never hold up another panel. */
export function Panel<Result, Variables>({
  title,
  about,
  query,
  variables,
  aside,
  wide = false,
  ...shown
}: PanelProps<Result, Variables>) {
  const answer = useAnswer(query, variables);
  return (
    <Section title={title} about={about} aside={aside} wide={wide} busy={answer.isFetching}>
      <Answered answer={answer} {...shown} />
    </Section>
  );
}

/** A titled part of a page. */
export function Section({
  title,
  about,
  aside,
  wide = false,
  busy = false,
  children,
}: {
  readonly title: string;
  readonly about?: string | undefined;
  readonly aside?: ComponentChildren;
  readonly wide?: boolean;
  readonly busy?: boolean;
  readonly children: ComponentChildren;
}) {
  const id = useId();
  return (
    <section class={wide ? 'panel wide' : 'panel'} aria-labelledby={id} aria-busy={busy}>
      <header>
        <h2 id={id}>{title}</h2>
        {aside}
      </header>
      {about && <p class="about">{about}</p>}
      {children}
    </section>
  );
}

type AnsweredProps<Result> = Pick<PanelProps<Result, never>, 'isEmpty' | 'empty' | 'children'> & {
  readonly answer: UseQueryResult<Result>;
};

/** An answer, or why there is none. */
export function Answered<Result>({ answer, isEmpty, empty, children }: AnsweredProps<Result>) {
  const said = useWords(WORDS);
  const { data, error, refetch } = answer;
  if (error) return <Fault error={error} again={() => void refetch()} />;
  if (data === undefined) return <p class="loading">{said.loading}</p>;
  if (isEmpty?.(data)) return <p class="empty">{empty ?? said.nothing}</p>;
  return <>{children(data)}</>;
}

/** Why there is no answer, and what can be done. */
export function Fault({ error, again }: { readonly error: Error; readonly again: () => void }) {
  const said = useWords(WORDS);
  const language = useLanguage();
  if (error instanceof Refused) {
    const { sentence, next } = error.refusal;
    return (
      <div class="refused">
        <Icon name="closed" />
        <div>
          <p>{sentence[language]}</p>
          <p class="next">{next[language]}</p>
        </div>
      </div>
    );
  }
  if (error instanceof SignedOut) return <p class="empty">{said.signedOut}</p>;
  const unreachable = error instanceof Failed && error.message === 'unreachable';
  return (
    <div class="failed" role="alert">
      <p>{error instanceof Busy ? said.busy : unreachable ? said.unreachable : said.failed}</p>
      {error instanceof Failed && error.correlation && <p class="next">{said.reference(error.correlation)}</p>}
      <button type="button" onClick={again}>
        {said.again}
      </button>
    </div>
  );
}
