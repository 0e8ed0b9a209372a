import { Panel } from '../asking/panel.js';
import { AboutLines } from '../parts/about-lines.js';
import { Badge, type Tone } from '../parts/badge.js';
import { Bar } from '../parts/bar.js';
import { DataTable, type Column } from '../parts/data-table.js';
import { Lines } from '../parts/lines.js';
import { useFormats } from '../words/formats.js';
import { useWords, words } from '../words/language.js';
import { useBoard, type Board } from './board.js';
import { operationsBoard, type UtilisationBand } from './operations-board.operation.js';

type Load = Board['loads'][number];

const WORDS = words({
  en: {
    title: 'What limits the flow',
    empty: 'No resource is known to limit the flow. Identifying a bottleneck with its proof puts it here.',
    open: 'limits the flow',
    over: (day: string) => `limits it no more since ${day}`,
    since: (day: string, days: number) => `since ${day}, ${days} days`,
    load: (share: string) => `load ${share} of capacity`,
    loadNow: (share: string) => `${share} when it was resolved`,
    loads: 'Load over capacity',
    unmeasured: 'No load has been measured yet. Measure what is asked of a resource and what it can give.',
    resource: 'Resource',
    used: 'Load',
    bands: { GREEN: 'sound', CONDITIONAL: 'tight', REFUSED: 'too much' } satisfies Record<UtilisationBand, string>,
    perDay: 'Asked and possible, a day',
    of: (asked: string, possible: string) => `${asked} of ${possible}`,
    span: (from: string, to: string) => `${from} to ${to}`,
    free: 'Not reserved, a day',
    wait: 'Wait, in service times',
    endless: 'work piles up',
    late: (units: string) => `${units} units late`,
    line: 'Line',
  },
  fr: {
    title: 'Ce qui limite le flux',
    empty: 'Aucune ressource n’est connue pour limiter le flux. Identifier un goulot avec sa preuve le place ici.',
    open: 'limite le flux',
    over: (day) => `ne le limite plus depuis le ${day}`,
    since: (day, days) => `depuis le ${day}, ${days} jours`,
    load: (share) => `charge à ${share} de la capacité`,
    loadNow: (share) => `${share} une fois résolu`,
    loads: 'Charge sur capacité',
    unmeasured:
      'Aucune charge n’est encore mesurée. Mesurez ce qui est demandé à une ressource et ce qu’elle peut donner.',
    resource: 'Ressource',
    used: 'Charge',
    bands: { GREEN: 'saine', CONDITIONAL: 'tendue', REFUSED: 'excessive' },
    perDay: 'Demandé et possible, par jour',
    of: (asked, possible) => `${asked} sur ${possible}`,
    span: (from, to) => `du ${from} au ${to}`,
    free: 'Non réservé, par jour',
    wait: 'Attente, en temps de service',
    endless: 'le travail s’accumule',
    late: (units) => `${units} unités en retard`,
    line: 'Ligne',
  },
});

const TONES: Readonly<Record<UtilisationBand, Tone>> = { GREEN: 'good', CONDITIONAL: 'watch', REFUSED: 'bad' };

/** Resources that limit the flow, or did. */
export function BottlenecksPanel({ mission }: { readonly mission: string }) {
  const said = useWords(WORDS);
  const { day, share } = useFormats();
  return (
    <Panel
      title={said.title}
      query={operationsBoard}
      variables={useBoard(mission)}
      isEmpty={({ operationsBoard }) => !operationsBoard?.bottlenecks.length}
      empty={said.empty}
    >
      {({ operationsBoard }) => (
        <ul class="plain">
          {operationsBoard?.bottlenecks.map(
            ({ resource, open, identifiedOn, resolvedOn, days, utilisation, utilisationSince }) => (
              <li key={`${resource} ${identifiedOn}`}>
                <strong>{resource}</strong>{' '}
                <Badge tone={open ? 'bad' : 'good'}>
                  {open || resolvedOn === null ? said.open : said.over(day(resolvedOn))}
                </Badge>{' '}
                <AboutLines mission={mission} about={resource} />
                <p class="next">
                  {[
                    said.since(day(identifiedOn), days),
                    said.load(share(utilisation)),
                    utilisationSince !== null && said.loadNow(share(utilisationSince)),
                  ]
                    .filter(Boolean)
                    .join(', ')}
                </p>
              </li>
            ),
          )}
        </ul>
      )}
    </Panel>
  );
}

/** What is asked of each resource, over what it can give. */
export function LoadsPanel({ mission }: { readonly mission: string }) {
  const said = useWords(WORDS);
  const { day, number, share } = useFormats();
  const columns: readonly Column<Load>[] = [
    { head: said.resource, names: true, cell: ({ resource }) => resource },
    {
      head: said.used,
      cell: ({ utilisation, band }) => (
        <>
          <Bar share={utilisation} /> {share(utilisation)} <Badge tone={TONES[band]}>{said.bands[band]}</Badge>
        </>
      ),
    },
    {
      head: said.perDay,
      number: true,
      cell: ({ last }) => (
        <>
          {said.of(number(last.demandPerDay), number(last.capacityPerDay))}
          <div class="note">{said.span(day(last.from), day(last.to))}</div>
        </>
      ),
    },
    { head: said.free, number: true, cell: ({ unallocatedPerDay }) => number(unallocatedPerDay) },
    {
      head: said.wait,
      number: true,
      cell: ({ waitInServiceTimes, lateUnits }) => (
        <>
          {waitInServiceTimes === null ? said.endless : number(waitInServiceTimes)}
          {lateUnits > 0 && <div class="note">{said.late(number(lateUnits))}</div>}
        </>
      ),
    },
    { head: said.line, cell: ({ last }) => <Lines mission={mission} revisions={[last.revision]} /> },
  ];
  return (
    <Panel
      title={said.loads}
      wide
      query={operationsBoard}
      variables={useBoard(mission)}
      isEmpty={({ operationsBoard }) => !operationsBoard?.loads.length}
      empty={said.unmeasured}
    >
      {({ operationsBoard }) => (
        <DataTable
          caption={said.resource}
          columns={columns}
          rows={operationsBoard?.loads ?? []}
          keyOf={({ resource }) => resource}
        />
      )}
    </Panel>
  );
}
