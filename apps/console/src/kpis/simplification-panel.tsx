import { Panel } from '../asking/panel.js';
import { useMoment } from '../frame/moment.js';
import { Badge } from '../parts/badge.js';
import { Act } from '../recording/act.js';
import { useFormats } from '../words/formats.js';
import { useWords, words } from '../words/language.js';
import {
  simplificationPanel,
  type RetiringCommand,
  type SimplificationKind,
  type SimplificationPanelQuery,
} from './simplification-panel.operation.js';

const WORDS = words({
  en: {
    title: 'What can go',
    about: 'Measures, processes and rituals that nothing rests on.',
    empty: 'Nothing can go: everything that is followed is used.',
    kind: {
      KPI_UNUSED: 'unused KPI',
      KPIS_AGREE: 'says what another one says',
      PROCESS_IDLE: 'idle process',
      RITUAL_IDLE: 'idle ritual',
      FILLED_TWICE: 'filled in twice',
    } satisfies Record<SimplificationKind, string>,
    correlation: (value: string, periods: string) => `Rank correlation ${value} over ${periods} periods.`,
    since: (day: string) => `Last used on ${day}.`,
    retire: 'Retire',
    more: (count: number) => (count === 1 ? '1 more' : `${count} more`),
  },
  fr: {
    title: 'Ce qui peut disparaître',
    about: 'Les indicateurs, processus et rituels sur lesquels rien ne repose.',
    empty: 'Rien ne peut disparaître : tout ce qui est suivi sert.',
    kind: {
      KPI_UNUSED: 'indicateur inutilisé',
      KPIS_AGREE: 'dit la même chose qu’un autre',
      PROCESS_IDLE: 'processus à l’arrêt',
      RITUAL_IDLE: 'rituel à l’arrêt',
      FILLED_TWICE: 'saisi deux fois',
    },
    correlation: (value, periods) => `Corrélation de rang de ${value} sur ${periods} périodes.`,
    since: (day) => `Dernier usage le ${day}.`,
    retire: 'Retirer',
    more: (count) => (count === 1 ? '1 autre' : `${count} autres`),
  },
});

type Item = NonNullable<SimplificationPanelQuery['simplification']>['items'][number];

/** How each command calls what it retires. */
const FIELDS: Readonly<Record<RetiringCommand, string>> = {
  retireKpi: 'kpi',
  retireProcess: 'process',
  endRitual: 'ritual',
};

const FIRST = 5;

/** What is followed and serves no one. */
export function SimplificationPanel({ mission }: { readonly mission: string }) {
  const said = useWords(WORDS);
  return (
    <Panel
      title={said.title}
      about={said.about}
      wide
      query={simplificationPanel}
      variables={useMoment(mission)}
      isEmpty={({ simplification }) => !simplification?.items.length}
      empty={said.empty}
    >
      {({ simplification }) => {
        const items = simplification?.items ?? [];
        return (
          <>
            <Items mission={mission} items={items.slice(0, FIRST)} />
            {items.length > FIRST && (
              <details>
                <summary>{said.more(items.length - FIRST)}</summary>
                <Items mission={mission} items={items.slice(FIRST)} />
              </details>
            )}
          </>
        );
      }}
    </Panel>
  );
}

function Items({ mission, items }: { readonly mission: string; readonly items: readonly Item[] }) {
  const said = useWords(WORDS);
  const { number, day } = useFormats();
  return (
    <ul class="plain">
      {items.map(({ kind, subject, command, why, lost, since, periods, correlation }) => (
        <li key={`${kind} ${subject}`}>
          <Badge>{said.kind[kind]}</Badge>
          <p>{why}</p>
          <p class="next">
            {correlation != null && periods != null && said.correlation(number(correlation, 2), number(periods))}{' '}
            {since && said.since(day(since))} {lost}
          </p>
          <Act mission={mission} command={command} values={{ [FIELDS[command]]: subject }}>
            {said.retire}
          </Act>
        </li>
      ))}
    </ul>
  );
}
