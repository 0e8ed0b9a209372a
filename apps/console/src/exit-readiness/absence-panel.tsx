import { Panel } from '../asking/panel.js';
import { Bars } from '../charts/bars.js';
import { useMoment } from '../frame/moment.js';
import { Badge, type Tone } from '../parts/badge.js';
import { DataTable } from '../parts/data-table.js';
import { Figure, Figures } from '../parts/figure.js';
import { useFormats } from '../words/formats.js';
import { useWords, words } from '../words/language.js';
import {
  absencePanel,
  type AbsencePanelQuery,
  type AbsenceResult,
  type BlockerState,
} from './absence-panel.operation.js';

const WORDS = words({
  en: {
    title: 'When someone is away',
    about: 'How much of the critical knowledge remains, and what real absences showed.',
    empty: 'This is known once knowledge has been listed.',
    coverage: 'Critical knowledge that remains',
    remains: 'Remains',
    owner: 'Without the owner',
    firm: 'Without the firm',
    both: 'Without both',
    missing: (items: string) => `missing: ${items}`,
    busFactor: 'People lost before half of it is gone',
    share: 'Decisions by the owner, over eight weeks',
    interval: (low: string, high: string) => `between ${low} and ${high}, at 95 %`,
    tests: 'Absence tests',
    test: 'Test',
    days: 'Days',
    from: (from: string, to: string) => `${from} to ${to}`,
    result: 'Result',
    results: { PASSED: 'passed', FAILED: 'failed' } satisfies Record<AbsenceResult, string>,
    open: 'not measured yet',
    working: 'Working days',
    interruptions: 'Interruptions',
    blocked: 'Decisions that waited',
    causes: 'What was missed',
    notOwner: 'not of the owner',
    blockers: 'Gates taken charge of',
    gate: 'Gate',
    state: 'State',
    states: { OPEN: 'open', LIFTED: 'lifted', WAIVED: 'accepted as it is' } satisfies Record<BlockerState, string>,
    by: 'Declared',
    reason: 'Reason',
    none: '–',
  },
  fr: {
    title: 'Quand quelqu’un s’absente',
    about: 'Ce qui reste des savoirs critiques, et ce que de vraies absences ont montré.',
    empty: 'On le saura dès que les savoirs seront recensés.',
    coverage: 'Savoirs critiques qui restent',
    remains: 'Reste',
    owner: 'Sans le dirigeant',
    firm: 'Sans le cabinet',
    both: 'Sans les deux',
    missing: (items) => `manquent : ${items}`,
    busFactor: 'Départs avant d’en perdre la moitié',
    share: 'Décisions du dirigeant, sur huit semaines',
    interval: (low, high) => `entre ${low} et ${high}, à 95 %`,
    tests: 'Tests d’absence',
    test: 'Test',
    days: 'Jours',
    from: (from, to) => `du ${from} au ${to}`,
    result: 'Résultat',
    results: { PASSED: 'réussi', FAILED: 'échoué' },
    open: 'pas encore mesuré',
    working: 'Jours ouvrés',
    interruptions: 'Interruptions',
    blocked: 'Décisions en attente',
    causes: 'Ce qui a manqué',
    notOwner: 'hors dirigeant',
    blockers: 'Conditions prises en charge',
    gate: 'Condition',
    state: 'État',
    states: { OPEN: 'ouverte', LIFTED: 'levée', WAIVED: 'acceptée en l’état' },
    by: 'Déclarée',
    reason: 'Motif',
    none: '–',
  },
});

const TONES: Readonly<Record<BlockerState, Tone>> = { OPEN: 'bad', LIFTED: 'good', WAIVED: 'watch' };

type Readiness = NonNullable<AbsencePanelQuery['exitReadiness']>;

/** What remains without those who may leave, and what their absences have shown. */
export function AbsencePanel({ mission }: { readonly mission: string }) {
  const said = useWords(WORDS);
  const { share, number } = useFormats();
  return (
    <Panel
      title={said.title}
      about={said.about}
      wide
      query={absencePanel}
      variables={useMoment(mission)}
      isEmpty={({ exitReadiness }) => !exitReadiness}
      empty={said.empty}
    >
      {({ exitReadiness: found }) => {
        if (!found) return null;
        const { ownerShare, busFactor } = found;
        const remaining = [
          { key: 'owner', name: said.owner, ...found.coverageWithoutOwner },
          { key: 'firm', name: said.firm, ...found.coverageWithoutFirm },
          { key: 'both', name: said.both, ...found.coverageWithoutBoth },
        ];
        return (
          <>
            <Bars
              title={said.coverage}
              measures={[said.remains]}
              to={1}
              format={share}
              bars={remaining.map(({ key, name, value, missing }) => ({
                key,
                label: missing.length === 0 ? name : `${name}, ${said.missing(missing.join(', '))}`,
                values: [value],
              }))}
            />
            <Figures>
              <Figure label={said.busFactor} note={busFactor.sequence.map(({ person }) => person).join(', ')}>
                {number(busFactor.count)}
              </Figure>
              {ownerShare.share != null && (
                <Figure
                  label={said.share}
                  note={
                    ownerShare.low != null &&
                    ownerShare.high != null &&
                    said.interval(share(ownerShare.low), share(ownerShare.high))
                  }
                >
                  {share(ownerShare.share)}
                </Figure>
              )}
            </Figures>
            <AbsenceTests tests={found.absenceTests} />
            <Blockers blockers={found.blockers} />
          </>
        );
      }}
    </Panel>
  );
}

function AbsenceTests({ tests }: { readonly tests: Readiness['absenceTests'] }) {
  const said = useWords(WORDS);
  const { day } = useFormats();
  if (tests.length === 0) return null;
  return (
    <>
      <h3>{said.tests}</h3>
      <DataTable
        caption={said.tests}
        rows={tests.toReversed()}
        keyOf={({ test }) => test}
        columns={[
          { head: said.test, names: true, cell: ({ test }) => test },
          {
            head: said.days,
            cell: ({ from, to, ofOwner }) => (
              <>
                {said.from(day(from), day(to))} {!ofOwner && <Badge>{said.notOwner}</Badge>}
              </>
            ),
          },
          {
            head: said.result,
            cell: ({ result }) =>
              result ? <Badge tone={result === 'PASSED' ? 'good' : 'bad'}>{said.results[result]}</Badge> : said.open,
          },
          { head: said.working, number: true, cell: ({ workingDays }) => workingDays ?? said.none },
          { head: said.interruptions, number: true, cell: ({ interruptions }) => interruptions ?? said.none },
          { head: said.blocked, number: true, cell: ({ blockedDecisions }) => blockedDecisions ?? said.none },
          { head: said.causes, cell: ({ causes }) => causes.join(', ') || said.none },
        ]}
      />
    </>
  );
}

function Blockers({ blockers }: { readonly blockers: Readiness['blockers'] }) {
  const said = useWords(WORDS);
  const { day } = useFormats();
  if (blockers.length === 0) return null;
  return (
    <>
      <h3>{said.blockers}</h3>
      <DataTable
        caption={said.blockers}
        rows={blockers.toReversed()}
        keyOf={({ blocker }) => blocker}
        columns={[
          { head: said.gate, names: true, cell: ({ gate, blocker }) => `${gate} (${blocker})` },
          { head: said.state, cell: ({ state }) => <Badge tone={TONES[state]}>{said.states[state]}</Badge> },
          { head: said.by, cell: ({ declaredBy, declaredOn }) => `${declaredBy}, ${day(declaredOn)}` },
          { head: said.reason, cell: ({ reason }) => reason },
        ]}
      />
    </>
  );
}
