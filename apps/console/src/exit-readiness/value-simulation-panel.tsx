import { Panel, Section } from '../asking/panel.js';
import { useAddress } from '../frame/address.js';
import { useMoment } from '../frame/moment.js';
import { HypothesisForm } from '../mission/hypothesis-form.js';
import { readHypothesis } from '../mission/hypothesis.js';
import { Badge } from '../parts/badge.js';
import { DataTable, type Column } from '../parts/data-table.js';
import { Figure, Figures } from '../parts/figure.js';
import { useFormats } from '../words/formats.js';
import { useLanguage, useWords, words } from '../words/language.js';
import { valueSimulation, type ValueSimulationQuery } from './value-simulation-panel.operation.js';

type Simulated = NonNullable<ValueSimulationQuery['valueSimulation']>;
type Lever = Simulated['levers'][number];

const FIELDS = { ebitdaCents: 'euros', multiple: 'number', valueSource: 'text' } as const;

const WORDS = words({
  en: {
    title: 'What would each lever be worth?',
    about:
      'Ranks the levers by what they would be worth to a buyer, under what you suppose about value. Never a valuation.',
    result: 'Levers by what they would be worth',
    fields: {
      ebitdaCents: 'Yearly EBITDA,',
      multiple: 'Years of EBITDA that a ready company is paid',
      valueSource: 'Where these figures come from',
    },
    hypothesis: 'hypothesis, never a valuation',
    source: (source: string) => `Source: ${source}`,
    present: 'At the present score',
    score: (score: string) => `${score} of 100 points`,
    ready: 'At 100 points',
    point: 'One point',
    together: 'All levers together',
    gates: (gates: string) => `Gates that block: ${gates}. None of the amounts counts while one does.`,
    lever: 'Lever',
    points: 'Points',
    effect: 'Would be worth',
    lifts: 'Lifts or eases',
  },
  fr: {
    title: 'Que vaudrait chaque levier ?',
    about:
      'Classe les leviers selon ce qu’ils vaudraient pour un acquéreur, d’après ce que vous supposez de la valeur. Jamais une évaluation.',
    result: 'Les leviers selon ce qu’ils vaudraient',
    fields: {
      ebitdaCents: 'EBE annuel,',
      multiple: 'Années d’EBE que se paie une entreprise prête',
      valueSource: 'D’où viennent ces chiffres',
    },
    hypothesis: 'hypothèse, jamais une évaluation',
    source: (source) => `Source : ${source}`,
    present: 'Au score actuel',
    score: (score) => `${score} points sur 100`,
    ready: 'À 100 points',
    point: 'Un point',
    together: 'Tous les leviers ensemble',
    gates: (gates) => `Conditions qui bloquent : ${gates}. Aucun montant ne compte tant que l’une bloque.`,
    lever: 'Levier',
    points: 'Points',
    effect: 'Vaudrait',
    lifts: 'Lève ou allège',
  },
});

/** What each lever would be worth under what the reader supposes; without all of it the server says what is missing. */
export function ValueSimulationPanel({ mission }: { readonly mission: string }) {
  const said = useWords(WORDS);
  const moment = useMoment(mission);
  const { known, wrong } = readHypothesis(FIELDS, useAddress().get, useLanguage());
  const { valueSource: source, ...supposed } = known;
  return (
    <>
      <Section title={said.title} about={said.about} wide>
        <HypothesisForm fields={FIELDS} labels={said.fields} wrong={wrong} />
      </Section>
      <Panel
        title={said.result}
        wide
        aside={<Badge tone="watch">{said.hypothesis}</Badge>}
        query={valueSimulation}
        variables={{ ...moment, hypothesis: { ...supposed, source } }}
      >
        {({ valueSimulation }) => valueSimulation && <Levers simulated={valueSimulation} />}
      </Panel>
    </>
  );
}

function Levers({ simulated }: { readonly simulated: Simulated }) {
  const said = useWords(WORDS);
  const { euros, number } = useFormats();
  const { source, caution, score, presentCents, readyCents, pointCents, togetherCents, blockingGates, levers } =
    simulated;
  const columns: readonly Column<Lever>[] = [
    { head: said.lever, names: true, cell: ({ act }) => act.text },
    { head: said.points, number: true, cell: ({ points }) => number(points) },
    { head: said.effect, number: true, cell: ({ effectCents }) => euros(effectCents) },
    { head: said.lifts, cell: ({ gates }) => gates.join(', ') || '–' },
  ];
  return (
    <>
      <p>{caution.text}</p>
      <p class="note">{said.source(source)}</p>
      {blockingGates.length > 0 && (
        <p>
          <Badge tone="bad">{said.gates(blockingGates.join(', '))}</Badge>
        </p>
      )}
      <Figures>
        <Figure label={said.present} note={said.score(number(score))}>
          {euros(presentCents)}
        </Figure>
        <Figure label={said.ready}>{euros(readyCents)}</Figure>
        <Figure label={said.point}>{euros(pointCents)}</Figure>
        <Figure label={said.together}>{euros(togetherCents)}</Figure>
      </Figures>
      <DataTable
        caption={said.lever}
        columns={columns}
        rows={levers}
        keyOf={({ action, subjects }) => `${action} ${subjects.join(' ')}`}
      />
    </>
  );
}
