import { Badge, type Tone } from '../parts/badge.js';
import { Act } from '../recording/act.js';
import type { TypedGroup } from '../recording/typed.js';
import { useFormats } from '../words/formats.js';
import { useWords, words } from '../words/language.js';
import type { AgendaQuery } from './agenda.operation.js';

export type Entry = NonNullable<AgendaQuery['agenda']>['edges'][number]['node'];

const WORDS = words({
  en: {
    states: { OVERDUE: 'overdue', AT_RISK: 'at risk', WAITING: 'waits', DUE: 'due' },
    by: (day: string) => `by ${day}`,
    since: (day: string) => `since ${day}`,
    on: (day: string) => `on ${day}`,
  },
  fr: {
    states: { OVERDUE: 'en retard', AT_RISK: 'à risque', WAITING: 'en attente', DUE: 'à venir' },
    by: (day) => `avant le ${day}`,
    since: (day) => `depuis le ${day}`,
    on: (day) => `le ${day}`,
  },
});

const TONES: Readonly<Record<Entry['state'], Tone>> = {
  OVERDUE: 'bad',
  AT_RISK: 'bad',
  WAITING: 'watch',
  DUE: 'plain',
};

/** What is to be done, each with the act that settles it. */
export function AgendaList({ mission, entries }: { readonly mission: string; readonly entries: readonly Entry[] }) {
  const said = useWords(WORDS);
  const { shortDay } = useFormats();
  return (
    <ul class="plain">
      {entries.map(({ code, day, by, state, fact, expected, ref, command }) => (
        <li key={`${code} ${ref?.ref ?? ''} ${day}`}>
          <p>
            <Badge tone={TONES[state]}>{said.states[state]}</Badge> {fact.text}{' '}
            <span class="note">
              {by != null
                ? said.by(shortDay(by))
                : state === 'DUE'
                  ? said.on(shortDay(day))
                  : said.since(shortDay(day))}
            </span>
          </p>
          <p class="next">{expected.text}</p>
          {command && (
            <Act mission={mission} command={command.name} values={filledIn(command.input)}>
              {command.label.text}
            </Act>
          )}
        </li>
      ))}
    </ul>
  );
}

/** The input that the server proposes, as it would be typed. */
export const filledIn = (input: Readonly<Record<string, unknown>>): TypedGroup =>
  Object.fromEntries(
    Object.entries(input).flatMap(([name, value]) =>
      typeof value === 'string' || typeof value === 'number' ? [[name, String(value)] as const] : [],
    ),
  );
