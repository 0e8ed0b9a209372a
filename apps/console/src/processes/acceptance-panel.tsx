import { Panel } from '../asking/panel.js';
import { useMoment } from '../frame/moment.js';
import { Bar } from '../parts/bar.js';
import { DataTable, type Column } from '../parts/data-table.js';
import { Notices } from '../parts/notices.js';
import { useFormats } from '../words/formats.js';
import { useWords, words } from '../words/language.js';
import { processMaturity, type ProcessMaturityQuery } from './process-maturity.operation.js';

type Maturity = NonNullable<ProcessMaturityQuery['processMaturity']>;
type Site = Maturity['acceptanceBySite'][number];
type Adaptation = Maturity['adaptations'][number];
type Quarter = Maturity['quarters'][number];

const WORDS = words({
  en: {
    next: 'What to do next',
    nothing: 'Nothing waits: critical processes are written, approved and practised.',
    acceptance: 'How sites accept the changes',
    unasked:
      'No one has been asked yet. Once at least five people of a site say whether they accept a change, it shows here.',
    site: 'Site',
    everywhere: 'All sites',
    favourable: 'In favour',
    of: (some: string, all: string) => `${some} of ${all} asked`,
    between: 'True share, 95 % interval',
    range: (low: string, high: string) => `${low} to ${high}`,
    methods: 'Changes asked about',
    adaptations: 'Methods adapted by those who work with them',
    unadapted: 'No method has been adapted yet.',
    method: 'Method',
    from: 'Before',
    to: 'As adapted',
    by: 'Proposed by',
    on: 'On',
    quarters: 'Processes that first reached level 3',
    unreached: 'No process has been assessed yet.',
    quarter: 'Quarter',
    reached: 'Processes',
  },
  fr: {
    next: 'Ce qu’il faut faire ensuite',
    nothing: 'Rien n’attend : les processus critiques sont écrits, approuvés et pratiqués.',
    acceptance: 'Comment les sites acceptent les changements',
    unasked:
      'Personne n’a encore été interrogé. Dès que cinq personnes d’un site disent si elles acceptent un changement, cela se lit ici.',
    site: 'Site',
    everywhere: 'Tous les sites',
    favourable: 'Favorables',
    of: (some, all) => `${some} sur ${all} interrogés`,
    between: 'Vraie part, intervalle à 95 %',
    range: (low, high) => `de ${low} à ${high}`,
    methods: 'Changements sondés',
    adaptations: 'Méthodes adaptées par ceux qui s’en servent',
    unadapted: 'Aucune méthode n’a encore été adaptée.',
    method: 'Méthode',
    from: 'Auparavant',
    to: 'Une fois adaptée',
    by: 'Proposée par',
    on: 'Le',
    quarters: 'Processus arrivés au niveau 3',
    unreached: 'Aucun processus n’a encore été évalué.',
    quarter: 'Trimestre',
    reached: 'Processus',
  },
});

/** What to do next about processes. */
export function ProcessNoticesPanel({ mission }: { readonly mission: string }) {
  const said = useWords(WORDS);
  return (
    <Panel
      title={said.next}
      wide
      query={processMaturity}
      variables={useMoment(mission)}
      isEmpty={({ processMaturity }) => !processMaturity?.notices.length}
      empty={said.nothing}
    >
      {({ processMaturity }) => processMaturity && <Notices notices={processMaturity.notices} />}
    </Panel>
  );
}

/** How far each site accepts the changes, with how sure that is. */
export function AcceptancePanel({ mission }: { readonly mission: string }) {
  const said = useWords(WORDS);
  const { number, share } = useFormats();
  const columns: readonly Column<Site>[] = [
    { head: said.site, names: true, cell: ({ site }) => site ?? said.everywhere },
    {
      head: said.favourable,
      number: true,
      cell: ({ share: part, favourable, respondents }) => (
        <>
          <Bar share={part} /> {share(part)}
          <div class="note">{said.of(number(favourable), number(respondents))}</div>
        </>
      ),
    },
    { head: said.between, number: true, cell: ({ low, high }) => said.range(share(low), share(high)) },
    { head: said.methods, number: true, cell: ({ methods }) => number(methods) },
  ];
  return (
    <Panel
      title={said.acceptance}
      query={processMaturity}
      variables={useMoment(mission)}
      isEmpty={({ processMaturity }) => !processMaturity?.acceptanceBySite.length}
      empty={said.unasked}
    >
      {({ processMaturity }) => (
        <DataTable
          caption={said.site}
          columns={columns}
          rows={processMaturity?.acceptanceBySite ?? []}
          keyOf={({ site }) => site ?? said.everywhere}
        />
      )}
    </Panel>
  );
}

/** Changes made to methods so that they fit the team. */
export function AdaptationsPanel({ mission }: { readonly mission: string }) {
  const said = useWords(WORDS);
  const { day } = useFormats();
  const columns: readonly Column<Adaptation>[] = [
    { head: said.method, names: true, cell: ({ method }) => method },
    { head: said.from, cell: ({ adaptedFrom }) => adaptedFrom },
    { head: said.to, cell: ({ adaptation }) => adaptation },
    { head: said.by, cell: ({ proposedBy }) => proposedBy },
    { head: said.on, cell: ({ on }) => day(on) },
  ];
  return (
    <Panel
      title={said.adaptations}
      query={processMaturity}
      variables={useMoment(mission)}
      isEmpty={({ processMaturity }) => !processMaturity?.adaptations.length}
      empty={said.unadapted}
    >
      {({ processMaturity }) => (
        <DataTable
          caption={said.method}
          columns={columns}
          rows={processMaturity?.adaptations ?? []}
          keyOf={({ method, on }) => `${method} ${on}`}
        />
      )}
    </Panel>
  );
}

/** Quarter by quarter: processes that became established. */
export function QuartersPanel({ mission }: { readonly mission: string }) {
  const said = useWords(WORDS);
  const { number } = useFormats();
  const columns: readonly Column<Quarter>[] = [
    { head: said.quarter, names: true, cell: ({ quarter }) => quarter },
    {
      head: said.reached,
      cell: ({ reached, processes }) =>
        reached === 0 ? number(reached) : `${number(reached)} (${processes.join(', ')})`,
    },
  ];
  return (
    <Panel
      title={said.quarters}
      query={processMaturity}
      variables={useMoment(mission)}
      isEmpty={({ processMaturity }) => !processMaturity?.quarters.length}
      empty={said.unreached}
    >
      {({ processMaturity }) => (
        <DataTable
          caption={said.quarter}
          columns={columns}
          rows={processMaturity?.quarters ?? []}
          keyOf={({ quarter }) => quarter}
        />
      )}
    </Panel>
  );
}
