import { Panel } from '../asking/panel.js';
import { useMoment } from '../frame/moment.js';
import { AboutLines } from '../parts/about-lines.js';
import { Badge } from '../parts/badge.js';
import { Bar } from '../parts/bar.js';
import { DataTable, type Column } from '../parts/data-table.js';
import { Figure, Figures } from '../parts/figure.js';
import { Level } from '../parts/level.js';
import { Lines } from '../parts/lines.js';
import { Act } from '../recording/act.js';
import { useFormats } from '../words/formats.js';
import { useWords, words } from '../words/language.js';
import { PaperAgainstPractice } from './paper-against-practice.js';
import { processMaturity, type ProcessMaturityQuery } from './process-maturity.operation.js';

type Maturity = NonNullable<ProcessMaturityQuery['processMaturity']>;
export type Process = Maturity['processes'][number];

const WORDS = words({
  en: {
    title: 'Capability, paper and practice',
    about: 'Levels from 0 to 5, after ISO/IEC 33020. A façade is paper that is not practised.',
    empty: 'No process is followed yet. Identify the first one, then assess it.',
    identify: 'Identify a process',
    assess: 'Assess a process',
    execute: 'Record an execution',
    mean: 'Mean level of critical processes',
    established: 'Established, level 3 or above',
    of: (some: string, all: string) => `${some} of ${all}`,
    documented: 'Written down',
    automated: 'Steps automated, on average',
    internal: 'Versions written by the company',
    process: 'Process',
    critical: 'critical',
    retired: (day: string) => `followed no longer since ${day}`,
    owner: (owner: string) => `answered for by ${owner}`,
    firm: 'owned by the firm',
    authored: 'written by the firm alone',
    level: 'Level',
    never: 'never assessed',
    on: (day: string) => `on ${day}`,
    stale: 'assessment stale',
    next: 'What the next level takes',
    takes: (name: string, now: string, needed: string) => `${name}: ${now}, needs ${needed}`,
    top: 'nothing missing',
    ratings: { N: 'not achieved', P: 'partly', L: 'largely', F: 'fully' },
    gap: 'Paper against practice',
    automation: 'Automated',
    step: (step: string, tool: string) => `${step} (${tool})`,
    line: 'Lines',
  },
  fr: {
    title: 'Maîtrise, papier et pratique',
    about: 'Niveaux de 0 à 5, selon ISO/IEC 33020. Une façade, c’est du papier que l’on ne pratique pas.',
    empty: 'Aucun processus n’est encore suivi. Identifiez le premier, puis évaluez-le.',
    identify: 'Identifier un processus',
    assess: 'Évaluer un processus',
    execute: 'Saisir une exécution',
    mean: 'Niveau moyen des processus critiques',
    established: 'Établis, au niveau 3 ou plus',
    of: (some, all) => `${some} sur ${all}`,
    documented: 'Écrits',
    automated: 'Étapes automatisées, en moyenne',
    internal: 'Versions écrites par l’entreprise',
    process: 'Processus',
    critical: 'critique',
    retired: (day) => `plus suivi depuis le ${day}`,
    owner: (owner) => `${owner} en répond`,
    firm: 'tenu par le cabinet',
    authored: 'écrit par le cabinet seul',
    level: 'Niveau',
    never: 'jamais évalué',
    on: (day) => `le ${day}`,
    stale: 'évaluation périmée',
    next: 'Ce que demande le niveau suivant',
    takes: (name, now, needed) => `${name} : ${now}, il faut ${needed}`,
    top: 'rien ne manque',
    ratings: { N: 'non atteint', P: 'en partie', L: 'largement', F: 'pleinement' },
    gap: 'Papier et pratique',
    automation: 'Automatisé',
    step: (step, tool) => `${step} (${tool})`,
    line: 'Lignes',
  },
});

/** How well each process is mastered, what the next level takes, and whether paper is practised. */
export function ProcessesPanel({ mission }: { readonly mission: string }) {
  const said = useWords(WORDS);
  return (
    <Panel
      title={said.title}
      about={said.about}
      wide
      aside={
        <div class="acts">
          <Act mission={mission} command="recordProcessExecution">
            {said.execute}
          </Act>
          <Act mission={mission} command="assessProcess">
            {said.assess}
          </Act>
          <Act mission={mission} command="identifyProcess">
            {said.identify}
          </Act>
        </div>
      }
      query={processMaturity}
      variables={useMoment(mission)}
      isEmpty={({ processMaturity }) => !processMaturity?.processes.length}
      empty={said.empty}
    >
      {({ processMaturity }) =>
        processMaturity && (
          <>
            <Totals totals={processMaturity.totals} />
            <Processes mission={mission} processes={processMaturity.processes} />
          </>
        )
      }
    </Panel>
  );
}

function Totals({ totals }: { readonly totals: Maturity['totals'] }) {
  const said = useWords(WORDS);
  const { number, share } = useFormats();
  const {
    meanLevel,
    established,
    critical,
    documented,
    followed,
    documentedShare,
    automatedShare,
    internalAuthorShare,
  } = totals;
  return (
    <Figures>
      {meanLevel !== null && <Figure label={said.mean}>{number(meanLevel)}</Figure>}
      <Figure label={said.established}>{said.of(number(established), number(critical))}</Figure>
      {documentedShare !== null && (
        <Figure label={said.documented} note={said.of(number(documented), number(followed))}>
          {share(documentedShare)}
        </Figure>
      )}
      {automatedShare !== null && <Figure label={said.automated}>{share(automatedShare)}</Figure>}
      {internalAuthorShare !== null && <Figure label={said.internal}>{share(internalAuthorShare)}</Figure>}
    </Figures>
  );
}

function Processes({ mission, processes }: { readonly mission: string; readonly processes: readonly Process[] }) {
  const said = useWords(WORDS);
  const { day, share } = useFormats();
  const columns: readonly Column<Process>[] = [
    {
      head: said.process,
      names: true,
      cell: ({ process, name, critical, owner, ownedByFirm, firmAuthored, retiredOn }) => (
        <>
          {process} {name} {critical && <Badge>{said.critical}</Badge>}
          <div class="note">
            {said.owner(owner)} {ownedByFirm && <Badge tone="watch">{said.firm}</Badge>}{' '}
            {firmAuthored && <Badge tone="watch">{said.authored}</Badge>}
          </div>
          {retiredOn !== null && <Badge>{said.retired(day(retiredOn))}</Badge>}
        </>
      ),
    },
    {
      head: said.level,
      cell: ({ level, assessedOn, fresh }) =>
        level === null ? (
          said.never
        ) : (
          <>
            <Level level={level} of={5} />
            {assessedOn !== null && <div class="note">{said.on(day(assessedOn))}</div>}
            {fresh === false && <Badge tone="watch">{said.stale}</Badge>}
          </>
        ),
    },
    {
      head: said.next,
      cell: ({ level, missing }) =>
        missing.length === 0
          ? level === null
            ? '–'
            : said.top
          : missing.map(({ attribute, name, rating, needed }) => (
              <div key={attribute}>{said.takes(name.text, said.ratings[rating], said.ratings[needed])}</div>
            )),
    },
    { head: said.gap, cell: (process) => <PaperAgainstPractice process={process} /> },
    {
      head: said.automation,
      cell: ({ automatedShare, automations }) => (
        <>
          <Bar share={automatedShare} /> {share(automatedShare)}
          {automations.map(({ step, tool, on }) => (
            <div key={`${step} ${on}`} class="note">
              {said.step(step, tool)}
            </div>
          ))}
        </>
      ),
    },
    {
      head: said.line,
      cell: ({ process, assessments }) => (
        <>
          <Lines mission={mission} revisions={assessments.map(({ revision }) => revision)} />
          <div class="note">
            <AboutLines mission={mission} about={process} />
          </div>
        </>
      ),
    },
  ];
  return <DataTable caption={said.process} columns={columns} rows={processes} keyOf={({ process }) => process} />;
}
