import { Panel } from '../asking/panel.js';
import { useMoment } from '../frame/moment.js';
import { Badge, type Tone } from '../parts/badge.js';
import { DataTable } from '../parts/data-table.js';
import { useFormats } from '../words/formats.js';
import { useWords, words } from '../words/language.js';
import { useDetectorLabel } from './detector-labels.js';
import { detectors, type DetectorState } from './detectors-panel.operation.js';

const WORDS = words({
  en: {
    title: 'Detectors',
    empty: 'Detectors watch once the mission has started.',
    detector: 'Detector',
    state: 'State',
    states: { ALARM: 'alarms', QUIET: 'quiet', LEARNING: 'learning' } satisfies Record<DetectorState, string>,
    about: 'About',
    runs: 'Weeks to a false alarm',
    rule: 'a rule: no run length',
    budget: (weeks: string, expected: string) =>
      `Over ${weeks} watched weeks, the weekly charts were to give ${expected} false alarms.`,
    probability: (known: string, estimated: string) =>
      `The probability of at least one is ${known} if the usual level is known exactly, ${estimated} as it is only estimated.`,
    learning: 'While the mission is learning, no budget of false alarms is stated.',
    none: '–',
  },
  fr: {
    title: 'Détecteurs',
    empty: 'Les détecteurs veillent dès que la mission a commencé.',
    detector: 'Détecteur',
    state: 'État',
    states: { ALARM: 'alerte', QUIET: 'calme', LEARNING: 'apprend' },
    about: 'À propos de',
    runs: 'Semaines jusqu’à une fausse alerte',
    rule: 'une règle : pas de durée moyenne',
    budget: (weeks, expected) =>
      `Sur ${weeks} semaines surveillées, les cartes hebdomadaires devaient donner ${expected} fausse alerte en moyenne.`,
    probability: (known, estimated) =>
      `La probabilité d’au moins une est de ${known} si le niveau habituel est connu exactement, de ${estimated} puisqu’il n’est qu’estimé.`,
    learning: 'Tant que la mission apprend, aucun budget de fausses alertes n’est annoncé.',
    none: '–',
  },
});

const TONES: Readonly<Record<DetectorState, Tone>> = { ALARM: 'bad', QUIET: 'good', LEARNING: 'watch' };

/** What watches, in which state, and how many false alarms are to be expected of it. */
export function DetectorsPanel({ mission }: { readonly mission: string }) {
  const said = useWords(WORDS);
  const labelOf = useDetectorLabel();
  const { number, share } = useFormats();
  return (
    <Panel
      title={said.title}
      wide
      query={detectors}
      variables={useMoment(mission)}
      isEmpty={({ weakSignals }) => !weakSignals?.detectors.length}
      empty={said.empty}
    >
      {({ weakSignals }) => {
        if (!weakSignals) return null;
        const budget = weakSignals.falseAlarmBudget;
        return (
          <>
            <p>
              {budget
                ? `${said.budget(number(budget.weeks), number(budget.expected, 2))} ${said.probability(
                    share(budget.probability.known),
                    share(budget.probability.estimated),
                  )}`
                : said.learning}
            </p>
            <DataTable
              caption={said.title}
              rows={weakSignals.detectors}
              keyOf={({ detector }) => detector}
              columns={[
                { head: said.detector, names: true, cell: ({ detector }) => labelOf(detector) },
                {
                  head: said.state,
                  cell: ({ state, needs }) => (
                    <>
                      <Badge tone={TONES[state]}>{said.states[state]}</Badge>
                      {needs && <p class="next">{needs.sentence.text}</p>}
                    </>
                  ),
                },
                { head: said.about, cell: ({ subjects }) => subjects.join(', ') || said.none },
                {
                  head: said.runs,
                  cell: ({ rule, arl0 }) => (rule ? said.rule : arl0 == null ? said.none : number(arl0, 0)),
                },
              ]}
            />
          </>
        );
      }}
    </Panel>
  );
}
