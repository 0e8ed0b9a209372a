import type { LetterContent } from '#deliveries';
import { html, type Markup } from '#html';
import type { Language, MissionDigest } from '#mission/core';
import { stands, WORDS } from './words.js';

/** Most things that a letter tells. */
const MOST_TOLD = 50;

/** The letter of a week; undefined when nothing needs the person. */
export function weeklyLetter(
  digests: readonly MissionDigest[],
  language: Language,
  links: { readonly open: string; readonly stop: string },
): LetterContent | undefined {
  const words = WORDS[language];
  const count = digests.reduce((sum, { entries }) => sum + entries.length, 0);
  if (count === 0) return undefined;
  let room = MOST_TOLD;
  const shown = digests.flatMap((digest) => {
    const entries = digest.entries.slice(0, room);
    room -= entries.length;
    return entries.length === 0 ? [] : [{ ...digest, entries }];
  });
  const parts: Part[] = [
    words.hello,
    words.begins(count),
    ...shown.flatMap(({ mission, client, entries }): Part[] => [
      { title: `${client} (${mission})` },
      {
        list: entries.map(
          ({ state, day, fact, expected }) => `${stands(language, state, day)} – ${fact} ${words.expected} ${expected}`,
        ),
      },
    ]),
    ...(count > MOST_TOLD ? [words.more(count - MOST_TOLD)] : []),
    { said: words.open, link: links.open },
    { said: words.stop, link: links.stop },
  ];
  return { subject: words.subject(count), ...written(parts, language), stop: links.stop };
}

/** The letter that asks whether an address is the person's. */
export function confirmingLetter(language: Language, link: string): LetterContent {
  const words = WORDS[language];
  return {
    subject: words.confirmSubject,
    ...written([words.hello, { said: words.confirm, link }, words.notYou], language),
  };
}

type Part =
  | string
  | { readonly title: string }
  | { readonly list: readonly string[] }
  | { readonly said: string; readonly link: string };

/** The same as text and as HTML, which loads nothing. */
const written = (parts: readonly Part[], language: Language): Pick<LetterContent, 'text' | 'html'> => ({
  text: `${parts.map(asText).join('\n\n')}\n`,
  html: html`<!doctype html>
    <html lang="${language}">
      <meta charset="utf-8" />
      <body>
        ${parts.map(asHtml)}
      </body>
    </html>`.text,
});

function asText(part: Part): string {
  if (typeof part === 'string') return part;
  if ('title' in part) return part.title;
  return 'list' in part ? part.list.map((each) => `- ${each}`).join('\n') : `${part.said}\n${part.link}`;
}

function asHtml(part: Part): Markup {
  if (typeof part === 'string') return html`<p>${part}</p>`;
  if ('title' in part) return html`<h2>${part.title}</h2>`;
  if ('list' in part)
    return html`<ul>
      ${part.list.map((each) => html`<li>${each}</li>`)}
    </ul>`;
  return html`<p>${part.said} <a href="${part.link}">${part.link}</a></p>`;
}
