import type { ComponentChildren } from 'preact';
import { Panel } from '../asking/panel.js';
import { useMoment } from '../frame/moment.js';
import { Badge } from '../parts/badge.js';
import { useFormats } from '../words/formats.js';
import { LABELS } from '../words/labels.js';
import { useWords, words } from '../words/language.js';
import { levers, type LeversQuery } from './levers-panel.operation.js';

const WORDS = words({
  en: {
    title: 'What to do first',
    about: 'What lifts a gate comes first, then what gains most points of score.',
    empty: 'Nothing would raise the score.',
    points: (points: string) => `${points} points`,
    capped: (points: string) => `${points} before the cap`,
    lifts: (gates: string) => `lifts ${gates}`,
    eases: (gates: string) => `eases ${gates}`,
    then: (verdict: string) => `Then: ${verdict}`,
    nearest: (person: string, level: number) => `${person} is nearest, at level ${level}`,
    more: (count: number) => (count === 1 ? '1 more' : `${count} more`),
  },
  fr: {
    title: 'Que faire d’abord',
    about: 'Ce qui lève une condition vient en premier, puis ce qui rapporte le plus de points.',
    empty: 'Rien ne ferait monter le score.',
    points: (points) => `${points} points`,
    capped: (points) => `${points} avant plafond`,
    lifts: (gates) => `lève ${gates}`,
    eases: (gates) => `allège ${gates}`,
    then: (verdict) => `Ensuite : ${verdict}`,
    nearest: (person, level) => `${person} en est le plus proche, au niveau ${level}`,
    more: (count) => (count === 1 ? '1 autre' : `${count} autres`),
  },
});

export type Lever = NonNullable<LeversQuery['exitReadiness']>['levers'][number];

/** Shown at once unless said otherwise; the others unfold. */
const FIRST = 5;

/** What raises the score or lifts a gate, the best first, each with what it alone would change. */
export function LeversPanel({
  mission,
  first = FIRST,
  actOn,
}: {
  readonly mission: string;
  readonly first?: number;
  /** What can be made of a lever. */
  readonly actOn?: (lever: Lever) => ComponentChildren;
}) {
  const said = useWords(WORDS);
  const listed = (some: readonly Lever[]) => (
    <ul class="plain">
      {some.map((lever) => (
        <li key={lever.act.text}>
          <OneLever lever={lever} />
          {actOn?.(lever)}
        </li>
      ))}
    </ul>
  );
  return (
    <Panel
      title={said.title}
      about={said.about}
      query={levers}
      variables={useMoment(mission)}
      isEmpty={({ exitReadiness }) => !exitReadiness?.levers.length}
      empty={said.empty}
    >
      {({ exitReadiness }) => {
        const all = exitReadiness?.levers ?? [];
        return (
          <>
            {listed(all.slice(0, first))}
            {all.length > first && (
              <details>
                <summary>{said.more(all.length - first)}</summary>
                {listed(all.slice(first))}
              </details>
            )}
          </>
        );
      }}
    </Panel>
  );
}

function OneLever({ lever: { act, points, rawPoints, lifts, eases, verdict, nearest } }: { readonly lever: Lever }) {
  const said = useWords(WORDS);
  const labels = useWords(LABELS);
  const { difference } = useFormats();
  const [next] = nearest;
  const gained = difference(points);
  const uncapped = difference(rawPoints);
  return (
    <>
      <p>{act.text}</p>
      <p class="next">
        {rawPoints > 0 && <strong>{said.points(gained)}</strong>}
        {uncapped !== gained && ` (${said.capped(uncapped)})`}{' '}
        {lifts.length > 0 && <Badge tone="good">{said.lifts(lifts.join(', '))}</Badge>}{' '}
        {eases.length > 0 && <Badge>{said.eases(eases.join(', '))}</Badge>}
      </p>
      {lifts.length > 0 && <p class="next">{said.then(labels.verdict[verdict])}</p>}
      {next && <p class="next">{said.nearest(next.person, next.level)}</p>}
    </>
  );
}
