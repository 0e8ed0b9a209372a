import { useFormats } from '../words/formats.js';
import { LABELS } from '../words/labels.js';
import { useWords, words } from '../words/language.js';
import { Badge, type Tone } from './badge.js';

const WORDS = words({
  en: { by: (day: string) => `by ${day}`, since: (day: string) => `since ${day}`, whose: 'For' },
  fr: { by: (day) => `d’ici le ${day}`, since: (day) => `depuis le ${day}`, whose: 'Pour' },
});

export interface ShownNotice {
  readonly code: string;
  readonly subject: string | null;
  readonly urgency: keyof typeof LABELS.en.urgency;
  readonly fact: { readonly text: string };
  readonly expected: { readonly text: string };
  readonly by: string | null;
  readonly since: string | null;
  readonly whose: { readonly people: readonly string[] };
}

const TONES: Readonly<Record<ShownNotice['urgency'], Tone>> = {
  BLOCKING: 'bad',
  OVERDUE: 'bad',
  MISSING: 'watch',
  WATCH: 'plain',
};

/** What is overdue or missing, with the act that settles it; the worst first, as the server puts them. */
export function Notices({ notices }: { readonly notices: readonly ShownNotice[] }) {
  const said = useWords(WORDS);
  const labels = useWords(LABELS);
  const { day } = useFormats();
  if (notices.length === 0) return null;
  return (
    <ul class="plain">
      {notices.map(({ code, subject, urgency, fact, expected, by, since, whose: { people } }) => (
        <li key={`${code} ${subject}`}>
          <Badge tone={TONES[urgency]}>{labels.urgency[urgency]}</Badge> {fact.text}
          <p class="next">
            {[
              expected.text,
              by === null ? since !== null && said.since(day(since)) : said.by(day(by)),
              people.length > 0 && `${said.whose} ${people.join(', ')}`,
            ]
              .filter(Boolean)
              .join(' – ')}
          </p>
        </li>
      ))}
    </ul>
  );
}
