import { Panel } from '../asking/panel.js';
import { AboutLines } from '../parts/about-lines.js';
import { Badge } from '../parts/badge.js';
import { Bar } from '../parts/bar.js';
import { DataTable, type Column } from '../parts/data-table.js';
import { Lines } from '../parts/lines.js';
import { useFormats } from '../words/formats.js';
import { useWords, words } from '../words/language.js';
import { useBoard, type Board } from './board.js';
import { operationsBoard } from './operations-board.operation.js';

type Promised = Board['serviceLevels'][number];
type Flow = Board['flows'][number];

const WORDS = words({
  en: {
    title: 'Promises kept',
    empty: 'No promise on delay or quality has been set yet. Set one, then record each period.',
    overall: (share: string) => `${share} of all periods recorded were kept.`,
    promise: 'Promise',
    threshold: (value: string, unit: string) => `still good at ${value} ${unit}`,
    kept: 'Kept',
    of: (held: number, all: number) => `${held} of ${all} periods`,
    last: 'Last periods',
    held: 'kept',
    broken: 'broken',
    flow: 'How work flows',
    unmeasured: 'No flow has been measured yet. Measure what is under way and what is finished a day.',
    process: 'Process',
    lead: 'Lead time, days',
    change: (days: string) => `${days} since the measurement before`,
    wip: 'Under way',
    throughput: 'Finished a day',
    measured: 'Measured',
    span: (from: string, to: string) => `${from} to ${to}`,
    line: 'Line',
    workstreams: 'Workstreams',
    none: 'No workstream is open. One is opened when two organisations come together.',
    led: (lead: string, day: string, days: number) => `led by ${lead}, since ${day}, ${days} days`,
    closed: (day: string) => `closed on ${day}`,
    open: 'open',
  },
  fr: {
    title: 'Promesses tenues',
    empty: 'Aucune promesse de délai ou de qualité n’est fixée. Fixez-en une, puis saisissez chaque période.',
    overall: (share) => `${share} des périodes saisies ont été tenues.`,
    promise: 'Promesse',
    threshold: (value, unit) => `encore bon à ${value} ${unit}`,
    kept: 'Tenue',
    of: (held, all) => `${held} périodes sur ${all}`,
    last: 'Dernières périodes',
    held: 'tenue',
    broken: 'manquée',
    flow: 'Comment le travail s’écoule',
    unmeasured: 'Aucun flux n’est encore mesuré. Mesurez ce qui est en cours et ce qui est fini par jour.',
    process: 'Processus',
    lead: 'Délai de traversée, jours',
    change: (days) => `${days} depuis la mesure précédente`,
    wip: 'En cours',
    throughput: 'Finis par jour',
    measured: 'Mesuré',
    span: (from, to) => `du ${from} au ${to}`,
    line: 'Ligne',
    workstreams: 'Chantiers',
    none: 'Aucun chantier n’est ouvert. On en ouvre un quand deux organisations se rapprochent.',
    led: (lead, day, days) => `mené par ${lead}, depuis le ${day}, ${days} jours`,
    closed: (day) => `clos le ${day}`,
    open: 'ouvert',
  },
});

const PERIODS_SHOWN = 6;

/** Promises on delay or quality, period by period. */
export function PromisesPanel({ mission }: { readonly mission: string }) {
  const said = useWords(WORDS);
  const { number, share } = useFormats();
  const columns: readonly Column<Promised>[] = [
    {
      head: said.promise,
      names: true,
      cell: ({ name, target, threshold, unit }) => (
        <>
          {name}
          <div class="note">
            {target}, {said.threshold(number(threshold, 2), unit)}
          </div>
        </>
      ),
    },
    {
      head: said.kept,
      number: true,
      cell: ({ heldShare, held, breached }) =>
        heldShare === null ? (
          '–'
        ) : (
          <>
            <Bar share={heldShare} /> {share(heldShare)}
            <div class="note">{said.of(held, held + breached)}</div>
          </>
        ),
    },
    {
      head: said.last,
      cell: ({ periods, unit }) =>
        periods.slice(-PERIODS_SHOWN).map(({ period, value, held, revision }) => (
          <div key={period}>
            {period} <strong>{number(value, 2)}</strong> {unit}{' '}
            <Badge tone={held ? 'good' : 'bad'}>{held ? said.held : said.broken}</Badge>{' '}
            <Lines mission={mission} revisions={[revision]} />
          </div>
        )),
    },
  ];
  return (
    <Panel
      title={said.title}
      query={operationsBoard}
      variables={useBoard(mission)}
      isEmpty={({ operationsBoard }) => !operationsBoard?.serviceLevels.length}
      empty={said.empty}
    >
      {({ operationsBoard }) =>
        operationsBoard && (
          <>
            {operationsBoard.serviceLevelsHeldShare !== null && (
              <p>{said.overall(share(operationsBoard.serviceLevelsHeldShare))}</p>
            )}
            <DataTable
              caption={said.promise}
              columns={columns}
              rows={operationsBoard.serviceLevels}
              keyOf={({ serviceLevel }) => serviceLevel}
            />
          </>
        )
      }
    </Panel>
  );
}

/** How work flows through processes: what is under way, what is finished, how long that takes. */
export function FlowPanel({ mission }: { readonly mission: string }) {
  const said = useWords(WORDS);
  const { day, number, difference } = useFormats();
  const columns: readonly Column<Flow>[] = [
    { head: said.process, names: true, cell: ({ process }) => process },
    {
      head: said.lead,
      number: true,
      cell: ({ last, leadTimeChangeDays }) => (
        <>
          {number(last.leadTimeDays)}
          {leadTimeChangeDays !== null && <div class="note">{said.change(difference(leadTimeChangeDays))}</div>}
        </>
      ),
    },
    { head: said.wip, number: true, cell: ({ last }) => number(last.wip) },
    { head: said.throughput, number: true, cell: ({ last }) => number(last.throughputPerDay) },
    { head: said.measured, cell: ({ last }) => said.span(day(last.from), day(last.to)) },
    { head: said.line, cell: ({ last }) => <Lines mission={mission} revisions={[last.revision]} /> },
  ];
  return (
    <Panel
      title={said.flow}
      query={operationsBoard}
      variables={useBoard(mission)}
      isEmpty={({ operationsBoard }) => !operationsBoard?.flows.length}
      empty={said.unmeasured}
    >
      {({ operationsBoard }) => (
        <DataTable
          caption={said.process}
          columns={columns}
          rows={operationsBoard?.flows ?? []}
          keyOf={({ process }) => process}
        />
      )}
    </Panel>
  );
}

/** Work that brings two organisations together. */
export function WorkstreamsPanel({ mission }: { readonly mission: string }) {
  const said = useWords(WORDS);
  const { day } = useFormats();
  return (
    <Panel
      title={said.workstreams}
      query={operationsBoard}
      variables={useBoard(mission)}
      isEmpty={({ operationsBoard }) => !operationsBoard?.workstreams.length}
      empty={said.none}
    >
      {({ operationsBoard }) => (
        <ul class="plain">
          {operationsBoard?.workstreams.map(({ workstream, name, lead, openedOn, closedOn, days, outcome }) => (
            <li key={workstream}>
              <strong>{name}</strong>{' '}
              <Badge tone={closedOn === null ? 'plain' : 'good'}>
                {closedOn === null ? said.open : said.closed(day(closedOn))}
              </Badge>{' '}
              <AboutLines mission={mission} about={workstream} />
              <p class="next">
                {said.led(lead, day(openedOn), days)}
                {outcome !== null && `, ${outcome}`}
              </p>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
