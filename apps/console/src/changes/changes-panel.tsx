import type { ComponentChildren } from 'preact';
import { Panel } from '../asking/panel.js';
import { Badge } from '../parts/badge.js';
import { Figure, Figures } from '../parts/figure.js';
import { Lines } from '../parts/lines.js';
import { useFormats } from '../words/formats.js';
import { LABELS } from '../words/labels.js';
import { useWords, words } from '../words/language.js';
import { LINE_LABELS } from '../words/line-labels.js';
import { changes, type ChangesQuery } from './changes.operation.js';

const WORDS = words({
  en: {
    since: (day: string) => `What changed since ${day}`,
    between: (from: string, to: string) => `What changed between ${from} and ${to}`,
    nothing: 'Nothing moved between the two days.',
    score: 'Readiness',
    was: (before: string) => `was ${before}`,
    gates: 'Gates',
    gate: { OPENED: 'blocks now', LIFTED: 'blocks no more', WAIVED: 'waived' },
    signals: 'Weak signals',
    decisions: 'Decisions',
    milestones: 'Milestones',
    people: 'People',
    dimensions: 'By dimension',
    fromTo: (before: string, after: string) => `was ${before}, now ${after}`,
    gone: 'struck',
    fresh: (after: string) => `new: ${after}`,
    slipped: (days: number) => (days > 0 ? `${days} days later` : `${-days} days earlier`),
    person: {
      LEFT: (person: string) => `${person} left`,
      ROLE_GIVEN: (person: string, role: string) => `${person} was given the role ${role}`,
      ROLE_ENDED: (person: string, role: string) => `${person} no longer has the role ${role}`,
    },
  },
  fr: {
    since: (day) => `Ce qui a changé depuis le ${day}`,
    between: (from, to) => `Ce qui a changé entre le ${from} et le ${to}`,
    nothing: 'Rien n’a bougé entre les deux jours.',
    score: 'Préparation',
    was: (before) => `${before} auparavant`,
    gates: 'Conditions',
    gate: { OPENED: 'bloque désormais', LIFTED: 'ne bloque plus', WAIVED: 'levée par dérogation' },
    signals: 'Signaux faibles',
    decisions: 'Décisions',
    milestones: 'Jalons',
    people: 'Personnes',
    dimensions: 'Par dimension',
    fromTo: (before, after) => `${before} auparavant, ${after} à présent`,
    gone: 'biffé',
    fresh: (after) => `nouveau : ${after}`,
    slipped: (days) => (days > 0 ? `${days} jours plus tard` : `${-days} jours plus tôt`),
    person: {
      LEFT: (person) => `${person} est parti`,
      ROLE_GIVEN: (person, role) => `${person} a reçu le rôle ${role}`,
      ROLE_ENDED: (person, role) => `${person} n’a plus le rôle ${role}`,
    },
  },
});

type Changed = NonNullable<ChangesQuery['changes']>;

const isSame = ({ readiness, signals, decisions, milestones, people }: Changed): boolean =>
  readiness?.score.before === readiness?.score.after &&
  (readiness?.gates.length ?? 0) === 0 &&
  [signals, decisions, milestones, people].every((list) => (list?.length ?? 0) === 0);

/** What moved between two days, each with the lines that say so. */
export function ChangesPanel({
  mission,
  from,
  to,
  aside,
}: {
  readonly mission: string;
  readonly from: string;
  readonly to?: string | undefined;
  readonly aside?: ComponentChildren;
}) {
  const said = useWords(WORDS);
  const { day } = useFormats();
  const title = to === undefined ? said.since(day(from)) : said.between(day(from), day(to));
  return (
    <Panel
      title={title}
      wide
      aside={aside}
      query={changes}
      variables={{ mission, from, to }}
      isEmpty={({ changes }) => !changes || isSame(changes)}
      empty={said.nothing}
    >
      {({ changes }) => changes && <Moved mission={mission} moved={changes} />}
    </Panel>
  );
}

function Moved({ mission, moved }: { readonly mission: string; readonly moved: Changed }) {
  const said = useWords(WORDS);
  const labels = useWords(LABELS);
  const { role: roles } = useWords(LINE_LABELS);
  const { number, difference, day } = useFormats();
  const { readiness, signals, decisions, milestones, people } = moved;
  return (
    <>
      {readiness && (
        <Figures>
          <Figure label={said.score} note={readiness.score.before != null && said.was(number(readiness.score.before))}>
            {number(readiness.score.after)}
          </Figure>
          {readiness.dimensions
            .filter(({ before, after }) => before !== after)
            .map(({ dimension, name, before, after }) => (
              <Figure key={dimension} label={name.text} note={before != null && said.was(number(before * 100, 0))}>
                {before == null ? number(after * 100, 0) : difference((after - before) * 100, 0)}
              </Figure>
            ))}
        </Figures>
      )}
      {readiness && readiness.verdictBefore !== readiness.verdictAfter && (
        <p>{labels.verdict[readiness.verdictAfter]}</p>
      )}
      <Group title={said.gates} there={readiness?.gates}>
        {readiness?.gates.map(({ gate, name, change, expected, lines }) => (
          <li key={gate}>
            <Badge tone={change === 'OPENED' ? 'bad' : 'good'}>{said.gate[change]}</Badge> {name.text}{' '}
            <Lines mission={mission} revisions={lines} />
            {change === 'OPENED' && <p class="next">{expected.text}</p>}
          </li>
        ))}
      </Group>
      <Things title={said.signals} mission={mission} things={signals} />
      <Things title={said.decisions} mission={mission} things={decisions} />
      <Group title={said.milestones} there={milestones}>
        {milestones?.map(({ ref, title, afterLabel, slippedDays, dueAfter, lines }) => (
          <li key={ref}>
            {ref} {title?.text} – {afterLabel?.text ?? said.gone}
            {slippedDays != null && slippedDays !== 0 && dueAfter != null && (
              <>
                {' '}
                ({said.slipped(slippedDays)}: {day(dueAfter)})
              </>
            )}{' '}
            <Lines mission={mission} revisions={lines} />
          </li>
        ))}
      </Group>
      <Group title={said.people} there={people}>
        {people.map(({ person, change, role, on, lines }) => (
          <li key={`${person} ${change} ${role} ${on}`}>
            {said.person[change](person, roles[role as keyof typeof roles] ?? role ?? '')}, {day(on)}{' '}
            <Lines mission={mission} revisions={lines} />
          </li>
        ))}
      </Group>
    </>
  );
}

type Thing = NonNullable<Changed['decisions']>[number];

interface Moving {
  fresh(after: string): string;
  fromTo(before: string, after: string): string;
  readonly gone: string;
}

/** How a thing stands now, and how it stood where it was there before. */
function movedTo(before: string | undefined, after: string | undefined, { fresh, fromTo, gone }: Moving): string {
  if (after === undefined) return gone;
  return before === undefined ? fresh(after) : fromTo(before, after);
}

function Things({
  title,
  mission,
  things,
}: {
  readonly title: string;
  readonly mission: string;
  readonly things: readonly Thing[] | null;
}) {
  const said = useWords(WORDS);
  return (
    <Group title={title} there={things}>
      {things?.map(({ ref, title: name, beforeLabel, afterLabel, lines }) => (
        <li key={ref}>
          {ref} {name?.text} – {movedTo(beforeLabel?.text, afterLabel?.text, said)}{' '}
          <Lines mission={mission} revisions={lines} />
        </li>
      ))}
    </Group>
  );
}

function Group({
  title,
  there,
  children,
}: {
  readonly title: string;
  readonly there: readonly unknown[] | null | undefined;
  readonly children: ComponentChildren;
}) {
  if (!there?.length) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul class="plain">{children}</ul>
    </>
  );
}
